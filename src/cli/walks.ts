/**
 * `npm run walks -- <id> [--again]`: writes into a scenario's `walks.yaml` the figures that walks lack and the walks that
 * are missing; all scenarios without an id. `--again` writes all figures and all walks made by this command anew. Exit
 * code 1 when something was left undone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { filledWalks } from '#catalogue/walks-file.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { verifyScenario } from '#domain/scenario/verify.ts';
import { readContent } from './read-content.ts';

const folder = 'content';
const again = process.argv.includes('--again');
const ids = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const { scenarios, walks } = catalogueFrom(sourcesFrom(readContent(folder)));
const chosen = scenarios.filter(({ id }) => ids.length === 0 || ids.includes(id));

for (const id of ids) {
  if (!scenarios.some((scenario) => scenario.id === id))
    refuse(`没有读得通的情景“${id}”。先运行 npm run check:content。`);
}
for (const scenario of chosen) fill(scenario);

function fill(scenario: Scenario): void {
  const { id } = scenario;
  const path = join(folder, 'scenarios', id, 'walks.yaml');
  if (!walks.has(id)) {
    refuse(`${path} 读不通。先运行 npm run check:content。`);
    return;
  }
  if (verifyScenario(scenario).length > 0) {
    refuse(`${id} 本身还有问题，走法先不动。先运行 npm run check:content。`);
    return;
  }
  const text = readFileSync(path, 'utf8');
  const filled = filledWalks(text, scenario, { again });
  if (!filled) {
    refuse(`${id} 的状态太多，走不完。`);
    return;
  }
  if (filled.text !== text) writeFileSync(path, filled.text);
  console.log(`${path}：填了 ${filled.filled} 条走法的数，补了 ${filled.added} 条走法。`);
  for (const name of filled.unsound) refuse(`  “${name}”走下来与写的不一样，没有动它。`);
}

function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
