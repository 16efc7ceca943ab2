/** The register of rules as a list that can be narrowed down: what each entry is found by. */
import type { Regulation } from './regulation.ts';

/** Words parted by spaces, but for `text`, which is everything that the entry may be looked up by. */
export interface RegisterEntry {
  readonly text: string;
  readonly scope: string;
  readonly force: string;
  readonly topic: string;
  readonly status: string;
}

/** Full-width and half-width forms, capital and small letters are one in `text`, as in what people look for. */
export function registerEntry(rule: Regulation): RegisterEntry {
  const { title, issuer, document, article = '', requirement, scope, force, topics, status } = rule;
  return {
    text: [title, issuer, document, article, requirement].join('\n').normalize('NFKC').toLowerCase(),
    scope: scope.join(' '),
    force,
    topic: topics.join(' '),
    status,
  };
}
