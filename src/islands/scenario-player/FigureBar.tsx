import { debriefText } from '#text/scenario.ts';

interface Props {
  readonly name: string;
  readonly meaning: string;
  /** 0 to 100. */
  readonly points: number;
  /** The pass line, where there is one. */
  readonly bar?: number | undefined;
  /** The same figure of the run before. */
  readonly before?: number | undefined;
  /** The most that could be had, where that is not 100. */
  readonly most?: number | undefined;
}

const HEIGHT = 12;

/** One figure as a bar, with the pass line and the run before drawn across it and said below. */
export function FigureBar({ name, meaning, points, bar, before, most }: Props) {
  const short = bar !== undefined && points < bar;
  return (
    <li className="figure-row">
      <strong>{name}</strong>
      <svg className="figure-bar" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="figure-bar__whole" width={most ?? 100} y={2} height={HEIGHT - 4} />
        <rect className="figure-bar__points" width={points} y={2} height={HEIGHT - 4} />
        {before === undefined ? null : (
          <line className="figure-bar__before" x1={before} x2={before} y1={0} y2={HEIGHT} />
        )}
        {bar === undefined ? null : (
          <line className="figure-bar__pass" x1={bar} x2={bar} y1={0} y2={HEIGHT} />
        )}
      </svg>
      <span>{debriefText.points(points)}</span>
      <small>
        {bar === undefined ? null : (
          <span className={short ? 'figure-row__short' : undefined}>{debriefText.bar(bar)}</span>
        )}
        {before === undefined ? null : <span>{debriefText.before(before, points)}</span>}
        {most === undefined ? null : <span>{debriefText.most(most)}</span>}
        <span className="figure-row__meaning">{meaning}</span>
      </small>
    </li>
  );
}
