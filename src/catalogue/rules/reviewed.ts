/** C609: what `reviewed` of a lesson or a bank says must be so. */
import type { Citation } from '../citations.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Sources } from '../sources.ts';

/** One fault for each rule named wrongly. Nothing is said of the revisions while no rule can be read. */
export function reviewedRules(sources: Sources, cited: readonly Citation[]): Diagnostic[] {
  const { ids, entries } = sources.regulations;
  if (ids.size === 0) return [];
  const revisions = new Map(entries.map(({ id, data }) => [id, data.revision]));
  const texts = [
    ...sources.lessons.entries.map((entry) => ({ ...entry, by: 'lessons' as const, noun: '这一课' })),
    ...sources.banks.entries.map((entry) => ({ ...entry, by: 'banks' as const, noun: '这个题库' })),
  ];
  return texts.flatMap(({ id, data, at, by, noun }) => {
    const reviewed = Object.entries(data.reviewed ?? {});
    if (reviewed.length === 0) return [];
    const own = new Set(cited.filter((each) => each.by === by && each.id === id).map(({ rule }) => rule));
    return reviewed.flatMap(([rule, revision]): Diagnostic[] => {
      const fault = (message: string, hint: string) => [
        diagnose(at(['reviewed', rule], 'key'), 'C609', message, hint),
      ];
      if (!ids.has(rule)) {
        return fault(`reviewed 里的“${rule}”不是规则编号`, `${offer(rule, own)}只写本文引用的规则。`);
      }
      if (!own.has(rule)) {
        const hint = `${offer(rule, own)}不再引用的规则，从 reviewed 里删掉。`;
        return fault(`${noun}没有引用规则“${rule}”`, hint);
      }
      const now = revisions.get(rule);
      if (now === undefined || revision <= now) return [];
      const hint = `写 ${now}，或先把规则的 revision 改对。还没有的版次，谁也没法对照。`;
      return fault(`规则“${rule}”只到第 ${now} 版，这里写了 ${revision}`, hint);
    });
  });
}
