import type { ReviewedTurn } from '#domain/scenario/debrief.ts';
import { debriefText, markText } from '#text/scenario.ts';
import { Citations } from './Citations.tsx';
import type { CitedRule } from './citations.ts';

interface Props {
  readonly turn: ReviewedTurn;
  readonly rules: Readonly<Record<string, CitedRule>>;
}

/** Everything a debrief says of one turn: its mark, what it moved, why, and what to try instead. */
export function TurnNotes({ turn, rules }: Props) {
  const { choice, misconception, made, missed, value } = turn;
  const labels = (moves: ReviewedTurn['made']) => moves.map(({ label }) => label);
  return (
    <div className={`notes notes--${choice.verdict}`}>
      <p className="cluster">
        <strong className="notes__mark">{markText[choice.verdict]}</strong>
        <Change label={debriefText.calm} difference={turn.calm.after - turn.calm.before} />
        <Change label={debriefText.trust} difference={turn.trust.after - turn.trust.before} />
      </p>
      {made.length > 0 ? <p>{debriefText.made(labels(made))}</p> : null}
      {missed.length > 0 ? <p className="notes__missed">{debriefText.missed(labels(missed))}</p> : null}
      {value && value.lost >= 0.5 ? (
        <p className="notes__value">
          {debriefText.cost(value.before ?? 0, value.after)}
          {value.better ? debriefText.better(value.better.text) : null}
        </p>
      ) : null}
      {choice.note ? <p>{choice.note}</p> : null}
      {misconception ? (
        <p>
          <span className="notes__label">{debriefText.belief}</span>
          {misconception}
        </p>
      ) : null}
      {choice.tryInstead ? (
        <p className="notes__try">
          <span className="notes__label">
            {choice.manner === 'act' ? debriefText.tryActInstead : debriefText.tryInstead}
          </span>
          {choice.tryInstead}
        </p>
      ) : null}
      <Citations ids={choice.rules} rules={rules} />
    </div>
  );
}

function Change({ label, difference }: { readonly label: string; readonly difference: number }) {
  return difference === 0 ? null : <span className="chip">{debriefText.change(label, difference)}</span>;
}
