import { describe, expect, test } from 'vitest';
import { competencyFigures } from '#domain/scenario/competency.ts';
import type { MoveOutcome } from '#domain/scenario/debrief.ts';
import { debriefOf } from '#domain/scenario/debrief.ts';
import { replay } from '#domain/scenario/run.ts';
import type { Competency } from '#domain/scenario/scenario.ts';
import { realCatalogue } from '../../../support/real-content.ts';
import { move } from '../../../support/scenario-builders.ts';

const outcome = (id: string, competency: Competency, how: MoveOutcome['outcome']): MoveOutcome => ({
  move: { ...move(id), competency },
  outcome: how,
  turn: undefined,
});

describe('competencies', () => {
  test('are scored by their own moves, in a settled order; those the scenario does not ask for are left out', () => {
    const figures = competencyFigures([
      outcome('record', 'record', 'missing'),
      outcome('identify', 'opening', 'in-order'),
      outcome('verify', 'opening', 'out-of-order'),
      outcome('notice', 'opening', 'missing'),
    ]);
    expect(figures).toEqual([
      {
        competency: 'opening',
        points: 50,
        moves: ['label of identify', 'label of verify', 'label of notice'],
      },
      { competency: 'record', points: 0, moves: ['label of record'] },
    ]);
  });

  test('a move of no competency counts for none', () => {
    expect(competencyFigures([{ move: move('identify'), outcome: 'in-order', turn: 1 }])).toEqual([]);
  });

  test('every run of every scenario that ends has a figure for each of its competencies', () => {
    const { scenarios, walks } = realCatalogue();
    for (const scenario of scenarios) {
      const asked = new Set(scenario.moves.flatMap(({ competency }) => competency ?? []));
      for (const { choices, figures } of walks.get(scenario.id) ?? []) {
        const { id, revision } = scenario;
        const played = replay(scenario, { scenario: id, revision, seed: 0, choices });
        const debrief = played.ok ? debriefOf(scenario, played.value) : played;
        if (!debrief.ok) throw new Error(`${id}: a walk that does not end`);
        const scored = competencyFigures(debrief.value.moves);
        expect(new Set(scored.map(({ competency }) => competency))).toEqual(asked);
        // Where every move belongs somewhere and all figures are whole, 程序 is whole too.
        const isWhole = scored.every(({ points }) => points === 100);
        if (figures?.procedure !== undefined && scenario.moves.every(({ competency }) => competency)) {
          expect(isWhole).toBe(figures.procedure === 100);
        }
      }
    }
  });
});
