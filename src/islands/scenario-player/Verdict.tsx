import type { Debrief } from '#domain/scenario/debrief.ts';
import type { VerdictReason } from '#domain/scenario/score.ts';
import { verdictText } from '#text/scenario.ts';
import { Citations } from './Citations.tsx';
import type { CitedRule } from './citations.ts';
import type { Finished } from './stage.ts';

interface Props {
  readonly debrief: Debrief;
  readonly finished: Finished;
  readonly rules: Readonly<Record<string, CitedRule>>;
}

/** The seal, the one reason for it, how it ended, and where the run is recorded. What follows a breach has its own place. */
export function Verdict({ debrief: { score, ending }, finished, rules }: Props) {
  const { verdict, reason } = score;
  const { recording, rewound, mode } = finished;
  return (
    <header className="verdict">
      <p className={`verdict__seal verdict__seal--${verdict}`}>{verdictText[verdict]}</p>
      <div className="stack">
        <h2>{ending.title}</h2>
        <p className="verdict__reason">{reasonWords(reason)}</p>
        {reason.kind === 'breach' ? <Citations ids={reason.breach.rules} rules={rules} /> : null}
        {reason.kind === 'breach' ? null : <p>{ending.text}</p>}
        {mode === 'assessed' ? <p>{verdictText.assessed}</p> : null}
        {rewound ? <p>{verdictText.rewound}</p> : null}
        <p className="verdict__recording" role="status">
          {verdictText.recording[recording]}
        </p>
      </div>
    </header>
  );
}

function reasonWords(reason: VerdictReason): string {
  switch (reason.kind) {
    case 'breach':
      return verdictText.reason.breach(reason.breach.turn);
    case 'procedure-below':
    case 'result-below':
      return verdictText.reason[reason.kind](reason.reached, reason.needed);
    case 'all-met':
      return verdictText.reason['all-met'];
  }
}
