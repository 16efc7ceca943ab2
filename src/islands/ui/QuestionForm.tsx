/**
 * The fields of one question: plain, uncontrolled form controls. Rendered as static HTML inside lessons and hydrated
 * inside the quiz; either way the answer is read back with `responseFromForm`.
 */
import { disordered } from '#domain/assessment/arrange.ts';
import type { OrderingItem, Question, Response } from '#domain/assessment/question.ts';
import { CHOSEN, FIGURE, FIX, fieldsOf, placeField, VERDICT } from '#domain/assessment/response-form.ts';
import { shuffled } from '#domain/shared/random.ts';
import { kindHint, questionText } from '#text/question.ts';
import { Emphasised } from './Emphasised.tsx';

interface Props {
  readonly question: Question;
  /** Fixes the order in which parts are shown. */
  readonly seed: number;
  /** Unique on the page, for ids. */
  readonly scope: string;
  /** What the fields hold at first; empty when left out. */
  readonly answered?: Response | undefined;
  /** Shown, but no longer to be changed. */
  readonly closed?: boolean;
}

/** Id of the prompt, which can be focused to bring a reader to the question. */
export const promptId = (scope: string) => `${scope}-prompt`;

export function QuestionForm({ question, seed, scope, answered, closed = false }: Props) {
  const { material, prompt, kind } = question;
  const described = [...(material === undefined ? [] : [`${scope}-material`]), `${scope}-hint`];
  return (
    <fieldset className="stack" aria-describedby={described.join(' ')} disabled={closed}>
      <legend id={promptId(scope)} tabIndex={-1}>
        <Emphasised text={prompt} />
      </legend>
      {material === undefined ? null : (
        <p className="question__material" id={`${scope}-material`}>
          {material}
        </p>
      )}
      <p className="small faint" id={`${scope}-hint`}>
        {kindHint[kind]}
      </p>
      <Fields question={question} seed={seed} scope={scope} filled={answered ? fieldsOf(answered) : []} />
    </fieldset>
  );
}

/** Field values as [name, value]. */
type Filled = ReturnType<typeof fieldsOf>;

interface FieldsProps {
  readonly question: Question;
  readonly seed: number;
  readonly scope: string;
  readonly filled: Filled;
}

function Fields({ question, seed, scope, filled }: FieldsProps) {
  switch (question.kind) {
    case 'single-choice':
      return <Picks type="radio" name={CHOSEN} options={shuffled(question.options, seed)} filled={filled} />;
    case 'multiple-choice':
      return (
        <Picks type="checkbox" name={CHOSEN} options={shuffled(question.options, seed)} filled={filled} />
      );
    case 'true-false-fix':
      return (
        <>
          <blockquote className="question__material">{question.statement}</blockquote>
          <Picks
            type="radio"
            name={VERDICT}
            options={[
              { id: 'true', text: questionText.statementTrue },
              { id: 'false', text: questionText.statementFalse },
            ]}
            filled={filled}
          />
          {question.fixes.length === 0 ? null : (
            <fieldset className="question__fixes stack stack--tight">
              <legend>{questionText.fix}</legend>
              <Picks type="radio" name={FIX} options={shuffled(question.fixes, seed)} filled={filled} />
            </fieldset>
          )}
        </>
      );
    case 'ordering':
      return (
        <SelectRows
          scope={scope}
          rows={disordered(question.items, seed)}
          options={question.items.map((_, index) => ({
            id: `${index + 1}`,
            text: questionText.place(index + 1),
          }))}
          filled={filled}
        />
      );
    case 'matching':
      return (
        <SelectRows
          scope={scope}
          rows={question.pairs.map(({ id, left }) => ({ id, text: left }))}
          options={disordered(question.pairs, seed).map(({ id, right }) => ({ id, text: right }))}
          filled={filled}
        />
      );
    case 'classification':
      return (
        <SelectRows
          scope={scope}
          rows={shuffled(question.items, seed)}
          options={question.groups.map(({ id, label }) => ({ id, text: label }))}
          filled={filled}
        />
      );
    case 'number':
      return (
        <label className="field">
          <span className="field__label">{questionText.figure}</span>
          <span className="question__figure">
            <input
              type="text"
              inputMode="decimal"
              name={FIGURE}
              autoComplete="off"
              defaultValue={valueIn(filled, FIGURE)}
            />
            <span>{question.unit}</span>
          </span>
        </label>
      );
    case 'find-faults':
      return <Picks type="checkbox" name={CHOSEN} options={question.segments} filled={filled} />;
  }
}

function Picks(props: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly filled: Filled;
}) {
  const { type, name, options, filled } = props;
  return (
    <div className="question__rows">
      {options.map(({ id, text }) => (
        <label className="pick" key={id}>
          <input
            type={type}
            name={name}
            value={id}
            defaultChecked={filled.some(([field, value]) => field === name && value === id)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

function SelectRows(props: {
  readonly scope: string;
  readonly rows: readonly OrderingItem[];
  readonly options: readonly OrderingItem[];
  readonly filled: Filled;
}) {
  const { scope, rows, options, filled } = props;
  return (
    <div className="question__rows">
      {rows.map(({ id, text }) => (
        <div className="question__row" key={id}>
          <label htmlFor={`${scope}-${id}`}>{text}</label>
          <select id={`${scope}-${id}`} name={placeField(id)} defaultValue={valueIn(filled, placeField(id))}>
            <option value="">{questionText.choose}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}

function valueIn(filled: Filled, name: string): string {
  return filled.find(([field]) => field === name)?.[1] ?? '';
}
