/** What an author may write in a lesson, by tag name. check:content knows the same list. */
import Annotated from './Annotated.astro';
import Callout from './Callout.astro';
import Card from './Card.astro';
import Cards from './Cards.astro';
import Case from './Case.astro';
import Chart from './Chart.astro';
import Check from './Check.astro';
import Compare from './Compare.astro';
import ContactClock from './ContactClock.astro';
import Correction from './Correction.astro';
import Decision from './Decision.astro';
import Event from './Event.astro';
import Instalments from './Instalments.astro';
import Line from './Line.astro';
import Pair from './Pair.astro';
import Practice from './Practice.astro';
import Rule from './Rule.astro';
import Sample from './Sample.astro';
import Side from './Side.astro';
import Situation from './Situation.astro';
import Steps from './Steps.astro';
import Summary from './Summary.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';
import Triage from './Triage.astro';
import Unverified from './Unverified.astro';
import Worked from './Worked.astro';

export const lessonBlocks = {
  Annotated,
  Callout,
  Card,
  Cards,
  Case,
  Chart,
  Check,
  Compare,
  ContactClock,
  Correction,
  Decision,
  Event,
  Instalments,
  Line,
  Pair,
  Practice,
  Rule,
  Sample,
  Side,
  Situation,
  Steps,
  Summary,
  /** Not for authors: the build puts it where a term is first used. */
  Term,
  Timeline,
  Triage,
  Unverified,
  Worked,
  table: Table,
};
