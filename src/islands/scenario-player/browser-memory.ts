/** The player's memory in the browser: drafts among the preferences, finished runs in the learner's record. */
import { learnerRecord, preferences } from '#stores/browser.ts';
import type { RecordState } from '#stores/record-store.ts';
import type { PlayerMemory } from './memory.ts';

export const browserMemory: PlayerMemory = {
  async recall(scenario) {
    const state = await settled();
    const facts = state.kind === 'ready' ? state.facts : [];
    return {
      draft: preferences().draftsOf(state.learner).runs[scenario],
      finished: facts.flatMap((fact) =>
        fact.kind === 'scenario-finished' && fact.scenario === scenario
          ? [{ run: fact, rewound: fact.rewound }]
          : [],
      ),
    };
  },
  keep(run) {
    void settled().then(({ learner }) => preferences().keepRun(learner, run));
  },
  drop(scenario) {
    void settled().then(({ learner }) => preferences().dropRun(learner, scenario));
  },
  async record({ run: { scenario, revision, seed, choices }, rewound }) {
    await learnerRecord().add({ kind: 'scenario-finished', scenario, revision, seed, choices, rewound });
    const state = learnerRecord().getState();
    return state.kind === 'ready' && state.unsaved === 0;
  },
};

type Settled = Exclude<RecordState, { kind: 'loading' }>;

/** The record once it has loaded, readable or not: only then is it known whose drafts to look at. */
function settled(): Promise<Settled> {
  const { getState, subscribe } = learnerRecord();
  const now = getState();
  if (now.kind !== 'loading') return Promise.resolve(now);
  return new Promise((resolve) => {
    const stop = subscribe((state) => {
      if (state.kind === 'loading') return;
      stop();
      resolve(state);
    });
  });
}
