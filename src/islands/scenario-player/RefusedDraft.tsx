import type { ReplayRefusal } from '#domain/scenario/run.ts';
import { refusedDraftText as text } from '#text/scenario.ts';

interface Props {
  readonly refusal: ReplayRefusal;
  readonly onStartAnew: () => void;
}

/** Why a kept call cannot be taken up again. */
export function RefusedDraft({ refusal, onStartAnew }: Props) {
  return (
    <section className="callout callout--warning" role="alert">
      <h2 className="callout__title">{text.title}</h2>
      <p>{reason(refusal)}</p>
      <p>{text.kept}</p>
      <p>
        <button type="button" className="button button--primary" onClick={onStartAnew}>
          {text.startAnew}
        </button>
      </p>
    </section>
  );
}

function reason(refusal: ReplayRefusal): string {
  switch (refusal.kind) {
    case 'other-scenario':
      return text.otherScenario;
    case 'other-revision':
      return text.otherRevision(refusal.found, refusal.expected);
    case 'turn-refused':
      return text.turnRefused(refusal.turn, refusal.refusal.choice);
  }
}
