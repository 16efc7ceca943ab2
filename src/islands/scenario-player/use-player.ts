import { useEffect, useState } from 'react';
import { rewindTo } from '#domain/scenario/rewind.ts';
import { makeChoice, replay, startRun } from '#domain/scenario/run.ts';
import type { RunMode, Scenario } from '#domain/scenario/scenario.ts';
import type { FinishedRun, PlayerMemory } from './memory.ts';
import {
  type Calling,
  type Finished,
  type Reflection,
  type Stage,
  stageFromMemory,
  stageOf,
} from './stage.ts';

interface Player {
  readonly stage: Stage;
  /** Finished runs of the scenario in the learner's record, oldest first, this visit's included. */
  readonly finished: readonly FinishedRun[];
  /** Starts a new call; its first step takes the place of any draft. */
  dial(mode: RunMode): void;
  /** Ignored unless the choice is offered now. */
  choose(choiceId: string): void;
  reflect(reflection: Reflection): void;
  /** Takes the call up again before its `turn`-th choice, counted from 1. Ignored after an assessed run. */
  goBackTo(turn: number): void;
  /** Leaves the debrief for the briefing. */
  again(): void;
  /** Leaves a refused draft for the briefing. The draft stays until the next call begins. */
  startAnew(): void;
}

/** Moves between the stages and keeps each step, so that a reload comes back to the same place. */
export function usePlayer(scenario: Scenario, memory: PlayerMemory): Player {
  const [stage, setStage] = useState<Stage>({ kind: 'loading' });
  const [finished, setFinished] = useState<readonly FinishedRun[]>([]);

  async function record({ played: { run }, mode, rewound }: Finished) {
    setFinished((before) => [...before, { run, mode, rewound }]);
    const recording = (await memory.record({ run, mode, rewound })) ? 'saved' : 'unsaved';
    setStage((now) => (now.kind === 'finished' && now.played.run === run ? { ...now, recording } : now));
  }

  function proceed(next: Calling | Finished) {
    setStage(next);
    memory.keep({ run: next.played.run, mode: next.mode });
    if (next.kind === 'finished') void record(next);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is remembered is asked for once for a scenario.
  useEffect(() => {
    let left = false;
    void memory.recall(scenario.id).then((remembered) => {
      if (left) return;
      const recalled = stageFromMemory(scenario, remembered);
      setFinished(remembered.finished);
      setStage(recalled);
      if (recalled.kind === 'finished' && recalled.recording === 'saving') void record(recalled);
    });
    return () => {
      left = true;
    };
  }, [scenario, memory]);

  return {
    stage,
    finished,
    dial: (mode) => proceed(stageOf(startRun(scenario, newSeed()), { mode, rewound: false })),
    choose(choiceId) {
      if (stage.kind !== 'calling') return;
      const next = makeChoice(scenario, stage.played, choiceId);
      if (next.ok) proceed(stageOf(next.value, stage));
    },
    reflect(reflection) {
      if (stage.kind === 'finished') setStage({ ...stage, reflection });
    },
    goBackTo(turn) {
      if (stage.kind !== 'finished' || stage.mode === 'assessed') return;
      const back = rewindTo(stage.played.run, turn);
      const replayed = back.ok ? replay(scenario, back.value) : back;
      if (replayed.ok) proceed(stageOf(replayed.value, { mode: 'practice', rewound: true }));
    },
    again() {
      memory.drop(scenario.id);
      setStage({ kind: 'briefing' });
    },
    startAnew: () => setStage({ kind: 'briefing' }),
  };
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
