/** Facts and export files written by hand, for examples. */

import { canonicalJson } from '../../src/domain/record/canonical.ts';
import type { Fact, Happening } from '../../src/domain/record/fact.ts';
import { sha256 } from '../../src/storage/sha256.ts';

export const MEI = 'learner-mei';
export const LI = 'learner-li';

export const profileSet: Happening = {
  kind: 'profile-set',
  name: '张美',
  staffNumber: '1024',
  team: '一组',
};

export const lessonRead: Happening = { kind: 'lesson-read', lesson: 'call-hours', revision: 1 };

export const answered: Happening = {
  kind: 'question-answered',
  question: 'hours-evening',
  revision: 1,
  response: { kind: 'choices', chosen: ['a'] },
  within: { kind: 'lesson', lesson: 'call-hours' },
};

/** A fact with everything about it following from its number. */
export function fact(seq: number, happening: Happening = lessonRead, learner = MEI): Fact {
  const at = new Date(Date.UTC(2026, 2, 1, 9, 0, 0, seq)).toISOString();
  return { ...happening, id: `${learner}-${String(seq).padStart(5, '0')}`, at, seq, learner };
}

export function facts(count: number, learner = MEI): readonly Fact[] {
  return Array.from({ length: count }, (_, seq) => fact(seq, lessonRead, learner));
}

/** An export file as an object, to be spoiled. */
export function exportObject(content: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'shouzheng-record',
    version: 1,
    exportedAt: '2026-03-01T10:00:00.000Z',
    learner: { id: MEI, name: '张美', staffNumber: '1024', team: '一组' },
    facts: [fact(0, profileSet), fact(1)],
    ...content,
  };
}

/** The file with a checksum that fits it, so that what is wrong with it is not the checksum. */
export function signed(file: Record<string, unknown>): string {
  return JSON.stringify({ ...file, sha256: sha256(canonicalJson(file)) });
}
