interface Props {
  readonly done: number;
  readonly of: number;
  /** The meaning in words. */
  readonly label: string;
}

const RADIUS = 40;
const AROUND = 2 * Math.PI * RADIUS;

/** A progress ring with its count inside. */
export function Ring({ done, of, label }: Props) {
  const share = of === 0 ? 0 : done / of;
  return (
    <svg
      className={`ring ${share === 1 ? 'ring--passed' : ''}`}
      viewBox="0 0 100 100"
      role="img"
      aria-label={label}
    >
      <circle className="ring__track" cx="50" cy="50" r={RADIUS} />
      {share > 0 && (
        <circle
          className="ring__value"
          cx="50"
          cy="50"
          r={RADIUS}
          transform="rotate(-90 50 50)"
          strokeDasharray={`${AROUND * share} ${AROUND}`}
        />
      )}
      <text className="ring__figure" x="50" y="50">
        {`${done}/${of}`}
      </text>
    </svg>
  );
}
