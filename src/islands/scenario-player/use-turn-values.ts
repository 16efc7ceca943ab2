import { useEffect, useState } from 'react';
import type { Run, Scenario } from '#domain/scenario/scenario.ts';
import type { TurnValue } from '#domain/scenario/turn-value.ts';

/** Works out what each choice of a finished run cost; null where that cannot be done here. */
export type ValuesOf = (scenario: Scenario, run: Run) => Promise<readonly TurnValue[] | null>;

/** `pending` until they are worked out: the learner reflects meanwhile. */
export type Values = readonly TurnValue[] | null | 'pending';

/** `run`: the finished one, once there is one. */
export function useTurnValues(scenario: Scenario, run: Run | undefined, valuesOf: ValuesOf): Values {
  const [known, setKnown] = useState<{ readonly run: Run; readonly values: Values }>();

  useEffect(() => {
    if (!run) return undefined;
    let left = false;
    void valuesOf(scenario, run).then((values) => left || setKnown({ run, values }));
    return () => {
      left = true;
    };
  }, [scenario, run, valuesOf]);

  return known && known.run === run ? known.values : 'pending';
}
