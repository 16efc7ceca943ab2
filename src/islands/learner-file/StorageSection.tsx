import { useId } from 'react';
import type { ReadyRecord } from '#stores/record-store.ts';
import { learnerFileText } from '#text/learner-file.ts';
import { recordText } from '#text/record.ts';

const text = learnerFileText.storage;

/** Where the record is kept and whether all of it is, in plain words. */
export function StorageSection({ record }: { readonly record: ReadyRecord }) {
  const id = useId();
  const { facts, health, unsaved } = record;
  const problem = recordText.health(health);
  return (
    <section className="card stack stack--tight" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p>{text.where[health.kind]}</p>
      <p>{countOf(facts.length, unsaved)}</p>
      {problem && health.kind !== 'memory' && (
        <div className="callout callout--warning">
          <p className="callout__title">{problem.title}</p>
          <p>{problem.advice}</p>
        </div>
      )}
      <p className="small soft">{text.care}</p>
    </section>
  );
}

function countOf(facts: number, unsaved: number): string {
  if (facts === 0) return text.empty;
  return unsaved > 0 ? text.saving(facts, unsaved) : text.saved(facts);
}
