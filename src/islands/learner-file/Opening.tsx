import { learnerFileText as text } from '#text/learner-file.ts';

/** Stands until the record is open. */
export function Opening() {
  return (
    <div className="stack" aria-busy="true">
      <p className="soft" role="status">
        {text.opening}
      </p>
      <span className="skeleton skeleton--block" />
      <span className="skeleton" />
      <span className="skeleton skeleton--short" />
    </div>
  );
}
