/**
 * Fills in a `walks.yaml`: figures for the walks that lack them, and the walks that `fill-walks.ts` finds missing. Words
 * are put in and cut out at their places, so that whatever else the author wrote stays as it is, to the letter.
 */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type NeededWalk, neededWalks } from '#domain/scenario/fill-walks.ts';
import { FIGURES, type Scenario, type Walk } from '#domain/scenario/scenario.ts';
import { STATE_LIMIT } from '#domain/scenario/solve.ts';
import { type WalkOutcome, walkOutcome, walkProblems } from '#domain/scenario/walk.ts';

/** Walks with such a reason were made here: they are thrown away and made anew, never mended by hand. */
const MADE_HERE = '补足：';

export interface FilledWalks {
  readonly text: string;
  /** Walks that were given figures. */
  readonly filled: number;
  /** Walks put at the end. */
  readonly added: number;
  /** Names of the author's walks that do not come out as written: nothing of them was changed. */
  readonly unsound: readonly string[];
}

/**
 * The file filled in. `again`: walks made here are made anew and all figures written anew, for a scenario that was
 * changed on purpose. The text must be a sound `walks.yaml` of this sound scenario; undefined when it has more than `limit`
 * states.
 */
export function filledWalks(
  text: string,
  scenario: Scenario,
  { again, limit = STATE_LIMIT }: { readonly again: boolean; readonly limit?: number },
): FilledWalks | undefined {
  const own = again ? withoutMade(text) : text;
  const items = walkNodes(own);
  const walks = items.map((node) => node.toJSON() as Walk);
  const compared = again ? walks.map((walk): Walk => ({ ...walk, figures: undefined })) : walks;
  const sound = compared.filter((walk) => walkProblems(scenario, walk).length === 0);
  const unsound = compared.filter((walk) => !sound.includes(walk)).map(({ name }) => name);
  const needed = neededWalks(scenario, sound, limit);
  if (!needed) return undefined;
  const edits = items.flatMap((node, index) => {
    const walk = compared[index];
    const outcome = walk && !walk.figures && sound.includes(walk) && walkOutcome(scenario, walk.choices);
    return outcome ? [figureEdit(node, outcome)] : [];
  });
  const filled = edits.reduceRight(
    (whole, { from, to, words }) => whole.slice(0, from) + words + whole.slice(to),
    own,
  );
  return {
    text: `${filled.trimEnd()}\n${newWalks(scenario, needed, walks, indentOf(own, items))}`,
    filled: edits.length,
    added: needed.length,
    unsound,
  };
}

function walkNodes(text: string): readonly YAMLMap[] {
  const walks = parseDocument(text).get('walks');
  return isSeq(walks) ? walks.items.filter((item) => isMap(item)) : [];
}

/** A place in the text and what stands there instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Figures in the place of those there are, else before the reason. */
function figureEdit(node: YAMLMap, outcome: WalkOutcome): Edit {
  const figures = figureWords(outcome);
  const old = node.get('figures', true) as { readonly range?: readonly number[] } | undefined;
  if (old?.range) return { from: old.range[0] ?? 0, to: old.range[1] ?? 0, words: figures };
  const reason = node.items.find(({ key }) => isScalar(key) && key.value === 'because')?.key;
  const from = (reason as { readonly range?: readonly number[] }).range?.[0] ?? 0;
  const gap = node.flow ? ', ' : `\n${' '.repeat(columnOf(node))}`;
  return { from, to: from, words: `figures: ${figures}${gap}` };
}

function figureWords({ figures }: WalkOutcome): string {
  return `{ ${FIGURES.map((figure) => `${figure}: ${figures[figure]}`).join(', ')} }`;
}

/** Where the fields of a walk begin on their lines. */
function columnOf(node: YAMLMap): number {
  const text = node.srcToken && 'indent' in node.srcToken ? node.srcToken.indent : undefined;
  return text ?? 4;
}

function indentOf(text: string, items: readonly YAMLMap[]): string {
  const start = items[0]?.range?.[0] ?? 0;
  return /^ */.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0] ?? '';
}

/** The text without the walks made here, each cut from the line of its dash to that of its last word. */
function withoutMade(text: string): string {
  const isMade = (node: YAMLMap) => String(node.get('because')).startsWith(MADE_HERE);
  return walkNodes(text)
    .filter(isMade)
    .reduceRight((whole, node) => {
      const last = node.items.at(-1)?.value as { readonly range?: readonly number[] } | null | undefined;
      const from = text.lastIndexOf('\n', node.range?.[0] ?? 0) + 1;
      const to = text.indexOf('\n', last?.range?.[1] ?? from);
      return whole.slice(0, from) + (to < 0 ? '' : whole.slice(to + 1));
    }, text);
}

function newWalks(
  scenario: Scenario,
  needed: readonly NeededWalk[],
  walks: readonly Walk[],
  indent: string,
): string {
  const names = new Set(walks.map(({ name }) => name));
  return needed
    .map(({ choices, sake }) => {
      const outcome = walkOutcome(scenario, choices) as WalkOutcome;
      const [wanted, because] = wordsOf(sake);
      let name = wanted;
      for (let count = 2; names.has(name); count += 1) name = `${wanted}（${count}）`;
      names.add(name);
      return [
        `- name: ${name}`,
        `  choices: [${choices.join(', ')}]`,
        `  endsAt: ${outcome.endsAt}`,
        `  passes: ${outcome.passes}`,
        `  figures: ${figureWords(outcome)}`,
        `  because: ${MADE_HERE}${because}`,
      ]
        .map((line) => `${indent}${line}\n`)
        .join('');
    })
    .join('');
}

function wordsOf(sake: NeededWalk['sake']): [name: string, because: string] {
  switch (sake.kind) {
    case 'way':
      return sake.to === undefined
        ? [`走到：${sake.choice}`, '每个选项至少走一遍。']
        : [`走到：${sake.choice} → ${sake.to}`, '每条岔路至少走一遍。'];
    case 'fault':
      return [`看住：${sake.choice ?? '先后与及格线'}`, '这里改错了，要有一条走法看得出来。'];
  }
}
