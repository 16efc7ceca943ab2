import type { Debrief } from '#domain/scenario/debrief.ts';
import { METER_MAX } from '#domain/scenario/scenario.ts';
import { debriefText } from '#text/scenario.ts';

type Mood = Debrief['mood'];
type Meter = keyof Mood[number];

const WIDTH = 600;
const HEIGHT = 150;
const MARGIN = 14;

/** Calm and trust over the turns: a small drawing, its gist in words, and the numbers in a table. */
export function MoodChart({ debrief: { mood, turns } }: { readonly debrief: Debrief }) {
  const x = (index: number) => MARGIN + (index * (WIDTH - 2 * MARGIN)) / Math.max(1, mood.length - 1);
  const y = (level: number) => HEIGHT - MARGIN - (level * (HEIGHT - 2 * MARGIN)) / METER_MAX;
  const points = (meter: Meter) => mood.map((levels, index) => `${x(index)},${y(levels[meter])}`).join(' ');
  return (
    <section className="mood stack" aria-labelledby="debrief-mood">
      <h3 id="debrief-mood">{debriefText.mood}</h3>
      <figure className="mood-chart">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={debriefText.mood}>
          {[0, METER_MAX / 2, METER_MAX].map((level) => (
            <line
              key={level}
              className="mood-chart__grid"
              x1={MARGIN}
              x2={WIDTH - MARGIN}
              y1={y(level)}
              y2={y(level)}
            />
          ))}
          <polyline className="mood-chart__trust" points={points('trust')} />
          <polyline className="mood-chart__calm" points={points('calm')} />
          {turns
            .filter(({ choice }) => choice.verdict === 'breach')
            .map(({ turn, calm }) => (
              <circle key={turn} className="mood-chart__breach" cx={x(turn)} cy={y(calm.after)} r={5} />
            ))}
        </svg>
        <figcaption>
          <span className="mood-chart__key mood-chart__key--calm">{debriefText.calm}</span>
          <span className="mood-chart__key mood-chart__key--trust">{debriefText.trust}</span>
          {debriefText.moodSummary(spanOf(mood, 'calm'), spanOf(mood, 'trust'))}
        </figcaption>
      </figure>
      <details className="fold screen-only">
        <summary>{debriefText.moodTable}</summary>
        <div className="table-wrap">
          <MoodTable mood={mood} />
        </div>
      </details>
    </section>
  );
}

function MoodTable({ mood }: { readonly mood: Mood }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{debriefText.moment}</th>
          <th scope="col">{debriefText.calm}</th>
          <th scope="col">{debriefText.trust}</th>
        </tr>
      </thead>
      <tbody>
        {mood.map(({ calm, trust }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its number.
          <tr key={index}>
            <th scope="row">{index === 0 ? debriefText.opening : debriefText.turn(index)}</th>
            <td>{calm}</td>
            <td>{trust}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spanOf(mood: Mood, meter: Meter) {
  const levels = mood.map((each) => each[meter]);
  return { from: levels[0] ?? 0, to: levels.at(-1) ?? 0, low: Math.min(...levels) };
}
