import { type PlannedStep, weekOn } from '#domain/onboarding/plan.ts';
import { shownName } from '#domain/record/profile.ts';
import { type Day, workdaysThrough } from '#domain/shared/calendar.ts';
import { fullDay } from '#text/calendar.ts';
import { recordText } from '#text/record.ts';
import { todayText as text } from '#text/today.ts';

const TITLE = 'today-title';

interface Props {
  readonly name: string;
  /** Null when the learner does not follow the track. */
  readonly startsOn: Day | null;
  readonly plan: readonly PlannedStep[];
  readonly today: Day;
}

export function Greeting({ name, startsOn, plan, today }: Props) {
  return (
    <header className="stack stack--tight">
      <h1 id={TITLE} tabIndex={-1} ref={focusIfAwaited}>
        <bdi>{text.greeting(shownName(name) || recordText.unnamed)}</bdi>
      </h1>
      <p className="soft">
        <time dateTime={today}>{fullDay(today)}</time>
        {startsOn !== null && `　${placeIn(plan, startsOn, today)}`}
      </p>
    </header>
  );
}

let awaited = false;

/** Takes the learner to the greeting, now or when it is there: what had the focus goes away with the first visit. */
export function focusGreeting(): void {
  const title = document.getElementById(TITLE);
  awaited = title === null;
  title?.focus();
}

function focusIfAwaited(title: HTMLElement | null): void {
  if (!title || !awaited) return;
  awaited = false;
  title.focus();
}

function placeIn(plan: readonly PlannedStep[], startsOn: Day, today: Day): string {
  if (today < startsOn) return text.notYet(startsOn, today);
  const last = plan.at(-1)?.dueOn;
  if (last !== undefined && today > last) return text.over;
  return text.place(weekOn(plan, today), Math.max(1, workdaysThrough(startsOn, today)));
}
