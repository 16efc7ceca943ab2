import type { Debrief } from '#domain/scenario/debrief.ts';
import { debriefText } from '#text/scenario.ts';
import { Citations } from './Citations.tsx';
import type { CitedRule } from './citations.ts';
import { turnAnchor } from './ReviewedTranscript.tsx';

interface Props {
  readonly debrief: Debrief;
  readonly rules: Readonly<Record<string, CitedRule>>;
}

/** What came of the breaches in this story, and the rules they are against. Nothing for a run without one. */
export function Aftermath({ debrief: { turns, ending }, rules }: Props) {
  const breaches = turns.filter(({ choice }) => choice.verdict === 'breach');
  if (breaches.length === 0) return null;
  return (
    <section className="aftermath stack" aria-labelledby="debrief-aftermath">
      <h3 id="debrief-aftermath">{debriefText.aftermath}</h3>
      <p>
        {debriefText.cameOfIt}
        {ending.text}
      </p>
      <ul className="aftermath__breaches">
        {breaches.map(({ turn, choice }) => (
          <li key={turn}>
            <a href={`#${turnAnchor({ turn })}`}>{debriefText.turn(turn)}</a>
            {debriefText.quoted(choice.text)}
            <Citations ids={choice.rules} rules={rules} />
          </li>
        ))}
      </ul>
    </section>
  );
}
