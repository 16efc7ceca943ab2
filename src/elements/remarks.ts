/** Feedback on an answer as DOM nodes: text only, so nothing in the content can become markup. */
import type { Remark } from '#domain/assessment/feedback.ts';
import { questionText } from '#text/question.ts';
import { element } from './element.ts';

/** By rule id. */
export type Citations = Readonly<Record<string, { readonly title: string; readonly href: string }>>;

const LOOK: Readonly<Record<Remark['tone'], string>> = {
  right: 'is-right',
  wrong: 'is-wrong',
  missed: 'is-wrong',
  answer: '',
};

export function remarkList(
  remarks: readonly Remark[],
  misconceptions: Readonly<Record<string, string>>,
  citations: Citations,
): HTMLUListElement {
  const items = remarks.map((remark) => {
    const { tone, about, truth, instead, because } = remark;
    const item = element(
      'li',
      '',
      element(
        'p',
        `feedback-list__head ${LOOK[tone]}`.trim(),
        element('span', 'feedback-list__tone', `〔${questionText.tone[tone]}〕`),
        element('span', '', about),
      ),
    );
    if (truth !== undefined) item.append(element('p', '', questionText.truth[`${truth}`]));
    if (instead) item.append(element('p', '', `${questionText.instead}：${instead}`));
    if (because) item.append(element('p', '', because));
    const belief = remark.misconception && misconceptions[remark.misconception];
    if (belief) item.append(element('p', 'small soft', questionText.misconception(belief)));
    const citation = remark.rule && citations[remark.rule];
    if (citation) {
      const link = element('a', '', citation.title);
      link.href = citation.href;
      item.append(element('p', 'small soft', `${questionText.rule}：`, link));
    }
    return item;
  });
  return element('ul', 'feedback-list', ...items);
}
