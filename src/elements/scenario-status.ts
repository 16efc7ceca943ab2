/** The list of role-plays, with what the learner's runs of each came to. */
import { scoredRuns } from '#domain/insight/scenario-progress.ts';
import type { Fact } from '#domain/record/fact.ts';
import { scenarioPageText } from '#text/scenario-pages.ts';
import { showChip } from './progress.ts';
import { followFacts } from './record.ts';

const { status } = scenarioPageText;

class ScenarioStatusList extends HTMLElement {
  connectedCallback(): void {
    // Without the record the list is as it was: what can be played, and nothing about the learner.
    followFacts((facts) => void this.show(facts)).catch(() => {});
  }

  private async show(facts: readonly Fact[]): Promise<void> {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-scenario]')];
    const idOf = (row: HTMLElement) => row.dataset['scenario'] ?? '';
    const played = new Set(
      facts.flatMap((fact) => (fact.kind === 'scenario-finished' ? [fact.scenario] : [])),
    );
    const tried = rows.map(idOf).filter((id) => played.has(id));
    const { contentIndex } = await import('#stores/content-index-browser.ts');
    const loaded = await contentIndex().load(tried);
    if (!loaded.ok) return;
    for (const row of rows) {
      const scenario = loaded.value.scenarios.get(idOf(row));
      const runs = scenario ? scoredRuns(scenario, facts) : [];
      if (runs.length === 0) showChip(row, status.untried, '');
      else if (runs.some(({ score }) => score?.verdict === 'passed')) {
        showChip(row, status.passed(runs.length), 'chip--passed');
      } else showChip(row, status.failed(runs.length), 'chip--working');
    }
  }
}

customElements.define('scenario-status-list', ScenarioStatusList);
