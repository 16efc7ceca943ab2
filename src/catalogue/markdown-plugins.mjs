/** Plugins of the Markdown processor, for Chinese text and a strict Content-Security-Policy. */
import { defineHastPlugin, defineMdastPlugin } from 'satteri';

/** Text that is left alone: code and frontmatter. */
const UNTOUCHED = /(```[\s\S]*?```|~~~[\s\S]*?~~~|`+[^`\n]*`+|^---\n[\s\S]*?\n---\n)/gm;
const FRONTMATTER = /^---\n[\s\S]*?\n---\n/;
const BOLD = /\*\*(?!\s)((?:(?!\*\*|\n\s*\n).)+?)(?<!\s)\*\*/gs;
const MARK = /[\p{P}\p{S}]/u;
const SPACE = /\s/u;

/** CommonMark does not see `**重要：**首次` as bold, for the colon stands inside and a character follows: say it in HTML. */
export function boldBesidePunctuation(source) {
  const parts = source.split(UNTOUCHED);
  return parts.map((part, index) => (index % 2 === 1 ? part : withStrong(part))).join('');
}

function withStrong(text) {
  return text.replace(BOLD, (written, inner, start, all) => {
    const before = all[start - 1] ?? ' ';
    const after = all[start + written.length] ?? ' ';
    const opens = !MARK.test([...inner][0]) || SPACE.test(before) || MARK.test(before);
    const closes = !MARK.test([...inner].at(-1)) || SPACE.test(after) || MARK.test(after);
    return opens && closes ? written : `<strong>${inner}</strong>`;
  });
}

export const cjkStrong = ({ source, sourceFormat }) => {
  const fixed = boldBesidePunctuation(source);
  if (fixed === source) return null;
  return defineMdastPlugin({
    name: 'cjk-strong',
    before(root, context) {
      const raw = fixed.replace(FRONTMATTER, '');
      context.replaceNode(root, { raw, mdxExpressions: sourceFormat === 'mdx' });
    },
  });
};

/** Aligned cells carry `style`, which the policy blocks: a class `ta-left`, `ta-center`, `ta-right` instead. */
export const noInlineStyle = defineHastPlugin({
  name: 'no-inline-style',
  element: {
    filter: ['td', 'th'],
    visit(cell) {
      const { style, ...rest } = cell.properties ?? {};
      if (!style) return undefined;
      const side = /text-align:\s*(\w+)/.exec(String(style))?.[1] ?? 'start';
      const properties = { ...rest, className: [`ta-${side}`] };
      return { type: 'element', tagName: cell.tagName, properties, children: cell.children };
    },
  },
});
