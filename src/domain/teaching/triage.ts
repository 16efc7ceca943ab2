/** Putting cases in order, and how far an order is from the reference. Places count from 1. */
import { shuffled } from '../shared/random.ts';

export interface TriageOutcome {
  /** Cases that stand where the reference has them. */
  readonly exact: number;
  /** Pairs that stand the other way round, as indexes into the order compared: the earlier first. */
  readonly inverted: readonly (readonly [earlier: number, later: number])[];
}

/** Whether these are the places 1 … n, each once. */
export function areWholePlaces(places: readonly number[]): boolean {
  return new Set(places).size === places.length && places.every((place) => isPlace(place, places.length));
}

function isPlace(place: number, count: number): boolean {
  return Number.isInteger(place) && place >= 1 && place <= count;
}

/** `places`: the reference place of each case, in the order that the learner gave. Throws unless each place is there once. */
export function compareTriage(places: readonly number[]): TriageOutcome {
  if (!areWholePlaces(places)) throw new RangeError(`not places: ${places.join(' ')}`);
  const inverted = places.flatMap((place, earlier) =>
    places.flatMap((other, later): [number, number][] =>
      later > earlier && other < place ? [[earlier, later]] : [],
    ),
  );
  return { exact: places.filter((place, index) => place === index + 1).length, inverted };
}

/** An order to begin with, which does not give the reference away. `placeOf`: the reference place of an item. */
export function startingOrder<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
  seed: number,
): Item[] {
  const order = shuffled(items, seed);
  const right = order.every((item, index) => placeOf(item) === index + 1);
  return right ? order.toReversed() : order;
}
