/** The player's memory in the browser: drafts among the preferences, finished runs in the learner's record. */
import type { RunMode } from '#domain/scenario/scenario.ts';
import { learnerRecord, preferences } from '#stores/browser.ts';
import type { RecordState } from '#stores/record-store.ts';
import type { PlayerMemory } from './memory.ts';

export const browserMemory: PlayerMemory = {
  async recall(scenario) {
    const state = await settled();
    const draft = preferences().draftsOf(state.learner).runs[scenario];
    const facts = state.kind === 'ready' ? state.facts : [];
    return {
      draft: draft && { run: draft, mode: modeOf(draft) },
      finished: facts.flatMap((fact) =>
        fact.kind === 'scenario-finished' && fact.scenario === scenario
          ? [{ run: fact, mode: modeOf(fact), rewound: fact.rewound }]
          : [],
      ),
    };
  },
  keep({ run, mode }) {
    void settled().then(({ learner }) => preferences().keepRun(learner, { ...run, ...marked(mode) }));
  },
  drop(scenario) {
    void settled().then(({ learner }) => preferences().dropRun(learner, scenario));
  },
  async record({ run: { scenario, revision, seed, choices }, mode, rewound }) {
    const run = { scenario, revision, seed, choices };
    await learnerRecord().add({ kind: 'scenario-finished', ...run, rewound, ...marked(mode) });
    const state = learnerRecord().getState();
    return state.kind === 'ready' && state.unsaved === 0;
  },
};

function modeOf({ assessed }: { readonly assessed?: true }): RunMode {
  return assessed ? 'assessed' : 'practice';
}

/** As drafts and facts say it: a practice run bears no mark, as none did before there was the choice. */
function marked(mode: RunMode): { readonly assessed?: true } {
  return mode === 'assessed' ? { assessed: true } : {};
}

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
