/** Where the learner is in the player, and how what is remembered leads back there. */
import { sameRun } from '#domain/scenario/previous.ts';
import { endingOf, type Played, type ReplayRefusal, replay } from '#domain/scenario/run.ts';
import type { RunMode, Scenario } from '#domain/scenario/scenario.ts';
import type { Remembered } from './memory.ts';

/** The learner's own pick of the turn that mattered most, asked before the debrief is shown. */
export type Reflection =
  | { readonly kind: 'open' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'picked'; readonly turn: number };

/** How the run at hand came about. */
interface Way {
  readonly mode: RunMode;
  /** True when the run was reached by going back from an earlier one. */
  readonly rewound: boolean;
}

export interface Calling extends Way {
  readonly kind: 'calling';
  readonly played: Played;
  /** True when the call was taken up again after a reload. */
  readonly resumed: boolean;
}

export interface Finished extends Way {
  readonly kind: 'finished';
  readonly played: Played;
  /** Whether the run is in the learner's record; `unsaved` is in memory only. */
  readonly recording: 'saving' | 'saved' | 'unsaved';
  readonly reflection: Reflection;
}

export type Stage =
  /** Nothing is recalled yet: the server and the first moment in the browser. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'briefing' }
  | { readonly kind: 'draft-refused'; readonly refusal: ReplayRefusal }
  | Calling
  | Finished;

/**
 * The stage a draft leads back to. A draft that the scenario cannot produce any more is refused, not repaired. Who
 * comes back to a recorded run was asked to reflect before, and sees the debrief.
 */
export function stageFromMemory(scenario: Scenario, { draft, finished }: Remembered): Stage {
  if (!draft) return { kind: 'briefing' };
  const replayed = replay(scenario, draft.run);
  if (!replayed.ok) return { kind: 'draft-refused', refusal: replayed.refusal };
  const recorded = finished.find(({ run }) => sameRun(run, draft.run));
  // Going back keeps the seed, so a finished run of the same seed is the one this came from.
  const rewound = recorded?.rewound ?? finished.some(({ run }) => run.seed === draft.run.seed);
  const stage = stageOf(replayed.value, { mode: draft.mode, rewound });
  if (stage.kind === 'calling') return { ...stage, resumed: true };
  return recorded ? { ...stage, recording: 'saved', reflection: { kind: 'skipped' } } : stage;
}

/** The stage of a run: the call, or what follows its ending. */
export function stageOf(played: Played, { mode, rewound }: Way): Calling | Finished {
  return endingOf(played)
    ? { kind: 'finished', played, mode, rewound, recording: 'saving', reflection: { kind: 'open' } }
    : { kind: 'calling', played, mode, rewound, resumed: false };
}
