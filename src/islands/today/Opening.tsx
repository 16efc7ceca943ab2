import { todayText as text } from '#text/today.ts';

/** Stands until the record is open; also what the server sends. */
export function Opening() {
  return (
    <div className="stack" aria-busy="true">
      <h1>{text.title}</h1>
      <p className="soft" role="status">
        {text.opening}
      </p>
      <span className="skeleton skeleton--block" />
      <span className="skeleton" />
      <span className="skeleton skeleton--short" />
    </div>
  );
}
