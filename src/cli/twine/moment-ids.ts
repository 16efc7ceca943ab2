/** Ids of moments from the names of passages: the same file gives the same ids, and no two are alike. */

export interface MomentIds {
  /** Of the passage at this place among `names`. */
  at(index: number): string;
  /** For a name that no passage has: an id that no moment has, the same each time. */
  missing(name: string): string;
}

/** A name in ASCII becomes its words joined by hyphens, any other `p-` and its place from 1. */
export function momentIds(names: readonly string[]): MomentIds {
  const taken = new Set<string>();
  const claim = (wished: string): string => {
    let id = wished;
    for (let next = 2; taken.has(id); next += 1) id = `${wished}-${next}`;
    taken.add(id);
    return id;
  };
  // One by one, so that passages added at the end change no id before them.
  const ids = names.map((name, index) => claim(slugOf(name) || `p-${index + 1}`));
  const absent = new Map<string, string>();
  return {
    at(index) {
      const id = ids[index];
      if (id === undefined) throw new Error(`No passage at ${index}`);
      return id;
    },
    missing(name) {
      const known = absent.get(name);
      if (known !== undefined) return known;
      const id = claim(slugOf(name) || `missing-${absent.size + 1}`);
      absent.set(name, id);
      return id;
    },
  };
}

function slugOf(name: string): string {
  if (/[^\x20-\x7e]/.test(name)) return '';
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
