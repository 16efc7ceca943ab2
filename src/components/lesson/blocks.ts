/** What an author may write in a lesson, by tag name. check:content knows the same list. */
import Callout from './Callout.astro';
import Check from './Check.astro';
import Correction from './Correction.astro';
import Pair from './Pair.astro';
import Rule from './Rule.astro';
import Situation from './Situation.astro';
import Summary from './Summary.astro';
import Table from './Table.astro';
import Unverified from './Unverified.astro';
import Worked from './Worked.astro';

export const lessonBlocks = {
  Callout,
  Check,
  Correction,
  Pair,
  Rule,
  Situation,
  Summary,
  Unverified,
  Worked,
  table: Table,
};
