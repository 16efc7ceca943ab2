import type { Day } from '#domain/shared/calendar.ts';
import { routes } from '#routes';
import { todayText } from '#text/today.ts';
import { StartDate } from './StartDate.tsx';

const text = todayText.withoutTrack;

/** For staff who do not follow the four weeks: straight to the work, and the way into the track after all. */
export function WithoutTrack({ track, today }: { readonly track: string; readonly today: Day }) {
  return (
    <section className="card stack">
      <h2>{text.title}</h2>
      <p className="soft">{text.text}</p>
      <p className="cluster">
        <a className="button button--primary" href={routes.courses}>
          {text.courses}
        </a>
        <a className="button" href={routes.tests}>
          {text.tests}
        </a>
        <a className="button" href={routes.scenarios}>
          {text.scenarios}
        </a>
        <StartDate track={track} startsOn={null} today={today} label={text.startTrack} />
      </p>
    </section>
  );
}
