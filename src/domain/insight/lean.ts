/**
 * Content without its words: all that marking, scoring and progress need, for dashboards that fetch the index of the
 * whole site. Ids, keys, figures and revisions stay; every text is the empty text.
 */
import type { Option, Question, Slip } from '#domain/assessment/question.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';

/** Marks every response as the question itself does. Misconceptions and rules stay: they are ids. */
export function leanQuestion(question: Question): Question {
  const common = { ...question, material: undefined, prompt: '', explanation: '' };
  switch (common.kind) {
    case 'single-choice':
      return { ...common, options: common.options.map(leanOption) };
    case 'multiple-choice':
      return { ...common, options: common.options.map(leanOption) };
    case 'true-false-fix':
      return {
        ...common,
        statement: '',
        misjudged: leanSlip(common.misjudged),
        fixes: common.fixes.map(leanOption),
      };
    case 'ordering':
      return {
        ...common,
        items: common.items.map(({ id }) => ({ id, text: '' })),
        swaps: common.swaps.map(leanSlip),
      };
    case 'matching':
      return { ...common, pairs: common.pairs.map((pair) => ({ ...leanSlip(pair), left: '', right: '' })) };
    case 'classification':
      return {
        ...common,
        groups: common.groups.map(({ id }) => ({ id, label: '' })),
        items: common.items.map((item) => ({ ...leanSlip(item), text: '' })),
      };
    case 'number':
      return {
        ...common,
        unit: '',
        working: '',
        slips: common.slips.map(leanSlip),
        otherwise: leanSlip(common.otherwise),
      };
    case 'find-faults':
      return { ...common, segments: common.segments.map((segment) => ({ ...leanSlip(segment), text: '' })) };
  }
}

/** Replays and scores every run as the scenario itself does. The title stays, to name it by. */
export function leanScenario(scenario: Scenario): Scenario {
  return {
    ...scenario,
    summary: '',
    brief: '',
    persona: { name: '', age: scenario.persona.age, occupation: '', onFile: [], hidden: '' },
    moves: scenario.moves.map((move) => ({ ...move, label: '' })),
    misconceptions: {},
    moments: scenario.moments.map(({ id, choices, ending }) => ({
      id,
      says: [],
      choices: choices.map((choice) => ({
        ...choice,
        text: '',
        lockedBecause: choice.lockedBecause === undefined ? undefined : '',
        note: undefined,
        tryInstead: undefined,
      })),
      ending: ending && { title: '', text: '', result: ending.result },
    })),
  };
}

function leanOption(option: Option): Option {
  return { ...option, text: '', because: '' };
}

function leanSlip<Part extends Slip>(part: Part): Part {
  return { ...part, because: '' };
}
