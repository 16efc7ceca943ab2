/** How the parts of a question are laid out on the page: by seed, never with the answer readable from the order. */
import { shuffled } from '#domain/shared/random.ts';

/**
 * A shuffled copy that differs from the given order whenever two items allow it: items to be put in order must not
 * already stand in it.
 */
export function disordered<Item>(items: readonly Item[], seed: number): Item[] {
  const mixed = shuffled(items, seed);
  const unchanged = mixed.every((item, place) => item === items[place]);
  return unchanged ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
