import type { ContentIndex } from '#domain/insight/content.ts';
import { acceptedWork, agendaFor } from '#domain/onboarding/agenda.ts';
import { planFor } from '#domain/onboarding/plan.ts';
import type { Track } from '#domain/onboarding/track.ts';
import type { Fact } from '#domain/record/fact.ts';
import { profileOf } from '#domain/record/profile.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { shortDay } from '#text/calendar.ts';
import { todayText as text } from '#text/today.ts';
import { AgendaLists } from './AgendaLists.tsx';
import { AllDone } from './AllDone.tsx';
import { Assignments } from './Assignments.tsx';
import { Greeting } from './Greeting.tsx';
import { NextTask } from './NextTask.tsx';
import { Progress } from './Progress.tsx';
import { StartDate } from './StartDate.tsx';
import { Weeks } from './Weeks.tsx';
import { WithoutTrack } from './WithoutTrack.tsx';

interface Props {
  readonly track: Track;
  /** Null when the learner does not follow the track. */
  readonly startsOn: Day | null;
  readonly facts: readonly Fact[];
  readonly content: ContentIndex;
  readonly today: Day;
}

/** The learner's desk for the day. */
export function Desk({ track, startsOn, facts, content, today }: Props) {
  const plan = startsOn === null ? [] : planFor(track, startsOn, facts, content, today);
  const accepted = acceptedWork(facts, content, today);
  const agenda = agendaFor(plan, accepted, today);
  return (
    <div className="today-desk">
      <div className="today-desk__lead stack stack--loose">
        <Greeting name={profileOf(facts)?.name ?? ''} startsOn={startsOn} plan={plan} today={today} />
        {agenda.next && <NextTask task={agenda.next} track={track.id} content={content} today={today} />}
        {startsOn !== null && !agenda.next && <AllDone />}
        {startsOn === null && <WithoutTrack track={track.id} today={today} />}
        <AgendaLists agenda={agenda} track={track.id} content={content} today={today} />
      </div>
      {startsOn !== null && (
        <aside className="today-desk__aside stack" aria-label={text.progress.title}>
          <Progress plan={plan} today={today} />
          <p className="small soft">{`${text.start.title}：${shortDay(startsOn, today)}`}</p>
          <StartDate track={track.id} startsOn={startsOn} today={today} label={text.start.change} />
        </aside>
      )}
      <div className="today-desk__rest stack stack--loose">
        <Assignments accepted={accepted} content={content} today={today} />
        {startsOn !== null && <Weeks track={track} startsOn={startsOn} plan={plan} today={today} />}
      </div>
    </div>
  );
}
