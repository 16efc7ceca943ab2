/**
 * The plugin of the Markdown processor that puts a `Term` component where a lesson first uses a term of the glossary.
 * Works on the parsed text, after Markdown: headings, links and what components say of themselves stay as they are.
 */
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { sourcesFrom } from './sources.ts';
import { linkTerms, type Piece, termNames } from './term-links.ts';

/** More explanations than these in one section would make it noisy. */
const MOST_IN_SECTION = 12;

/** Where a button has no place, or another explanation stands already. `th`: the heads of a table. */
const CLOSED_TAGS: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'a', 'button', 'summary'],
  ...['code', 'pre', 'del', 'script', 'style', 'svg'],
]);
/** Components that show what is written in them as it is. Those that arrange it anew, or ask, are left alone. */
const OPEN_COMPONENTS: ReadonlySet<string> = new Set([
  ...['Situation', 'Worked', 'Correction', 'Callout', 'Unverified', 'Summary'],
  ...['Steps', 'Compare', 'Side', 'Timeline', 'Event'],
]);

type TextNode = Readonly<Extract<HastNode, { type: 'text' }>>;

/** `readGlossary` gives the text of content/reference/glossary.yaml; it is asked once a lesson, so that edits show. */
export function termLinks(readGlossary: () => string): HastPluginEntry {
  return ({ sourceFormat }) => {
    if (sourceFormat !== 'mdx') return null;
    const text = readGlossary();
    const { glossary } = sourcesFrom([{ path: 'reference/glossary.yaml', kind: 'text', text }]);
    const names = termNames(glossary.entries.flatMap(({ data }) => data.terms));
    return defineHastPlugin({
      name: 'term-links',
      before(root, context) {
        const sections = openTexts(root);
        const values = sections.map((texts) => texts.map(({ value }) => value));
        const pieces = linkTerms(values, names, MOST_IN_SECTION);
        for (const [at, texts] of sections.entries()) {
          for (const [index, node] of texts.entries()) {
            const cut = pieces[at]?.[index] ?? [];
            if (cut.some((piece) => typeof piece !== 'string')) context.replaceNode(node, cut.map(nodeOf));
          }
        }
      },
    });
  };
}

/** The texts where a term may be explained, cut at the headings of the second level. */
function openTexts(root: Readonly<HastNode>): TextNode[][] {
  const sections: TextNode[][] = [[]];
  const walk = (node: Readonly<HastNode>): void => {
    if (node.type === 'text') sections.at(-1)?.push(node);
    if (node.type === 'element') {
      if (node.tagName === 'h2') sections.push([]);
      if (CLOSED_TAGS.has(node.tagName)) return;
    }
    const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isComponent && !OPEN_COMPONENTS.has(node.name ?? '')) return;
    if ('children' in node) for (const child of node.children) walk(child as HastNode);
  };
  walk(root);
  return sections;
}

function nodeOf(piece: Piece): HastNode {
  if (typeof piece === 'string') return { type: 'text', value: piece };
  const attributes = Object.entries(piece)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value }));
  return { type: 'mdxJsxTextElement', name: 'Term', attributes, children: [] };
}
