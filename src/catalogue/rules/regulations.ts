/** C6: regulations and the citations of them. */
import { type Citation, citationsIn } from '../citations.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Authored, Entry, Sources } from '../sources.ts';
import { eachPart } from '../yaml-source.ts';
import { coverageRules } from './coverage.ts';
import { dutyRules } from './duties.ts';
import { reviewedRules } from './reviewed.ts';

type Regulation = Authored<'regulations'>;

/** `today` is YYYY-MM-DD. */
export function regulationRules(sources: Sources, today: string): Diagnostic[] {
  const cited = citationsIn(sources);
  return [
    ...citations(sources, cited),
    ...coverageRules(sources, cited),
    ...reviewedRules(sources, cited),
    ...dutyRules(sources, cited),
    ...corrections(sources),
    ...sources.regulations.entries.flatMap((entry) => [
      ...article(entry),
      ...dates(entry, today),
      ...conduct(entry),
    ]),
    ...reviews(sources, today),
  ];
}

function citations(sources: Sources, cited: readonly Citation[]): Diagnostic[] {
  const { ids, entries } = sources.regulations;
  if (ids.size === 0) return [];
  const byId = new Map(entries.map((entry) => [entry.id, entry.data]));
  return cited.flatMap((citation): Diagnostic[] => {
    const { rule, by, use } = citation;
    if (!ids.has(rule)) {
      const hint = `${offer(rule, ids)}规则在 content/regulations/ 下，文件名就是编号。`;
      return [diagnose(citation.place, 'C601', `没有编号为“${rule}”的规则`, hint)];
    }
    const status = byId.get(rule)?.status;
    const lapsed = status === 'expired' || status === 'replaced';
    const historical = by === 'regulations' || by === 'corrections' || use?.within.includes('Correction');
    if (!lapsed || historical) return [];
    const word = status === 'expired' ? '已经失效' : '已被替代';
    const hint =
      by === 'lessons'
        ? '改引现行规则；要讲它的来历，放进 <Correction> 里。'
        : '改引现行规则；新规则还没有录入的，先在 content/regulations/ 里建一条。';
    return [diagnose(citation.place, 'C603', `引用的规则“${rule}”${word}`, hint)];
  });
}

function corrections(sources: Sources): Diagnostic[] {
  const known = new Set(
    sources.corrections.entries.flatMap(({ data }) => data.corrections.map(({ id }) => id)),
  );
  if (known.size === 0) return [];
  const missing = (id: string) => {
    const hint = `${offer(id, known)}勘误都在 content/reference/corrections.yaml 里。`;
    return [`没有编号为“${id}”的勘误`, hint] as const;
  };
  const found: Diagnostic[] = [];
  for (const { data, at } of sources.regulations.entries) {
    for (const [index, id] of data.corrects.entries()) {
      if (!known.has(id)) found.push(diagnose(at(['corrects', index]), 'C602', ...missing(id)));
    }
  }
  for (const text of sources.texts.values()) {
    for (const { name, attributes, place } of text.components) {
      const id = name === 'Correction' ? attributes.get('id') : null;
      if (id && !known.has(id)) found.push(diagnose(place, 'C602', ...missing(id)));
    }
  }
  return found;
}

function article({ data, at }: Entry<Regulation>): Diagnostic[] {
  if (data.article === undefined || data.source.mark !== 'unverified') return [];
  const hint = '删掉 article；等对着官方文本核过，再补条号并改 source.mark。';
  return [diagnose(at(['article']), 'C604', '来源标着未核实，却写了条号', hint)];
}

function dates({ data, at }: Entry<Regulation>, today: string): Diagnostic[] {
  const { effectiveFrom, effectiveTo, status } = data;
  const found: Diagnostic[] = [];
  if (effectiveTo !== undefined && effectiveFrom !== undefined && effectiveTo < effectiveFrom) {
    const message = `失效日 ${effectiveTo} 早于施行日 ${effectiveFrom}`;
    found.push(diagnose(at(['effectiveTo']), 'C605', message, '对照原文改正其中一个。'));
  } else if (
    effectiveTo !== undefined &&
    status === 'in-force' &&
    effectiveTo < today.slice(0, effectiveTo.length)
  ) {
    const message = `${effectiveTo} 已经失效，状态却写着现行（今天 ${today}）`;
    found.push(
      diagnose(
        at(['status']),
        'C605',
        message,
        '状态改为 expired 或 replaced；仍然有效的，改正 effectiveTo。',
      ),
    );
  }
  return found;
}

function conduct({ data, at }: Entry<Regulation>): Diagnostic[] {
  if (data.kind !== 'conduct' || data.do.length + data.dont.length > 0) return [];
  const hint = '至少写一条 do 或 dont；不直接管催收动作的，kind 改为 statute 或 background。';
  return [diagnose(at(['kind']), 'C607', '行为规则没有写该做什么、不该做什么', hint)];
}

function reviews(sources: Sources, today: string): Diagnostic[] {
  return sources.raw.flatMap(({ value, at }) =>
    eachPart(value)
      .filter(
        ({ keys, value: written }) =>
          keys.at(-1) === 'reviewBy' && typeof written === 'string' && written < today,
      )
      .map(({ keys, value: written }) => {
        const hint = '对照现行规定看一遍：没有变化就把 reviewBy 往后改；有实质改动，同时把 revision 加 1。';
        return diagnose(at(keys), 'C606', `该在 ${written} 之前复核，今天 ${today}`, hint);
      }),
  );
}
