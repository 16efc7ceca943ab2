import type { Advice } from '#domain/scenario/advice.ts';
import { calmWord } from '#domain/scenario/mood.ts';
import { adviceText as text } from '#text/scenario-advice.ts';

const TITLES = {
  keep: text.keep,
  'start-move': text.start,
  'start-choice': text.start,
  stop: text.stop,
} as const;

/** 保持／开始／停止 for the next call. */
export function AdviceList({ advice }: { readonly advice: readonly Advice[] }) {
  if (advice.length === 0) return null;
  return (
    <section className="advice stack" aria-labelledby="debrief-advice">
      <h3 id="debrief-advice">{text.title}</h3>
      <dl className="advice__list">
        {advice.map((each) => (
          <div key={each.kind} className="advice__line">
            <dt>{TITLES[each.kind]}</dt>
            <dd>{wordsOf(each)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function wordsOf(advice: Advice): string {
  switch (advice.kind) {
    case 'keep': {
      const { turn, calm, made, choice } = advice.turn;
      return text.kept(
        turn,
        calmWord(calm.before),
        made.map(({ label }) => label),
        choice.text,
      );
    }
    case 'start-move':
      return text.startMove(advice.turn, advice.move.label);
    case 'start-choice':
      return text.startChoice(advice.turn, advice.better.text);
    case 'stop':
      return text.stopped(
        advice.turns.map(({ turn }) => turn),
        advice.turns.some(({ choice }) => choice.verdict === 'breach'),
        advice.turns[0]?.misconception,
      );
  }
}
