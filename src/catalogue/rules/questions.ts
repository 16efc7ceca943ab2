/** C2: questions, one at a time and over all banks. Exams are in `exams.ts`. */
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Authored, Entry, Sources } from '../sources.ts';
import { eachPart, type Locate } from '../yaml-source.ts';
import { type Answers, cuesIn } from './cues.ts';
import { kindFaults, type Question } from './question-kinds.ts';

type Bank = Authored<'banks'>;
type Option = Extract<Question, { kind: 'single-choice' }>['options'][number];

/** Fewer choices of one from several than this say nothing about a bank's habits. */
const ENOUGH_TO_JUDGE = 5;

export function questionRules(sources: Sources): Diagnostic[] {
  const { banks } = sources;
  return [
    ...banks.entries.flatMap((bank) => [
      ...bank.data.questions.flatMap((question, index) => {
        const at: Locate = (keys = [], side) => bank.at(['questions', index, ...keys], side);
        return [
          ...rightCount(question, at),
          ...sameWords(question, at),
          ...optionFaults(question, at),
          ...basis(question, at),
          ...kindFaults(question, at),
          ...wording(question, at),
        ];
      }),
      ...undeclared(bank),
      ...cues(bank),
    ]),
    ...clashingMisconceptions(sources),
    ...repeatedAcrossBanks(banks.entries),
  ];
}

function rightCount(question: Question, at: Locate): Diagnostic[] {
  if (question.kind !== 'single-choice' && question.kind !== 'multiple-choice') return [];
  const right = question.options.filter(({ correct }) => correct).length;
  const say = (message: string, hint: string) => [
    diagnose(at(['options']), 'C201', `“${question.id}”${message}`, hint),
  ];
  if (right === 0) return say('没有正确选项', '给正确的选项写上 correct: true。');
  if (question.kind === 'single-choice') {
    return right === 1
      ? []
      : say(`是单选题，却有 ${right} 个正确选项`, '只留一个 correct: true，或把 kind 改为 multiple-choice。');
  }
  if (right === 1)
    return say('是多选题，却只有一个正确选项', '补上另一个正确选项，或把 kind 改为 single-choice。');
  return right < question.options.length
    ? []
    : say('的选项全部正确', '至少写一个错误选项，它来自学员真会有的误解。');
}

/** Lists whose entries a learner must tell apart. */
function sameWords(question: Question, at: Locate): Diagnostic[] {
  const lists: [key: string, texts: readonly string[], field: string][] = [];
  if ('options' in question) lists.push(['options', question.options.map(({ text }) => text), 'text']);
  if ('fixes' in question) lists.push(['fixes', question.fixes.map(({ text }) => text), 'text']);
  if ('items' in question) lists.push(['items', question.items.map(({ text }) => text), 'text']);
  if ('segments' in question) lists.push(['segments', question.segments.map(({ text }) => text), 'text']);
  if ('groups' in question) lists.push(['groups', question.groups.map(({ label }) => label), 'label']);
  if ('pairs' in question) {
    lists.push(['pairs', question.pairs.map(({ left }) => left), 'left']);
    lists.push(['pairs', question.pairs.map(({ right }) => right), 'right']);
  }
  return lists.flatMap(([key, texts, field]) => {
    const plain = texts.map((text) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, ''));
    return plain.flatMap((text, index) => {
      const first = plain.indexOf(text);
      if (first === index) return [];
      const message = `第 ${index + 1} 项与第 ${first + 1} 项文字相同：“${texts[index]}”`;
      const hint = '学员分不出该选哪个。改写其中一个，或删掉。';
      return [diagnose(at([key, index, field]), 'C202', message, hint)];
    });
  });
}

function optionFaults(question: Question, at: Locate): Diagnostic[] {
  const lists: [string, readonly Option[]][] = [];
  if ('options' in question) lists.push(['options', question.options]);
  if ('fixes' in question) lists.push(['fixes', question.fixes]);
  return lists.flatMap(([key, options]) =>
    options.flatMap((option, index): Diagnostic[] => {
      if (option.correct) {
        if (option.misconception === undefined) return [];
        const hint = '正确选项背后没有误解：删掉 misconception；若它其实是错的，删掉 correct: true。';
        return [diagnose(at([key, index, 'misconception']), 'C203', `正确选项“${option.id}”写了误解`, hint)];
      }
      const lacking = [
        ...(option.misconception === undefined ? ['misconception（选它的人以为什么）'] : []),
        ...(option.rule === undefined && !question.practiceBased ? ['rule（依据）'] : []),
      ];
      if (lacking.length === 0) return [];
      const hint =
        '误解标签在本题库的 misconceptions 里声明；没有外部条文的题写 practiceBased: true，不必写依据。';
      return [diagnose(at([key, index]), 'C203', `错误选项“${option.id}”没有写 ${lacking.join('、')}`, hint)];
    }),
  );
}

function basis(question: Question, at: Locate): Diagnostic[] {
  if (question.rules.length > 0 || question.practiceBased) return [];
  const hint = '在 rules 里写依据的规则编号；没有外部条文、只凭经验的题写 practiceBased: true。';
  return [diagnose(at(), 'C206', `“${question.id}”没有依据`, hint)];
}

const CATCH_ALL =
  /^(以上|上述|前面|前述)?(各项|选项|几项|所有选项|三项|三者|说法|做法)?(都|均|全部|全都)(不)?(对|是|正确|可以|错|错误|不对)$/;
const NEGATIVE =
  /(以下|下列|下面|哪|选出|关于)[^。？?！!]*?(错误|不正确|不对|不妥|不当|不恰当|不合规|不属于|不包括|不符合|不应|不该|不能|不得|不可以?)/u;

function wording(question: Question, at: Locate): Diagnostic[] {
  // To find faults is to ask for what is wrong; among options a learner reads past the “not”.
  if (!('options' in question)) return [];
  const found: Diagnostic[] = [];
  for (const [index, { text }] of question.options.entries()) {
    if (!CATCH_ALL.test(text.replace(/[\s\p{P}]/gu, ''))) continue;
    const hint = '它考的是排除法，不是判断。写一个具体的做法；几个都对就改成多选题。';
    found.push(diagnose(at(['options', index, 'text']), 'C209', `选项“${text}”是兜底选项`, hint));
  }
  const negative = NEGATIVE.exec(question.prompt)?.[2];
  if (negative !== undefined && !/\*\*[^*]*[不错][^*]*\*\*/.test(question.prompt)) {
    const hint = '改成正着问（“哪一种做法合规”）；非反着问不可，把“不”写成 **不**，让人一眼看见。';
    found.push(diagnose(at(['prompt']), 'C209', `题干反着问（“${negative}”），却没有加粗`, hint));
  }
  return found;
}

function undeclared({ data, at }: Entry<Bank>): Diagnostic[] {
  const declared = Object.keys(data.misconceptions);
  return eachPart(data.questions, ['questions']).flatMap(({ keys, value }) => {
    if (keys.at(-1) !== 'misconception' || typeof value !== 'string' || declared.includes(value)) return [];
    const hint = `${offer(value, declared)}在本文件的 misconceptions 里声明它，写学员似乎以为什么。`;
    return [diagnose(at(keys), 'C204', `误解“${value}”没有声明`, hint)];
  });
}

/** Misconceptions are shared by the whole site: one id, one meaning. */
function clashingMisconceptions(sources: Sources): Diagnostic[] {
  const first = new Map<string, { readonly text: string; readonly path: string }>();
  return [...sources.banks.entries, ...sources.scenarios.entries].flatMap(({ data, path, at }) =>
    Object.entries(data.misconceptions).flatMap(([id, text]): Diagnostic[] => {
      const before = first.get(id);
      if (before === undefined) first.set(id, { text, path });
      if (before === undefined || before.text === text) return [];
      const message = `误解“${id}”在 ${before.path} 里是另一个意思`;
      const hint = `那边写的是“${before.text}”。意思相同就写成一样的文字，不同就换一个标签。`;
      return [diagnose(at(['misconceptions', id]), 'C205', message, hint)];
    }),
  );
}

function repeatedAcrossBanks(banks: readonly Entry<Bank>[]): Diagnostic[] {
  const first = new Map<string, string>();
  return banks.flatMap(({ id: bank, data, at }) =>
    data.questions.flatMap(({ id }, index): Diagnostic[] => {
      const before = first.get(id) ?? bank;
      first.set(id, before);
      if (before === bank) return [];
      const hint = '题目编号全站唯一，成绩按它记。换一个，以本课的主词开头；已经上线的编号不要改。';
      return [diagnose(at(['questions', index, 'id']), 'C207', `编号“${id}”在题库 ${before} 里用过了`, hint)];
    }),
  );
}

function cues({ data, at }: Entry<Bank>): Diagnostic[] {
  const sets = data.questions.flatMap((question): Answers[] => {
    const oneOf =
      question.kind === 'single-choice'
        ? question.options
        : question.kind === 'true-false-fix'
          ? question.fixes
          : [];
    return oneOf.length === 0
      ? []
      : [{ options: oneOf.map(({ text, correct }) => ({ text, right: correct })) }];
  });
  if (sets.length < ENOUGH_TO_JUDGE) return [];
  const hint = '不看题也猜得出来。把错误选项写到一样具体、一样长，并把正确选项的位置打散。';
  return cuesIn(sets, '道选择').map((cue) => diagnose(at(['questions']), 'C211', `答案露了馅：${cue}`, hint));
}
