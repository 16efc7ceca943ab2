/**
 * The fields of one question: plain, uncontrolled form controls. Rendered as static HTML inside lessons and hydrated
 * inside the quiz; either way the answer is read back with `responseFromForm`.
 */
import { disordered } from '#domain/assessment/arrange.ts';
import type { Option, OrderingItem, Question } from '#domain/assessment/question.ts';
import { CHOSEN, FIGURE, FIX, placeField, VERDICT } from '#domain/assessment/response-form.ts';
import { shuffled } from '#domain/shared/random.ts';
import { kindHint, questionText } from '#text/question.ts';

interface Props {
  readonly question: Question;
  /** Fixes the order in which parts are shown. */
  readonly seed: number;
  /** Unique on the page, for ids. */
  readonly scope: string;
}

export function QuestionForm({ question, seed, scope }: Props) {
  return (
    <fieldset className="stack" aria-describedby={`${scope}-material ${scope}-hint`}>
      <legend>{question.prompt}</legend>
      {question.material === undefined ? null : (
        <p className="question__material" id={`${scope}-material`}>
          {question.material}
        </p>
      )}
      <p className="small faint" id={`${scope}-hint`}>
        {kindHint[question.kind]}
      </p>
      <Fields question={question} seed={seed} scope={scope} />
    </fieldset>
  );
}

function Fields({ question, seed, scope }: Props) {
  switch (question.kind) {
    case 'single-choice':
      return <Picks type="radio" name={CHOSEN} options={shuffled(question.options, seed)} />;
    case 'multiple-choice':
      return <Picks type="checkbox" name={CHOSEN} options={shuffled(question.options, seed)} />;
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
          />
          {question.fixes.length === 0 ? null : (
            <fieldset className="stack stack--tight">
              <legend>{questionText.fix}</legend>
              <Picks type="radio" name={FIX} options={shuffled(question.fixes, seed)} />
            </fieldset>
          )}
        </>
      );
    case 'ordering':
      return (
        <SelectRows
          scope={scope}
          rows={disordered(question.items, seed)}
          options={question.items.map((_, index) => ({ id: `${index + 1}`, text: questionText.place(index + 1) }))}
        />
      );
    case 'matching':
      return (
        <SelectRows
          scope={scope}
          rows={question.pairs.map(({ id, left }) => ({ id, text: left }))}
          options={disordered(question.pairs, seed).map(({ id, right }) => ({ id, text: right }))}
        />
      );
    case 'classification':
      return (
        <SelectRows
          scope={scope}
          rows={shuffled(question.items, seed)}
          options={question.groups.map(({ id, label }) => ({ id, text: label }))}
        />
      );
    case 'number':
      return (
        <label className="field">
          <span className="field__label">{questionText.figure}</span>
          <span className="question__figure">
            <input type="text" inputMode="decimal" name={FIGURE} autoComplete="off" />
            <span>{question.unit}</span>
          </span>
        </label>
      );
    case 'find-faults':
      return <Picks type="checkbox" name={CHOSEN} options={question.segments} />;
  }
}

function Picks(props: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly options: readonly Pick<Option, 'id' | 'text'>[];
}) {
  return (
    <div className="question__rows">
      {props.options.map(({ id, text }) => (
        <label className="pick" key={id}>
          <input type={props.type} name={props.name} value={id} />
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
}) {
  return (
    <div className="question__rows">
      {props.rows.map(({ id, text }) => (
        <div className="question__row" key={id}>
          <label htmlFor={`${props.scope}-${id}`}>{text}</label>
          <select id={`${props.scope}-${id}`} name={placeField(id)} defaultValue="">
            <option value="">{questionText.choose}</option>
            {props.options.map((option) => (
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
