/** Whether the right answer gives itself away: by being the longest, or by its place in the list. */

export interface Answers {
  /** Lengths and verdicts of one question's options, in the order written. */
  readonly options: readonly { readonly text: string; readonly right: boolean }[];
}

/** Below this chance it is not luck. Strict enough that a dozen fair banks rarely trip it. */
const TOO_UNLIKELY = 0.01;

/** In Chinese, what gives the answers away, e.g. `8 道选择里，正确的一项有 7 次最长`; nothing when it could be chance. */
export function cuesIn(sets: readonly Answers[], noun: string): string[] {
  const found: string[] = [];
  const longest = sets.map(({ options }) => {
    const length = (right: boolean) =>
      Math.max(0, ...options.filter((option) => option.right === right).map(({ text }) => text.length));
    return { hit: length(true) > length(false), chance: shareRight(options) };
  });
  if (chanceOfSoMany(longest) < TOO_UNLIKELY) {
    found.push(`${sets.length} ${noun}里，正确的一项有 ${hits(longest)} 次最长`);
  }
  const places = Math.max(0, ...sets.map(({ options }) => options.length));
  for (let place = 0; place < places; place += 1) {
    const here = sets
      .filter(({ options }) => place < options.length)
      .map(({ options }) => ({ hit: options[place]?.right === true, chance: shareRight(options) }));
    // Several places are tried, so each must be that much less likely.
    if (chanceOfSoMany(here) < TOO_UNLIKELY / places) {
      found.push(`${here.length} ${noun}里，正确的一项有 ${hits(here)} 次排在第 ${place + 1} 个`);
    }
  }
  return found;
}

function shareRight(options: Answers['options']): number {
  return options.filter(({ right }) => right).length / options.length;
}

interface Trial {
  readonly hit: boolean;
  readonly chance: number;
}

function hits(trials: readonly Trial[]): number {
  return trials.filter(({ hit }) => hit).length;
}

/** Probability of at least as many hits as there are, were each trial decided by its own chance (Poisson binomial). */
export function chanceOfSoMany(trials: readonly Trial[]): number {
  let byCount = [1];
  for (const { chance } of trials) {
    const next = Array.from({ length: byCount.length + 1 }, () => 0);
    for (const [count, probability] of byCount.entries()) {
      next[count] = (next[count] ?? 0) + probability * (1 - chance);
      next[count + 1] = (next[count + 1] ?? 0) + probability * chance;
    }
    byCount = next;
  }
  return byCount.slice(hits(trials)).reduce((sum, probability) => sum + probability, 0);
}
