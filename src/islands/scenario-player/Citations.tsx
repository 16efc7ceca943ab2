import { debriefText } from '#text/scenario.ts';
import type { CitedRule } from './citations.ts';

interface Props {
  readonly ids: readonly string[];
  readonly rules: Readonly<Record<string, CitedRule>>;
}

/** Links to the rules cited; nothing when there are none. */
export function Citations({ ids, rules }: Props) {
  const cited = ids.flatMap((id) => rules[id] ?? []);
  if (cited.length === 0) return null;
  return (
    <p className="citations">
      <span className="citations__label">{debriefText.rules}</span>
      {cited.map(({ title, href, citation }) => (
        <a key={href} href={href}>
          {title}
          <small>{citation}</small>
        </a>
      ))}
    </p>
  );
}
