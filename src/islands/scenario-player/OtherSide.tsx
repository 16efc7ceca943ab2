import { Fragment } from 'react';
import type { Debrief } from '#domain/scenario/debrief.ts';
import type { Persona } from '#domain/scenario/scenario.ts';
import { debriefText } from '#text/scenario.ts';

interface Props {
  readonly debrief: Debrief;
  readonly persona: Persona;
}

/** What could not be seen from this end of the line. */
export function OtherSide({ debrief: { turns, lastThought }, persona }: Props) {
  const thoughts = [
    ...turns.map(({ turn, thought }) => ({ at: debriefText.turn(turn), thought })),
    { at: debriefText.ending, thought: lastThought },
  ].filter(({ thought }) => thought !== undefined);
  return (
    <section className="other-side stack" aria-labelledby="debrief-other-side">
      <h3 id="debrief-other-side">{debriefText.otherSide}</h3>
      <div className="callout">
        <p className="callout__title">{debriefText.hidden}</p>
        <p>{persona.hidden}</p>
      </div>
      <dl className="facts">
        {thoughts.map(({ at, thought }) => (
          <Fragment key={at}>
            <dt>{at}</dt>
            <dd>{thought}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
