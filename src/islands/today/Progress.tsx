import { useId } from 'react';
import { type PlannedStep, progressOf, weekOn } from '#domain/onboarding/plan.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { todayText } from '#text/today.ts';
import { Ring } from '../ui/Ring.tsx';

const text = todayText.progress;

/** How far the week has come, as a ring, and the four weeks, as a bar. */
export function Progress({ plan, today }: { readonly plan: readonly PlannedStep[]; readonly today: Day }) {
  const id = useId();
  const week = weekOn(plan, today);
  const ofWeek = progressOf(plan.filter((planned) => planned.week === week));
  const whole = progressOf(plan);
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <div className="today-progress">
        <Ring done={ofWeek.done} of={ofWeek.of} label={text.week(week, ofWeek)} />
        <p aria-hidden="true">{text.week(week, ofWeek)}</p>
      </div>
      <div className="stack stack--tight">
        <progress
          className={`progress ${whole.done === whole.of ? 'progress--passed' : ''}`}
          aria-label={text.whole(whole)}
          value={whole.done}
          max={Math.max(1, whole.of)}
        />
        <p className="small soft">{text.whole(whole)}</p>
      </div>
    </section>
  );
}
