import { startOf } from '#domain/onboarding/start.ts';
import type { Track } from '#domain/onboarding/track.ts';
import type { Fact } from '#domain/record/fact.ts';
import { profileOf } from '#domain/record/profile.ts';
import { acceptedAssignments } from '#domain/record/progress.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { todayText as text } from '#text/today.ts';
import { UnreadableRecord } from '../ui/UnreadableRecord.tsx';
import { useContentIndex } from '../ui/use-content-index.ts';
import { useRecord } from '../ui/use-store.ts';
import { useToday } from '../ui/use-today.ts';
import { Desk } from './Desk.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { Opening } from './Opening.tsx';

/** The page 今日: what to do today, for whoever's record is open. */
export function Today({ track }: { readonly track: Track }) {
  const record = useRecord();
  const today = useToday();
  switch (record.kind) {
    case 'loading':
      return <Opening />;
    case 'unreadable':
      return (
        <>
          <h1>{text.title}</h1>
          <UnreadableRecord reason={record.reason} />
        </>
      );
    case 'ready': {
      const { facts } = record;
      if (!profileOf(facts)) return <FirstVisit track={track.id} today={today} />;
      return <OpenDesk track={track} facts={facts} today={today} />;
    }
  }
}

interface OpenDeskProps {
  readonly track: Track;
  readonly facts: readonly Fact[];
  readonly today: Day;
}

function OpenDesk({ track, facts, today }: OpenDeskProps) {
  const index = useContentIndex(scenariosIn(track, facts));
  switch (index.kind) {
    case 'loading':
      return <Opening />;
    case 'failed':
      return (
        <>
          <h1>{text.title}</h1>
          <div className="callout callout--warning" role="alert">
            <p className="callout__title">{text.content.failed}</p>
            <p>{text.content.failedAdvice}</p>
            <button type="button" className="button" onClick={index.retry}>
              {text.content.retry}
            </button>
          </div>
        </>
      );
    case 'ready':
      return (
        <Desk
          track={track}
          startsOn={startOf(track.id, facts)}
          facts={facts}
          content={index.content}
          today={today}
        />
      );
  }
}

/** The scenarios whose runs have to be judged here: each is a file to fetch. */
function scenariosIn(track: Track, facts: readonly Fact[]): string[] {
  const ofTrack = track.weeks
    .flatMap(({ days }) => days)
    .flatMap(({ steps }) => steps)
    .flatMap(({ evidence }) => (evidence.kind === 'scenario' ? [evidence.scenario] : []));
  const assigned = acceptedAssignments(facts).flatMap(({ assignment }) => assignment.scenarios);
  return [...new Set([...ofTrack, ...assigned])].sort();
}
