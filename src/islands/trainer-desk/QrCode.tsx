import { encode } from 'uqr';

/** Longest text drawn: QR version 27 at level L. Anything denser is a lottery on a phone held to a screen. */
const LONGEST = 1465;
/** Modules of white around, as the standard asks (ISO/IEC 18004). */
const QUIET = 4;

interface Props {
  /** ASCII. */
  readonly text: string;
  readonly label: string;
  /** Shown instead when the text is too long to be scanned. */
  readonly tooDense: string;
}

/** A QR code as one SVG path. Always dark on white: many readers refuse the reverse. */
export function QrCode({ text, label, tooDense }: Props) {
  if (text.length > LONGEST) return <p className="callout callout--warning">{tooDense}</p>;
  const { data, size } = encode(text, { ecc: 'L', border: QUIET });
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className="qr__paper" width={size} height={size} />
      <path className="qr__ink" d={pathOf(data)} />
    </svg>
  );
}

/** One rectangle a horizontal run of dark modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue;
        const start = x;
        while (row[x + 1]) x += 1;
        path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
      }
      return path;
    })
    .join('');
}
