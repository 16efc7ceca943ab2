import { useId, useState } from 'react';
import type { ContentIndex } from '#domain/insight/content.ts';
import type { TimelineDay } from '#domain/insight/timeline.ts';
import { fullDay } from '#text/calendar.ts';
import { learnerFileText } from '#text/learner-file.ts';
import { localClock } from '../ui/local-time.ts';
import { useToday } from '../ui/use-today.ts';
import { type EntryLine, entryLine } from './entry-line.ts';

const text = learnerFileText.timeline;

/** Days shown at first, and more with each press: a record of years must not fill the page. */
const DAYS = 7;

interface Props {
  readonly days: readonly TimelineDay[];
  readonly content: ContentIndex;
  readonly track: string;
  readonly steps: Readonly<Record<string, string>>;
}

export function TimelineSection({ days, content, track, steps }: Props) {
  const id = useId();
  const today = useToday();
  const [shown, setShown] = useState(DAYS);
  const known = { content, track, steps, today };
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p className="soft">{text.lede}</p>
      {days.slice(0, shown).map(({ day, entries }) => (
        <section key={day} className="stack stack--tight">
          <h3 className="timeline-day">
            <time dateTime={day}>{fullDay(day)}</time>
          </h3>
          <ol className="timeline" data-timeline>
            {entries.map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no state, and several can be of one instant.
              <li key={`${entry.at} ${place}`}>
                <time dateTime={entry.at} className="faint">
                  {localClock(entry.at)}
                </time>
                <Sentence line={entryLine(entry, known)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {days.length > shown && (
        <p>
          <button type="button" className="button" onClick={() => setShown(shown + DAYS)}>
            {text.older}
          </button>
        </p>
      )}
    </section>
  );
}

function Sentence({ line: { lead, name, href, tail } }: { readonly line: EntryLine }) {
  return (
    <p>
      <bdi>{lead}</bdi>
      {name !== null && (href === null ? <span className="soft">{name}</span> : <a href={href}>{name}</a>)}
      {tail}
    </p>
  );
}
