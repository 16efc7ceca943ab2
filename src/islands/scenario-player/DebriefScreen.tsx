import { useEffect, useRef } from 'react';
import { adviceFrom } from '#domain/scenario/advice.ts';
import { debriefOf } from '#domain/scenario/debrief.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import type { Score } from '#domain/scenario/score.ts';
import { debriefText } from '#text/scenario.ts';
import { AdviceList } from './AdviceList.tsx';
import { Aftermath } from './Aftermath.tsx';
import type { CitedRule, LinkedLesson } from './citations.ts';
import { Figures } from './Figures.tsx';
import { MoodChart } from './MoodChart.tsx';
import { MoveTable } from './MoveTable.tsx';
import { OtherSide } from './OtherSide.tsx';
import { ReviewedTranscript } from './ReviewedTranscript.tsx';
import type { Finished } from './stage.ts';
import { TurningPoint } from './TurningPoint.tsx';
import type { Values } from './use-turn-values.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly finished: Finished;
  readonly values: Values;
  /** Of the run before this one, if there was one. */
  readonly previous: Score | undefined;
  readonly rules: Readonly<Record<string, CitedRule>>;
  readonly lessons: Readonly<Record<string, LinkedLesson>>;
  readonly onGoBackTo: (turn: number) => void;
  readonly onAgain: () => void;
}

/** The debrief, in the order of what a learner asks: how did it go, where did it turn, what was said, what counts. */
export function DebriefScreen({
  scenario,
  finished,
  values,
  previous,
  rules,
  lessons,
  onGoBackTo,
  onAgain,
}: Props) {
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, []);

  const debriefed = debriefOf(scenario, finished.played, values === 'pending' ? null : values);
  if (!debriefed.ok) throw new Error(`debrief of a run that stands at ${debriefed.refusal.at}`);
  const debrief = debriefed.value;
  const { turningPoint } = debrief;
  const goBackTo = finished.mode === 'assessed' ? undefined : onGoBackTo;
  const actions = (
    <p className="cluster screen-only">
      <button type="button" className="button button--primary" onClick={onAgain}>
        {debriefText.again}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {debriefText.print}
      </button>
    </p>
  );
  return (
    <section ref={top} className="debrief stack" aria-label={debriefText.title} tabIndex={-1}>
      <Verdict debrief={debrief} finished={finished} rules={rules} />
      {actions}
      {values === 'pending' ? (
        <p className="card card--lead">{debriefText.valuesPending}</p>
      ) : (
        <TurningPoint
          turn={turningPoint}
          reflection={finished.reflection}
          rules={rules}
          onGoBackTo={goBackTo}
        />
      )}
      <ReviewedTranscript debrief={debrief} scenario={scenario} rules={rules} onGoBackTo={goBackTo} />
      <Figures debrief={debrief} passing={scenario.passing} previous={previous} values={values} />
      <MoodChart debrief={debrief} />
      <OtherSide debrief={debrief} persona={scenario.persona} />
      <MoveTable moves={debrief.moves} />
      <Aftermath debrief={debrief} rules={rules} />
      <AdviceList advice={adviceFrom(debrief)} />
      <Lessons ids={scenario.lessons} lessons={lessons} />
      {actions}
    </section>
  );
}

function Lessons({ ids, lessons }: { readonly ids: readonly string[]; readonly lessons: Props['lessons'] }) {
  const known = ids.flatMap((id) => lessons[id] ?? []);
  if (known.length === 0) return null;
  return (
    <section className="lessons" aria-labelledby="debrief-lessons">
      <h3 id="debrief-lessons">{debriefText.lessons}</h3>
      <ul>
        {known.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
