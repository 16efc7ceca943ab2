import type { Choice, Line, Persona } from '#domain/scenario/scenario.ts';
import { callText, speakerText } from '#text/scenario.ts';

/** Lines the learner heard, each with who spoke. */
export function HeardLines({
  lines,
  persona,
}: {
  readonly lines: readonly Line[];
  readonly persona: Persona;
}) {
  return lines.map(({ who, text }) =>
    who === 'narrator' ? (
      <p key={text} className="line line--aside">
        {text}
      </p>
    ) : (
      <p key={text} className={`line line--${who}`}>
        <span className="line__who">{who === 'customer' ? persona.name : speakerText[who]}</span>
        <span className="line__text">{text}</span>
      </p>
    ),
  );
}

/** What the learner said or did. */
export function SaidLine({ choice: { manner, text } }: { readonly choice: Choice }) {
  return (
    <p className={`line line--me line--${manner}`}>
      <span className="line__who">
        {speakerText.me}
        {manner === 'act' ? <span className="chip">{callText.act}</span> : null}
      </span>
      <span className="line__text">{text}</span>
    </p>
  );
}
