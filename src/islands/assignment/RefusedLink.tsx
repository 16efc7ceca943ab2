import type { LinkRefusal } from '#domain/record/assignment.ts';
import { routes } from '#routes';
import { assignmentText } from '#text/trainer.ts';

const { refused: text } = assignmentText;

/** Why the address holds no assignment, and what to do. */
export function RefusedLink({ refusal }: { readonly refusal: LinkRefusal }) {
  const absent = refusal.kind === 'absent';
  return (
    <div className={absent ? 'empty' : 'callout callout--warning'} role="status">
      <p className="callout__title">{absent ? text.absent.title : text.title}</p>
      <p>{refusal.kind === 'absent' ? text.absent.advice : text[refusal.kind]}</p>
      <a className="button" href={routes.today}>
        {text.today}
      </a>
    </div>
  );
}
