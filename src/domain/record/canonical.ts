/**
 * Canonical JSON: one text for one value, whoever wrote it. Keys are sorted by UTF-16 code unit and there is no white
 * space; members that are undefined are left out. Lone surrogates come out as escapes, so the text is always valid
 * UTF-8 once encoded. Checksums are taken over it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
