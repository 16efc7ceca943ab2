import { useId } from 'react';
import { type PlannedStep, progressOf, weekOn } from '#domain/onboarding/plan.ts';
import type { Track } from '#domain/onboarding/track.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { shortDay, weekdayText } from '#text/calendar.ts';
import { todayText } from '#text/today.ts';
import { StepRow } from './StepRow.tsx';

const { weeks: text, progress } = todayText;

interface Props {
  readonly track: Track;
  readonly startsOn: Day;
  readonly plan: readonly PlannedStep[];
  readonly today: Day;
}

/** The whole plan, week by week; the present week is open. */
export function Weeks({ track, startsOn, plan, today }: Props) {
  const id = useId();
  const present = weekOn(plan, today);
  const running = today >= startsOn && plan.some(({ dueOn }) => dueOn >= today);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      {track.weeks.map(({ title, goal, days }, index) => {
        const week = index + 1;
        const ofWeek = plan.filter((planned) => planned.week === week);
        const done = progressOf(ofWeek);
        return (
          <details className="fold" key={title} open={week === present}>
            <summary>
              {title} <span className="chip">{progress.fraction(done)}</span>{' '}
              {running && week === present && <span className="chip chip--working">{text.present}</span>}
            </summary>
            <div className="stack stack--loose">
              <p className="soft">{goal}</p>
              {days.map(({ day, title: dayTitle }) => (
                <PlanDay
                  key={day}
                  title={dayTitle}
                  track={track.id}
                  today={today}
                  steps={ofWeek.filter((planned) => planned.day === day)}
                />
              ))}
            </div>
          </details>
        );
      })}
    </section>
  );
}

interface DayProps {
  readonly title: string;
  readonly track: string;
  readonly today: Day;
  readonly steps: readonly PlannedStep[];
}

function PlanDay({ title, track, today, steps }: DayProps) {
  const [first] = steps;
  return (
    <section className="stack stack--tight">
      <h3 className="plan-day">
        {first && (
          <time dateTime={first.dueOn}>{`${shortDay(first.dueOn, today)} ${weekdayText(first.dueOn)}`}</time>
        )}
        <span>{title}</span>
      </h3>
      <ul className="rows">
        {steps.map((planned) => (
          <StepRow key={planned.step.id} planned={planned} track={track} inFull />
        ))}
      </ul>
    </section>
  );
}
