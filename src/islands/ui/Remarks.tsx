import type { Remark } from '#domain/assessment/feedback.ts';
import { questionText } from '#text/question.ts';

/** A rule as it is cited, by rule id. */
export type Citations = Readonly<Record<string, { readonly title: string; readonly href: string }>>;

interface Props {
  readonly remarks: readonly Remark[];
  /** Misconception id → what the learner seems to believe. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly citations: Citations;
}

const LOOK: Readonly<Record<Remark['tone'], string>> = {
  right: 'is-right',
  wrong: 'is-wrong',
  missed: 'is-wrong',
  answer: '',
};

/** What to say of each part of an answer. */
export function Remarks({ remarks, misconceptions, citations }: Props) {
  return (
    <ul className="feedback-list">
      {remarks.map(({ tone, about, truth, instead, because, misconception, rule }) => {
        const belief = misconception === undefined ? undefined : misconceptions[misconception];
        const citation = rule === undefined ? undefined : citations[rule];
        return (
          <li key={`${tone} ${about}`}>
            <p className={`feedback-list__head ${LOOK[tone]}`}>
              <span className="feedback-list__tone">〔{questionText.tone[tone]}〕</span>
              <span>{about}</span>
            </p>
            {truth === undefined ? null : <p>{questionText.truth[`${truth}`]}</p>}
            {instead === undefined ? null : (
              <p>
                {questionText.instead}：{instead}
              </p>
            )}
            {because === undefined ? null : <p>{because}</p>}
            {belief === undefined ? null : <p className="small soft">{questionText.misconception(belief)}</p>}
            {citation === undefined ? null : (
              <p className="small soft">
                {questionText.rule}：<a href={citation.href}>{citation.title}</a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
