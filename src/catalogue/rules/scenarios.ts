/** C1: scenarios. What the engine proves of them is in `stories.ts` and `walks.ts`; here, what an author must add. */
import { verifyScenario } from '#domain/scenario/verify.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Authored, Entry, Sources } from '../sources.ts';
import type { KeyPath } from '../yaml-source.ts';
import { type Answers, cuesIn } from './cues.ts';
import { storyFaults } from './stories.ts';
import { walkFaults } from './walks.ts';

type Scenario = Authored<'scenarios'>;
type Choice = Scenario['moments'][number]['choices'][number];

/** Fewer decisions than this say nothing about where the right line stands. */
const ENOUGH_TO_JUDGE = 6;

export function scenarioRules(sources: Sources): Diagnostic[] {
  return sources.scenarios.entries.flatMap((entry) => {
    const problems = verifyScenario({ id: entry.id, ...entry.data });
    return [
      ...storyFaults(entry, problems),
      ...entry.data.moments.flatMap(({ choices }, m) =>
        choices.flatMap((choice, c) => account(entry, choice, ['moments', m, 'choices', c])),
      ),
      ...cues(entry),
      ...walkFaults(
        entry,
        sources.walks.entries.find(({ id }) => id === entry.id),
        problems,
      ),
    ];
  });
}

const VERDICT_WORDS = { good: '好', fair: '尚可', poor: '不妥', breach: '红线' } as const;

function account({ data, at }: Entry<Scenario>, choice: Choice, keys: KeyPath): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { id, verdict, note, misconception, rules, when, lockedBecause } = choice;
  const serious = verdict === 'poor' || verdict === 'breach';
  const lacking = [
    ...(verdict !== 'good' && note === undefined ? ['note（复盘时的点评）'] : []),
    ...(serious && misconception === undefined ? ['misconception（他以为什么）'] : []),
    ...(serious && rules.length === 0 ? ['rules（依据）'] : []),
  ];
  if (lacking.length > 0) {
    const message = `选项“${id}”判为${VERDICT_WORDS[verdict]}，却没有写 ${lacking.join('、')}`;
    found.push(diagnose(at(keys), 'C103', message, '学员选错了要知道为什么：补上这几项。'));
  }
  if (lockedBecause !== undefined && when === undefined) {
    const hint = 'lockedBecause 是条件不满足时给学员看的理由；写上 when，或删掉它。';
    const message = `选项“${id}”没有条件，却写了上锁的理由`;
    found.push(diagnose(at([...keys, 'lockedBecause']), 'C103', message, hint));
  }
  if (misconception !== undefined && !Object.hasOwn(data.misconceptions, misconception)) {
    const hint = `${offer(misconception, Object.keys(data.misconceptions))}在本情景的 misconceptions 里声明它。`;
    found.push(diagnose(at([...keys, 'misconception']), 'C104', `误解“${misconception}”没有声明`, hint));
  }
  return found;
}

function cues({ data, at }: Entry<Scenario>): Diagnostic[] {
  const sets = data.moments
    .map(
      ({ choices }): Answers => ({
        options: choices.map(({ text, verdict }) => ({ text, right: verdict === 'good' })),
      }),
    )
    .filter(({ options }) => options.some(({ right }) => right) && options.some(({ right }) => !right));
  if (sets.length < ENOUGH_TO_JUDGE) return [];
  const hint = '不听对方说什么也猜得出来。把不妥的话写得一样具体、一样长，并打散好选项的位置。';
  return cuesIn(sets, '处选择').map((cue) => diagnose(at(['moments']), 'C110', `好选项露了馅：${cue}`, hint));
}
