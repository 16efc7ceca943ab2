// @vitest-environment happy-dom
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test } from 'vitest';
import { correctResponse } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { practiceRound } from '#domain/insight/practice.ts';
import { attemptsAt, bestShare } from '#domain/insight/progress.ts';
import { Practice } from '#islands/quiz/Practice.tsx';
import type { Shown } from '#islands/quiz/shown.ts';
import { quizText } from '#text/quiz.ts';
import { answered } from '../../../support/assessment-facts.ts';
import {
  chosen,
  multiple,
  oneOfEach,
  ordering,
  single,
  trueFalse,
} from '../../../support/question-builders.ts';
import { countOf, factsNow, openScreen, type Screen } from '../../../support/quiz-screen.tsx';

const shown: Shown = {
  misconceptions: { 'belief-wrong-1': '学员似乎以为换号就重新计数。' },
  citations: {
    'rule-wrong-1': { title: '次数上限', href: '/regulations/limit/' },
    'rule-of-question': { title: '总则', href: '/regulations/general/' },
  },
  topics: { T15: { title: '红线', lessons: [{ title: '红线与底线', href: '/lessons/red-lines/' }] } },
};
const questions: readonly Question[] = [single('a'), multiple('b'), single('c')];
const bank = { id: 'red-lines', questions };
const source = { kind: 'bank', id: bank.id } as const;
const byId = new Map(questions.map((question) => [question.id, question]));
const island = (of = bank) => <Practice bank={of} shown={shown} />;

let screen: Screen;
afterEach(async () => screen?.close());

/** The question that is asked now. */
function asked(): Question {
  const id = screen.place.querySelector('legend')?.id.match(/^question-(.*)-prompt$/)?.[1];
  const question = byId.get(id ?? '');
  if (!question) throw new Error(`nothing asked: ${screen.text().slice(0, 80)}`);
  return question;
}

async function answer(response: Response) {
  await screen.fill(response);
  await screen.submit();
}

const wrongFor = () => chosen('wrong-1');

describe('practice', () => {
  test('shows its first question before anything has loaded, not yet to be sent', () => {
    const html = renderToString(island());
    const first = practiceRound(bank, []).next;
    expect(html).toContain(first?.prompt);
    expect(html).toMatch(/<button[^>]*type="submit"[^>]*disabled/);
  });

  test('asks for a whole answer before it takes one', async () => {
    screen = await openScreen(island());
    await screen.submit();
    expect(screen.place.querySelector('[role="status"]')?.textContent).toBe(quizText.incomplete);
    expect(factsNow()).toEqual([]);
  });

  test('marks an answer at once: what was wrong, the belief, the rule, the point to keep', async () => {
    screen = await openScreen(island());
    const question = asked();
    await answer(wrongFor());
    expect(document.activeElement?.textContent).toBe(quizText.wrong);
    expect(screen.text()).toContain('because of wrong-1');
    expect(screen.text()).toContain('常见误解：以为换号就重新计数。');
    expect(screen.text()).toContain(question.explanation);
    const links = [...screen.place.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/regulations/limit/', '/regulations/general/']);
    expect(screen.place.querySelector('fieldset')?.disabled).toBe(true);
  });

  test('cites a rule once, however many parts rest on it', async () => {
    const question = single('a', undefined, { rules: ['rule-wrong-1'] });
    screen = await openScreen(island({ id: 'one', questions: [question] }));
    await answer(wrongFor());
    expect(screen.place.querySelectorAll('a[href="/regulations/limit/"]')).toHaveLength(1);
  });

  test('records the attempt with the first answer, each answer once, and the end with the last', async () => {
    screen = await openScreen(island());
    for (const [index] of questions.entries()) {
      await screen.fill(correctResponse(asked()));
      await screen.submit(2);
      expect(countOf('question-answered')).toBe(index + 1);
      expect(countOf('attempt-started')).toBe(1);
      expect(countOf('attempt-finished')).toBe(index === 2 ? 1 : 0);
      await screen.press(index === 2 ? quizText.finish : quizText.next);
    }
    expect(screen.text()).toContain(quizText.earned(3, 3, 3));
    expect(bestShare(source, byId, factsNow())).toBe(1);
  });

  test('comes back after a reload at the same question of the same order', async () => {
    screen = await openScreen(island());
    const order = practiceRound(bank, []).questions;
    await answer(wrongFor());
    await screen.reload();
    expect(screen.text()).toContain(quizText.resumed);
    expect(screen.text()).toContain(quizText.progress(2, 3));
    expect(asked()).toBe(order[1]);
  });

  test('brings the reader to the next question', async () => {
    screen = await openScreen(island());
    await answer(wrongFor());
    await screen.press(quizText.next);
    expect(document.activeElement?.textContent).toBe(asked().prompt);
  });

  test('leaves out a question that was revised meanwhile, and says so', async () => {
    screen = await openScreen(island());
    const [first, second] = practiceRound(bank, []).questions;
    await answer(wrongFor());
    await screen.close();
    const revised = questions.map((each) => (each === second ? { ...each, revision: 2 } : each));
    const facts = factsNow();
    // The learner stays, the page is another build.
    screen = await openScreen(island({ ...bank, questions: revised }), 'same');
    expect(factsNow()).toBe(facts);
    expect(screen.text()).toContain(quizText.changed(1));
    expect(screen.text()).toContain(quizText.progress(2, 2));
    expect(asked()).not.toBe(first);
    expect(asked().id).not.toBe(second?.id);
    await answer(wrongFor());
    expect(screen.text()).toContain(quizText.changed(1));
  });

  test('offers the result when the browser was closed between the last answer and the end', async () => {
    screen = await openScreen(island());
    const attempt = 'cut-off';
    await screen.record(
      { kind: 'attempt-started', attempt, source, seed: 3, questions: [{ id: 'a', revision: 1 }] },
      answered(attempt, single('a'), chosen('right')),
    );
    await screen.reload();
    expect(screen.text()).toContain(quizText.allAnswered);
    await screen.press(quizText.finish, 2);
    expect(countOf('attempt-finished')).toBe(1);
    expect(screen.text()).toContain(quizText.earned(1, 1, 1));
  });
});

describe('after a round', () => {
  async function finishRound(wrong: number) {
    for (const [index] of questions.entries()) {
      await answer(index < wrong ? wrongFor() : correctResponse(asked()));
      await screen.press(index === questions.length - 1 ? quizText.finish : quizText.next);
    }
  }

  test('every question can be looked at again, and each topic leads to its lessons', async () => {
    screen = await openScreen(island());
    await finishRound(1);
    expect(document.activeElement?.textContent).toBe(quizText.resultTitle);
    const verdicts = [...screen.place.querySelectorAll('summary .chip')].map(
      ({ textContent }) => textContent,
    );
    expect(verdicts).toEqual([quizText.verdict.wrong, quizText.verdict.right, quizText.verdict.right]);
    expect(screen.place.querySelector('td a')?.getAttribute('href')).toBe('/lessons/red-lines/');
    expect(screen.text()).toContain('只记在这台设备上');
  });

  test('wrong ones are asked until they are right, which leaves the score as it was', async () => {
    screen = await openScreen(island());
    await finishRound(2);
    const before = bestShare(source, byId, factsNow());
    await screen.press(quizText.mend(2));
    const first = asked();
    await answer(wrongFor());
    expect(screen.hasButton(quizText.retry)).toBe(true);
    await screen.press(quizText.nextWrong);
    expect(asked()).not.toBe(first);
    await answer(correctResponse(asked()));
    await screen.press(quizText.nextWrong);
    expect(asked()).toBe(first);
    await answer(wrongFor());
    expect(screen.hasButton(quizText.nextWrong)).toBe(false);
    await screen.press(quizText.retry);
    await answer(correctResponse(first));
    await screen.press(quizText.backToResult);
    expect(screen.text()).toContain(quizText.mended);
    expect(bestShare(source, byId, factsNow())).toBe(before);
    expect(attemptsAt(source, factsNow())).toHaveLength(1);
  });

  test('the next visit tells how it went, and offers what is left to mend', async () => {
    screen = await openScreen(island());
    await finishRound(1);
    await screen.press(quizText.again);
    await finishRound(0);
    await screen.reload();
    expect(screen.text()).toContain(quizText.history(2, 1, 1));
    await screen.press(quizText.lastResult);
    expect(screen.text()).toContain(quizText.resultTitle);
    await screen.press(quizText.again);
    expect(screen.text()).toContain(quizText.progress(1, 3));
  });
});

test('every kind of question can be answered right and says so', async () => {
  const all = { id: 'all', questions: oneOfEach };
  const known = new Map(oneOfEach.map((question) => [question.id, question]));
  screen = await openScreen(island(all));
  for (const [index] of oneOfEach.entries()) {
    const id = screen.place.querySelector('legend')?.id.match(/^question-(.*)-prompt$/)?.[1] ?? '';
    const question = known.get(id);
    if (!question) throw new Error(id);
    await answer(correctResponse(question));
    expect(document.activeElement?.textContent, id).toBe(quizText.right);
    await screen.press(index === oneOfEach.length - 1 ? quizText.finish : quizText.next);
  }
  expect(screen.text()).toContain('100%');
});

test('an order or a pairing never starts out right', async () => {
  const all = { id: 'shuffle', questions: [ordering('o'), trueFalse('t', false)] };
  const html = renderToString(island(all));
  expect(html).toContain('<select');
  const rows = [...html.matchAll(/<label for="question-o-([a-d])"/g)].map((match) => match[1]);
  if (rows.length > 0) expect(rows).not.toEqual(['a', 'b', 'c', 'd']);
});
