import type { TopicScore } from '#domain/insight/practice.ts';
import { quizText } from '#text/quiz.ts';
import type { Shown } from './shown.ts';

interface Props {
  readonly scores: readonly TopicScore[];
  readonly topics: Shown['topics'];
}

/** What was reached on each topic, with the lessons that teach it. */
export function TopicTable({ scores, topics }: Props) {
  return (
    <section className="stack stack--tight" aria-labelledby="quiz-topics">
      <h3 id="quiz-topics">{quizText.topics}</h3>
      <div className="table-wrap">
        <table>
          <thead>
            <tr>
              <th scope="col">{quizText.topic}</th>
              <th scope="col">{quizText.topicScore}</th>
              <th scope="col">{quizText.topicLessons}</th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ topic, score }) => (
              <tr key={topic}>
                <th scope="row">{topics[topic]?.title ?? topic}</th>
                <td className="figures">{quizText.share(score.share)}</td>
                <td>
                  {topics[topic]?.lessons.map(({ title, href }) => (
                    <a className="quiz__lesson" key={href} href={href}>
                      {title}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
