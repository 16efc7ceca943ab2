/** What each choice of a run cost, worked out in a worker that ends with its answer. */
import type { Run, Scenario } from '#domain/scenario/scenario.ts';
import type { TurnValue } from '#domain/scenario/turn-value.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';
import type { ValueReply, ValueRequest } from './turn-values-worker.ts';
import workerAddress from './turn-values-worker.ts?worker&url';

/** Null where it cannot be worked out: no worker, or its code cannot be had. */
export function turnValuesOf(scenario: Scenario, run: Run): Promise<readonly TurnValue[] | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(trustedScriptUrl(workerAddress), { type: 'module' });
      const end = (values: readonly TurnValue[] | null) => {
        worker.terminate();
        resolve(values);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<ValueReply>) => end(data));
      worker.addEventListener('error', () => end(null));
      worker.postMessage({ scenario, run } satisfies ValueRequest);
    } catch {
      resolve(null);
    }
  });
}
