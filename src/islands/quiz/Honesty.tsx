import { honestyText } from '#text/quiz.ts';

/** What a score proves, and what it does not: beside every score. */
export function Honesty() {
  return (
    <aside className="callout">
      <p className="callout__title">{honestyText.title}</p>
      <p>{honestyText.text}</p>
    </aside>
  );
}
