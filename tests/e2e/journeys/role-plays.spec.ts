/** Role-plays of every way to meet, played by the number keys to a good end, a weak one and a breach. */
import { expect, test } from '@playwright/test';
import type { Scenario, Walk } from '../../../src/domain/scenario/scenario.ts';
import { scoreRun, type VerdictReason } from '../../../src/domain/scenario/score.ts';
import { content, playByKeyboard, walkNamed } from '../../support/learner.ts';

/** The first walk of any scenario that comes to this, and where it is. */
function walkTo(kind: VerdictReason['kind']): { readonly scenario: Scenario; readonly walk: Walk } {
  for (const scenario of content.scenarios) {
    const { id, revision } = scenario;
    const walk = content.walks.get(id)?.find(({ choices }) => {
      const scored = scoreRun(scenario, { scenario: id, revision, seed: 0, choices });
      return scored.ok && scored.value.reason.kind === kind;
    });
    if (walk) return { scenario, walk };
  }
  throw new Error(`no walk comes to ${kind}`);
}

const channels = [...new Set(content.scenarios.map(({ channel }) => channel))];

for (const channel of channels) {
  test(`${channel}: a walk that passes is debriefed as passed, and the list says so`, async ({ page }) => {
    const scenario = content.scenarios.find((each) => each.channel === channel);
    if (!scenario) throw new Error(`no scenario by ${channel}`);
    await playByKeyboard(
      page,
      scenario.id,
      walkNamed(scenario.id, ({ passes }) => passes),
    );
    await page.getByRole('button', { name: '跳过这一问' }).click();
    await expect(page.locator('.verdict__seal')).toHaveText('合格');
    await expect(page.getByText('已记入学习档案。')).toBeVisible();
    await expect(page.getByText('正在推算……')).toHaveCount(0);
    await page.goto('/scenarios/');
    await expect(page.locator(`[data-scenario="${scenario.id}"] [data-status]`)).toHaveText(
      '已合格，走过 1 次',
    );
  });
}

for (const [kind, said] of [
  ['breach', () => '触及红线'],
  ['procedure-below', ({ passing }: Scenario) => `没到${passing.procedure}分的合格线`],
  ['result-below', () => '没有谈拢'],
] as const) {
  test(`a run that fails by ${kind} is told as such, with what it cost`, async ({ page }) => {
    const { scenario, walk } = walkTo(kind);
    await playByKeyboard(page, scenario.id, walk);
    await page.getByRole('button', { name: '跳过这一问' }).click();
    await expect(page.locator('.verdict__seal')).toHaveText('不合格');
    await expect(page.locator('.verdict__reason')).toContainText(said(scenario));
    await expect(page.locator('.notes__value').first()).toContainText('最高还可得');
    await page.goto('/scenarios/');
    await expect(page.locator(`[data-scenario="${scenario.id}"] [data-status]`)).toHaveText(
      '走过 1 次，还没合格',
    );
  });
}
