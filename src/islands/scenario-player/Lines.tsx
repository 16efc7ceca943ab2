import type { Choice, Line, Scenario } from '#domain/scenario/scenario.ts';
import { callText, channelText, speakerText } from '#text/scenario.ts';

/** Lines the learner heard, each with who spoke. */
export function HeardLines({
  lines,
  scenario,
}: {
  readonly lines: readonly Line[];
  readonly scenario: Pick<Scenario, 'persona' | 'channel'>;
}) {
  return lines.map(({ who, name, text }) =>
    who === 'narrator' ? (
      <p key={text} className="line line--aside">
        {text}
      </p>
    ) : (
      <p key={text} className={`line line--${who}`}>
        <span className="line__who">{name ?? speakerOf(who, scenario)}</span>
        <span className="line__text">{text}</span>
      </p>
    ),
  );
}

function speakerOf(
  who: Exclude<Line['who'], 'narrator'>,
  { persona, channel }: Pick<Scenario, 'persona' | 'channel'>,
): string {
  if (who === 'customer') return persona.name;
  return who === 'third-party' ? channelText[channel].other : speakerText[who];
}

/** What the learner said, wrote or did. */
export function SaidLine({ choice: { manner, text } }: { readonly choice: Choice }) {
  return (
    <p className={`line line--me line--${manner}`}>
      <span className="line__who">
        {speakerText.me}
        {manner === 'speak' ? null : <span className="chip">{callText.manner[manner]}</span>}
      </span>
      <span className="line__text">{text}</span>
    </p>
  );
}
