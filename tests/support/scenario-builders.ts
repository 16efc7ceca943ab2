/** Short ways to write scenarios in tests: everything not named has the plainest value. */
import type { Choice, Moment, RequiredMove, Run, Scenario } from '#domain/scenario/scenario.ts';

export function choice(id: string, to: string, rest: Partial<Choice> = {}): Choice {
  return {
    id,
    text: `text of ${id}`,
    manner: 'speak',
    leadsTo: [{ to }],
    verdict: 'good',
    rules: [],
    trust: 0,
    calm: 0,
    minutes: 1,
    sets: [],
    does: [],
    ...rest,
  };
}

export function moment(id: string, choices: readonly Choice[], rest: Partial<Moment> = {}): Moment {
  return { id, says: [{ who: 'customer', variants: [], text: `words of ${id}` }], choices, ...rest };
}

export function ending(id: string, result: number): Moment {
  return moment(id, [], { ending: { title: `title of ${id}`, text: `text of ${id}`, result } });
}

export function move(id: string, after: readonly string[] = []): RequiredMove {
  return { id, label: `label of ${id}`, rules: [], after };
}

export function scenario(moments: readonly Moment[], rest: Partial<Scenario> = {}): Scenario {
  return {
    id: 'sample',
    revision: 1,
    title: 'Sample',
    summary: 'Summary',
    difficulty: 'basic',
    channel: 'phone',
    minutes: 5,
    covers: [],
    lessons: [],
    brief: 'Brief',
    persona: { name: 'Zhou', age: 40, occupation: 'driver', onFile: [], hidden: 'Hidden' },
    clock: '10:05',
    start: moments[0]?.id ?? '',
    trust: 5,
    calm: 5,
    flags: [],
    moves: [move('identify')],
    passing: { procedure: 0, result: 0 },
    misconceptions: {},
    moments,
    ...rest,
  };
}

export function runOf({ id, revision }: Scenario, choices: readonly string[]): Run {
  return { scenario: id, revision, seed: 7, choices };
}
