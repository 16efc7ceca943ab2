/** Every place that names a regulation: the root of the traceability from a rule to those who must know it. */
import type { Place } from './diagnostic.ts';
import type { ComponentUse } from './mdx-source.ts';
import type { Kind, Sources } from './sources.ts';
import { eachPart } from './yaml-source.ts';

export interface Citation {
  readonly rule: string;
  readonly place: Place;
  readonly by: Kind;
  /** Id of the file that cites; for a bank see `question`. */
  readonly id: string;
  readonly question?: string;
  /** The component it stands in, when in a lesson's text. */
  readonly use?: ComponentUse;
}

/** The components of a lesson that cite, and the attribute that says what. */
const CITING: Readonly<Record<string, string>> = { Rule: 'id', Pair: 'rule', Line: 'rule', Case: 'rule' };

/** From `rule` and `rules` fields anywhere in YAML, `related` of regulations, and the components that cite in lessons. */
export function citationsIn(sources: Sources): Citation[] {
  const found: Citation[] = [];
  for (const { kind, id, value, at } of sources.raw) {
    for (const part of eachPart(value)) {
      if (typeof part.value !== 'string') continue;
      const [field, beneath] = [part.keys.at(-1), part.keys.at(-2)];
      const listed =
        typeof field === 'number' &&
        (beneath === 'rules' || (beneath === 'related' && kind === 'regulations'));
      if (field !== 'rule' && !listed) continue;
      const question = kind === 'banks' ? questionAt(value, part.keys) : undefined;
      found.push({
        rule: part.value,
        // Only a faulty citation is ever looked up.
        get place() {
          return at(part.keys);
        },
        by: kind,
        id,
        ...(question && { question }),
      });
    }
  }
  for (const [id, text] of sources.texts) {
    for (const use of text.components) {
      const field = CITING[use.name];
      const rule = field && use.attributes.get(field);
      if (rule) found.push({ rule, place: use.place, by: 'lessons', id, use });
    }
  }
  return found;
}

function questionAt(bank: unknown, keys: readonly (string | number)[]): string | undefined {
  if (keys[0] !== 'questions' || typeof keys[1] !== 'number') return undefined;
  const question = (bank as { questions?: readonly { id?: unknown }[] }).questions?.[keys[1]];
  return typeof question?.id === 'string' ? question.id : undefined;
}
