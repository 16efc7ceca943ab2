/** Suggestions for a misspelt name. */

/** At most `limit` of the candidates that look like `name`, the most alike first; none when none is alike. */
export function nearest(name: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = name.toLowerCase();
  const reach = Math.max(1, Math.floor(wanted.length * 0.4));
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = likeness(wanted, candidate.toLowerCase());
    if (distance <= reach) scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, limit).map(({ candidate }) => candidate);
}

/** `最接近的有：a、b。` — or, when nothing is alike, the whole list if it is short, else an empty string. */
export function offer(name: string, candidates: Iterable<string>): string {
  const all = [...new Set(candidates)];
  const alike = nearest(name, all);
  if (alike.length > 0) return `最接近的有：${alike.join('、')}。`;
  if (all.length > 0 && all.length <= 12) return `现有：${all.join('、')}。`;
  return '';
}

/** Edit distance; a name that the other begins or ends with counts as near however long the rest is. */
function likeness(a: string, b: string): number {
  const distance = editDistance(a, b);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const contained = short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
  return contained ? Math.min(distance, 2) : distance;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
