/**
 * How much of a scenario its proof and its walks watch over: each guard, edge, effect, verdict and bar is spoilt in
 * turn, and at least 95 % of the faults must be noticed — by a walk that no longer comes out as written, or else by the
 * proof. Left out of the count is only what `isEquivalent` has proved to change nothing: played side by side from every
 * place where the spoilt choice is met, scenario and mutant never differ in where a run is, what it is offered, how its
 * choices are judged, trust, calm at the ending, procedure or verdict. Such are a flag that was set already or that
 * nothing ahead asks for, a guard that always holds, a branch never taken. Faults of meters are never left out, though
 * some are clipped at 0 or 10. Conditions of lines are not spoilt: they choose words and no figure reads them.
 */
import { expect, test } from 'vitest';
import { type Runs, runsOf } from '#domain/scenario/best-runs.ts';
import { isEquivalent } from '#domain/scenario/difference.ts';
import { watchOver } from '#domain/scenario/fill-walks.ts';
import { mutantsOf } from '#domain/scenario/mutants.ts';
import { verifyScenario } from '#domain/scenario/verify.ts';
import { realCatalogue } from '../support/real-content.ts';

const ENOUGH = 0.95;

const { scenarios, walks } = realCatalogue();

test.each(scenarios)('of the faults slipped into $id at least 95 % are noticed', (scenario) => {
  const runs = runsOf(scenario) as Runs;
  const watch = watchOver(scenario, walks.get(scenario.id) ?? []);
  const unwatched = mutantsOf(scenario).filter((mutant) => !watch.notices(mutant));
  const equivalent = unwatched.filter((mutant) => isEquivalent(scenario, mutant, runs));
  const unnoticed = unwatched
    .filter((mutant) => !equivalent.includes(mutant))
    .filter((mutant) => verifyScenario(mutant.scenario).length === 0);
  const counted = mutantsOf(scenario).length - equivalent.length;
  const told = unnoticed.map(({ operator, place }) => `${operator}: ${place}`).join('\n');
  expect(1 - unnoticed.length / counted, told).toBeGreaterThanOrEqual(ENOUGH);
});
