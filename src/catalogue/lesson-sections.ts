/**
 * A lesson's text cut at its headings, each part with the id that the page gives the heading. The ids come from the
 * plugin that Astro renders with, so that a result always leads to a place that exists. Build time only.
 */
import { type SatteriAstroData, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { type MdastNode, mdxToJs, mdxToMdast } from 'satteri';

export interface LessonSection {
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  /** Id of the heading in the page; empty before the first. */
  readonly anchor: string;
  /** What a reader sees, without marks; blocks are set apart by a line break. */
  readonly text: string;
}

/** Attributes of the lesson's components that readers see. */
const SHOWN = new Set(['title', 'good', 'bad', 'why', 'who', 'note', 'when', 'front', 'name', 'facts']);

/** The parts in reading order, the opening first. A text that does not parse, which the content check tells of, has none. */
export function lessonSections(mdx: string): LessonSection[] {
  let anchors: readonly string[];
  let root: MdastNode;
  try {
    anchors = headingIds(mdx);
    root = mdxToMdast(mdx);
  } catch {
    return [];
  }
  const sections: { heading: string; anchor: string; blocks: string[] }[] = [
    { heading: '', anchor: '', blocks: [] },
  ];
  let headings = 0;
  const walk = (node: MdastNode): void => {
    if (node.type === 'heading') {
      sections.push({ heading: inlineText(node), anchor: anchors[headings] ?? '', blocks: [] });
      headings += 1;
      return;
    }
    const blocks = sections.at(-1)?.blocks;
    if (node.type === 'mdxJsxFlowElement') {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !SHOWN.has(attribute.name)) continue;
        if (typeof attribute.value === 'string') blocks?.push(attribute.value);
      }
    } else if (node.type === 'paragraph' || node.type === 'tableCell') {
      blocks?.push(inlineText(node));
      return;
    } else if (node.type === 'code') {
      blocks?.push(node.value);
    }
    if ('children' in node) for (const child of node.children) walk(child as MdastNode);
  };
  walk(root);
  return sections.map(({ heading, anchor, blocks }) => ({
    heading,
    anchor,
    text: blocks.filter((block) => block !== '').join('\n'),
  }));
}

function headingIds(mdx: string): string[] {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  mdxToJs(mdx, {
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: { smartPunctuation: false },
    data: { astro },
  });
  return astro.headings.map(({ slug }) => slug);
}

/** The words of a node. Strong marks that the parser refuses beside Chinese punctuation are not words. */
function inlineText(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll('**', '');
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => inlineText(child as MdastNode)).join('') : '';
}
