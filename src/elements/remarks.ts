/** Feedback on an answer as DOM nodes: text only, so nothing in the content can become markup. */
import type { Remark } from '#domain/assessment/feedback.ts';
import { questionText } from '#text/question.ts';

export type Citations = Readonly<Record<string, { readonly title: string; readonly href: string }>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function remarkList(
  remarks: readonly Remark[],
  misconceptions: Readonly<Record<string, string>>,
  citations: Citations,
): HTMLUListElement {
  const list = element('ul', 'feedback-list');
  for (const remark of remarks) {
    const item = element(
      'li',
      '',
      element(
        'p',
        `feedback-list__head ${remark.tone === 'right' ? 'is-right' : 'is-wrong'}`,
        element('span', 'feedback-list__tone', `〔${questionText.tone[remark.tone]}〕`),
        element('span', '', remark.about),
      ),
      element('p', '', remark.because),
    );
    const belief = remark.misconception && misconceptions[remark.misconception];
    if (belief) item.append(element('p', 'small soft', `${questionText.misconception}：${belief}`));
    const citation = remark.rule && citations[remark.rule];
    if (citation) {
      const link = element('a', '', citation.title);
      link.href = citation.href;
      item.append(element('p', 'small soft', `${questionText.rule}：`, link));
    }
    list.append(item);
  }
  return list;
}
