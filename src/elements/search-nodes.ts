/** Nodes of the search. Text goes in as text: whatever a title holds, none of it becomes markup. */
import type { Hit } from '#search/engine.ts';
import type { Marked } from '#search/marks.ts';
import { resultKind } from '#text/search.ts';

export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The text with a `<mark>` around each marked place. */
export function markedNodes({ text, marks }: Marked): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(node('mark', {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

/** One result. */
export function hitNode(hit: Hit, id: string): HTMLAnchorElement {
  const title = node('span', { class: 'search-hit__title' }, ...markedNodes(hit.title));
  const link = node(
    'a',
    { class: 'search-hit', role: 'option', id, href: hit.address, tabindex: '-1', 'aria-selected': 'false' },
    node('span', { class: 'search-hit__head' }, node('span', { class: 'chip' }, resultKind[hit.kind]), title),
  );
  if (hit.heading.text !== '') {
    const heading = node('span', { class: 'search-hit__heading' }, ...markedNodes(hit.heading));
    // The second line of a term is its English name.
    if (hit.kind === 'term') heading.lang = 'en';
    link.append(heading);
  }
  link.append(node('span', { class: 'search-hit__excerpt' }, ...markedNodes(hit.excerpt)));
  return link;
}
