import type { ReviewedTurn } from '#domain/scenario/debrief.ts';
import { debriefText } from '#text/scenario.ts';
import type { CitedRule } from './citations.ts';
import { SaidLine } from './Lines.tsx';
import type { Reflection } from './stage.ts';
import { TurnNotes } from './TurnNotes.tsx';

interface Props {
  readonly turn: ReviewedTurn | undefined;
  readonly reflection: Reflection;
  readonly rules: Readonly<Record<string, CitedRule>>;
  /** Absent when there is no going back. */
  readonly onGoBackTo: ((turn: number) => void) | undefined;
}

/** The costliest choice, beside the one the learner picked. */
export function TurningPoint({ turn, reflection, rules, onGoBackTo }: Props) {
  return (
    <section className="card card--lead stack" aria-labelledby="debrief-turning-point">
      <h3 id="debrief-turning-point">{debriefText.turningPoint}</h3>
      <p>
        {turn ? debriefText.turningPointLede(turn.turn) : debriefText.noTurningPoint}
        {reflection.kind === 'picked' ? compared(reflection.turn, turn?.turn) : null}
      </p>
      {turn ? (
        <>
          <SaidLine choice={turn.choice} />
          <TurnNotes turn={turn} rules={rules} />
          {onGoBackTo ? (
            <p className="screen-only">
              <button type="button" className="button button--primary" onClick={() => onGoBackTo(turn.turn)}>
                {debriefText.goBack}
              </button>
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function compared(picked: number, turning: number | undefined): string {
  return picked === turning ? debriefText.reflectionSame(picked) : debriefText.reflectionOther(picked);
}
