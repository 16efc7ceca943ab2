/** What a quiz shows around these questions, gathered from the catalogue. */
import { bankOf, citationsFor, lessons, topics } from '#catalogue/queries.ts';
import type { Question } from '#domain/assessment/question.ts';
import type { Shown } from '#islands/quiz/shown.ts';
import { routes } from '#routes';

export async function shownAround(questions: readonly Question[]): Promise<Shown> {
  const rules = (await Promise.all(questions.map(citationsFor))).flat();
  const banks = await Promise.all(questions.map(({ id }) => bankOf(id)));
  const asked = new Set(questions.map(({ topic }) => topic));
  const taught = await lessons();
  return {
    misconceptions: Object.assign({}, ...banks.map((bank) => bank?.misconceptions)),
    citations: Object.fromEntries(rules.map(({ id, title }) => [id, { title, href: routes.regulation(id) }])),
    topics: Object.fromEntries(
      (await topics())
        .filter(({ id }) => asked.has(id))
        .map(({ id, title }) => [
          id,
          {
            title,
            lessons: taught
              .filter(({ covers }) => covers.includes(id))
              .map((lesson) => ({ title: lesson.title, href: routes.lesson(lesson.id) })),
          },
        ]),
    ),
  };
}
