import type { QuestionKind } from '#domain/assessment/question.ts';

export const kindName: Readonly<Record<QuestionKind, string>> = {
  'single-choice': '单选',
  'multiple-choice': '多选',
  'true-false-fix': '判断并改错',
  ordering: '排序',
  matching: '配对',
  classification: '分类',
  number: '数字填空',
  'find-faults': '找茬',
};

/** How to answer, one line under the prompt. */
export const kindHint: Readonly<Record<QuestionKind, string>> = {
  'single-choice': '选一项。',
  'multiple-choice': '选出所有正确的；错选会抵掉一个对的。',
  'true-false-fix': '先判断对错；判为错的，再选出正确的说法。',
  ordering: '给每一项选定先后，序号不能重复。',
  matching: '给左边每一项选出对应的一项。',
  classification: '给每一项选出所属的类别。',
  number: '填数字，不用写单位。',
  'find-faults': '勾出有问题的句子；误勾会抵掉一个对的。',
};

export const questionText = {
  statementTrue: '对',
  statementFalse: '错',
  fix: '判为错的，正确的说法是',
  figure: '答案',
  choose: '请选择',
  place: (place: number) => `第 ${place}`,
  tone: { right: '答对', wrong: '答错', missed: '漏了', answer: '正确答案' },
  truth: { true: '这句话是对的。', false: '这句话是错的。' },
  instead: '应为',
  rule: '依据',
  /** Authors write beliefs about the learner; the learner reads them as a common mistake. */
  misconception: (belief: string) => `常见误解：${belief.replace(/^学员似乎/, '')}`,
  explanation: '记住',
  practiceBased: '经验性：没有对应的外部条文。',
} as const;
