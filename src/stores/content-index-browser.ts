/** The content index of this site. */
import { routes } from '#routes';
import { type ContentIndexSource, createContentIndex } from './content-index.ts';

let source: ContentIndexSource | undefined;

/** Made when first asked for; it fetches nothing before `load`. */
export function contentIndex(): ContentIndexSource {
  source ??= createContentIndex((url) => fetch(url), {
    marking: routes.file('data/marking.json'),
    scenario: (id) => routes.file(`data/scenarios/${id}.json`),
  });
  return source;
}
