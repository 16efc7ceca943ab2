/** C108 and C109: the walks of a scenario, replayed by the engine. */
import type { ReplayRefusal } from '#domain/scenario/run.ts';
import type { Figure, Scenario } from '#domain/scenario/scenario.ts';
import type { VerdictReason } from '#domain/scenario/score.ts';
import type { ScenarioProblem } from '#domain/scenario/verify.ts';
import { type WalkProblem, walkProblems } from '#domain/scenario/walk.ts';
import { wiringProblems } from '#domain/scenario/wiring.ts';
import { type Diagnostic, diagnose, type Place } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Authored, Entry } from '../sources.ts';

/** Nothing when the scenario's own wiring is broken: that is told first. */
export function walkFaults(
  { id, data }: Entry<Authored<'scenarios'>>,
  walks: Entry<Authored<'walks'>> | undefined,
  problems: readonly ScenarioProblem[],
): Diagnostic[] {
  const scenario: Scenario = { id, ...data };
  if (!walks || wiringProblems(scenario).length > 0) return [];
  return [
    ...walks.data.walks.flatMap((walk, index) =>
      walkProblems(scenario, walk).flatMap((problem) => tell(problem, scenario, walks, index)),
    ),
    ...unwalkedEndings(scenario, walks, problems),
  ];
}

function tell(
  problem: WalkProblem,
  scenario: Scenario,
  { data, at }: Entry<Authored<'walks'>>,
  index: number,
): Diagnostic[] {
  const name = data.walks[index]?.name;
  switch (problem.kind) {
    case 'walk-refused':
      // A walk is replayed on its own scenario, so that only a turn can be refused.
      return problem.refusal.kind === 'turn-refused'
        ? [
            refused(
              problem.refusal,
              scenario,
              at(['walks', index, 'choices', problem.refusal.turn - 1]),
              name,
            ),
          ]
        : [];
    case 'walk-unfinished': {
      const hint = '接着写下去，直到结局。';
      return [
        diagnose(at(['walks', index, 'choices']), 'C108', `“${name}”停在“${problem.at}”，没有走到结局`, hint),
      ];
    }
    case 'walk-ends-elsewhere': {
      const message = `“${name}”走到的是“${problem.found}”，不是“${problem.expected}”`;
      const hint = '看看是走法写错了，还是情景改过之后 endsAt 没有跟着改。';
      return [diagnose(at(['walks', index, 'endsAt']), 'C108', message, hint)];
    }
    case 'walk-verdict-differs': {
      const message = `“${name}”写着${problem.expected ? '合格' : '不合格'}，实际${reasonWords(problem.reason)}`;
      const hint = '看看是 passes 写错了，还是情景里的必做动作、结局得分或及格线要改。';
      return [diagnose(at(['walks', index, 'passes']), 'C108', message, hint)];
    }
    case 'walk-figure-differs': {
      const { figure, expected, found } = problem;
      const message = `“${name}”的${FIGURE_WORDS[figure]}写着 ${expected}，实际 ${found}`;
      const hint = `看看是不是情景改错了；是有意改的，就改这个数，或运行 npm run walks -- ${scenario.id} --again 全部重填。`;
      return [diagnose(at(['walks', index, 'figures', figure]), 'C108', message, hint)];
    }
  }
}

const FIGURE_WORDS: Readonly<Record<Figure, string>> = {
  procedure: '程序分',
  result: '结果分',
  relation: '关系分',
  calm: '最后的平静',
  breaches: '红线次数',
  poor: '不妥次数',
  offers: '可选项总数',
};

function refused(
  { turn, refusal }: Extract<ReplayRefusal, { kind: 'turn-refused' }>,
  scenario: Scenario,
  place: Place,
  name: string | undefined,
): Diagnostic {
  const words = `“${name}”第 ${turn} 步走不下去`;
  switch (refusal.kind) {
    case 'already-ended':
      return diagnose(place, 'C108', `${words}：前一步已经到了结局“${refusal.at}”`, '删掉这一步和它后面的。');
    case 'choice-unknown': {
      const known = scenario.moments.find(({ id }) => id === refusal.at)?.choices.map(({ id }) => id) ?? [];
      const message = `${words}：瞬间“${refusal.at}”没有选项“${refusal.choice}”`;
      return diagnose(place, 'C108', message, offer(refusal.choice, known));
    }
    case 'choice-not-offered': {
      const hint = '走到这里时它的条件不成立。改走法，或改这个选项的 when。';
      return diagnose(place, 'C108', `${words}：选项“${refusal.choice}”此时选不了`, hint);
    }
  }
}

/** An ending that cannot be reached is told as that (C107). */
function unwalkedEndings(
  scenario: Scenario,
  { data, at }: Entry<Authored<'walks'>>,
  problems: readonly ScenarioProblem[],
): Diagnostic[] {
  const unreachable = problems.flatMap((problem) =>
    problem.kind === 'moment-unreachable' ? [problem.moment] : [],
  );
  return scenario.moments.flatMap(({ id, ending }) => {
    if (!ending || unreachable.includes(id) || data.walks.some(({ endsAt }) => endsAt === id)) return [];
    const hint = `结局：${ending.title}。在 walks.yaml 里补一条走到它的走法，写清合不合格和为什么。`;
    return [diagnose(at(['walks']), 'C109', `结局“${id}”没有一条走法走到`, hint)];
  });
}

function reasonWords(reason: VerdictReason): string {
  switch (reason.kind) {
    case 'breach':
      return `第 ${reason.breach.turn} 步“${reason.breach.choice}”越了红线`;
    case 'procedure-below':
      return `程序 ${reason.reached} 分，要 ${reason.needed} 分`;
    case 'result-below':
      return `结果 ${reason.reached} 分，要 ${reason.needed} 分`;
    case 'all-met':
      return '合格';
  }
}
