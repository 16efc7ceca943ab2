/** C210: whether an exam's blueprint can be filled from the banks. */
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Authored, Entry, Sources } from '../sources.ts';

type Exam = Authored<'exams'>;

export function examRules(sources: Sources): Diagnostic[] {
  if (sources.banks.ids.size === 0) return [];
  const stock = new Map<string, number>();
  for (const { topic } of sources.banks.entries.flatMap(({ data }) => data.questions)) {
    stock.set(topic, (stock.get(topic) ?? 0) + 1);
  }
  return sources.exams.entries.flatMap((exam) => shortages(exam, stock));
}

/** Sections draw without overlap; topics shared between sections are handed out so that as many as can be are filled. */
function shortages({ data, at }: Entry<Exam>, stock: ReadonlyMap<string, number>): Diagnostic[] {
  const taken = new Map<string, number[]>();
  const found: Diagnostic[] = [];
  for (const [index, section] of data.sections.entries()) {
    let drawn = 0;
    while (drawn < section.draw && take(index, data.sections, stock, taken, new Set())) drawn += 1;
    if (drawn === section.draw) continue;
    const inStock = section.topics.map((topic) => `${topic} ${stock.get(topic) ?? 0} 道`).join('，');
    const message = `“${section.title}”要抽 ${section.draw} 道题，只抽得出 ${drawn} 道`;
    const hint = `题库里现有：${inStock}；几个部分共用的，一道只能抽一次。减少 draw、增加 topics，或补题。`;
    found.push(diagnose(at(['sections', index, 'draw']), 'C210', message, hint));
  }
  return found;
}

/** Gives the section one more question, moving another section to a different topic when that frees one. */
function take(
  section: number,
  sections: Exam['sections'],
  stock: ReadonlyMap<string, number>,
  taken: Map<string, number[]>,
  visited: Set<string>,
): boolean {
  for (const topic of sections[section]?.topics ?? []) {
    if (visited.has(topic)) continue;
    visited.add(topic);
    const holders = taken.get(topic) ?? [];
    taken.set(topic, holders);
    if (holders.length < (stock.get(topic) ?? 0)) {
      holders.push(section);
      return true;
    }
    const movable = holders.findIndex((holder) => take(holder, sections, stock, taken, visited));
    if (movable >= 0) {
      holders[movable] = section;
      return true;
    }
  }
  return false;
}
