import { routes } from '#routes';
import { quizText } from '#text/quiz.ts';

/** Instead of questions while the record cannot be read: an answer would have nowhere to go. */
export function Unreadable() {
  return (
    <div className="callout callout--danger" role="alert">
      <p>{quizText.unreadable}</p>
      <p>
        <a href={routes.me}>{quizText.unreadableLink}</a>
      </p>
    </div>
  );
}
