// @vitest-environment happy-dom
import { act } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { correctResponse } from '#domain/assessment/mark.ts';
import type { Question } from '#domain/assessment/question.ts';
import { attemptsAt, hasPassedExam } from '#domain/insight/progress.ts';
import type { Happening } from '#domain/record/fact.ts';
import { ExamSitting } from '#islands/quiz/ExamSitting.tsx';
import type { Shown } from '#islands/quiz/shown.ts';
import { examText, quizText } from '#text/quiz.ts';
import { answered, finished, started } from '../../../support/assessment-facts.ts';
import {
  chosen,
  exam,
  figure,
  multiple,
  number,
  section,
  single,
} from '../../../support/question-builders.ts';
import { countOf, factsNow, openScreen, type Screen } from '../../../support/quiz-screen.tsx';

const shown: Shown = { misconceptions: {}, citations: {}, topics: {} };
const pool: readonly Question[] = [
  ...['a', 'b', 'c'].map((id) => single(id, undefined, { topic: 'T15' })),
  multiple('d', undefined, { topic: 'T14' }),
  number('e', 3, { topic: 'T14' }),
];
const paper = exam([section('red-lines', ['T15'], 2, { mustPassShare: 0.5 }), section('law', ['T14'], 2)], {
  passShare: 0.5,
  minutes: 10,
});
const source = { kind: 'exam', id: paper.id } as const;
const byId = new Map(pool.map((question) => [question.id, question]));
const island = (of = paper, questions = pool) => <ExamSitting exam={of} pool={questions} shown={shown} />;

let screen: Screen;
beforeEach(() => {
  vi.useFakeTimers({
    now: new Date('2026-03-02T01:00:00Z'),
    toFake: ['Date', 'setInterval', 'clearInterval'],
  });
});
afterEach(async () => {
  await screen?.close();
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'locks');
});

const pass = (seconds: number) => act(async () => vi.advanceTimersByTime(seconds * 1000));

function asked(): Question {
  const id = screen.place.querySelector('legend')?.id.match(/^exam-question-(.*)-prompt$/)?.[1];
  const question = byId.get(id ?? '');
  if (!question) throw new Error(`nothing asked: ${screen.text().slice(0, 80)}`);
  return question;
}

async function answerAll(wrongOn: readonly string[] = []) {
  for (let place = 1; place <= 4; place += 1) {
    const question = asked();
    await screen.fill(wrongOn.includes(question.topic) ? wrongTo(question) : correctResponse(question));
    if (place < 4) await screen.press(examText.saveAndNext);
  }
}
const wrongTo = (question: Question) => (question.kind === 'number' ? figure(99) : chosen('wrong-1'));

async function handIn(times = 1) {
  await screen.press(examText.handIn);
  await act(async () => {
    const confirm = screen.place.querySelector<HTMLButtonElement>('dialog .button--primary');
    for (let time = 0; time < times; time += 1) confirm?.click();
  });
}

describe('before an exam', () => {
  test('the page says what it asks, for how long and what is needed, without any script', () => {
    const html = renderToString(island());
    for (const rule of examText.rules(4, 10, 0.5)) expect(html).toContain(rule);
    expect(html).toContain('title of red-lines');
    expect(html).toContain(examText.floorShare(0.5));
    expect(html).toMatch(/<button[^>]*disabled[^>]*>开始考试/);
  });

  test('two presses begin one attempt', async () => {
    screen = await openScreen(island());
    await screen.press(examText.start, 2);
    expect(countOf('attempt-started')).toBe(1);
  });

  test('a pool that cannot fill the paper is told, and nothing begins', async () => {
    screen = await openScreen(island(paper, pool.slice(0, 3)));
    await screen.press(examText.start);
    expect(screen.text()).toContain(examText.notEnough);
    expect(factsNow()).toEqual([]);
  });
});

describe('during an exam', () => {
  beforeEach(async () => {
    screen = await openScreen(island());
    await screen.press(examText.start);
  });

  test('answers are kept at once, and nothing is said of them', async () => {
    const question = asked();
    await screen.fill(wrongTo(question));
    expect(countOf('question-answered')).toBe(1);
    expect(screen.text()).not.toContain('because of');
    expect(screen.text()).toContain(examText.answered(1, 4));
  });

  test('an answer that says nothing new is not recorded again, a changed one is', async () => {
    await screen.fill(chosen('right'));
    await screen.press(examText.saveAndNext);
    await screen.press(examText.previous);
    expect(countOf('question-answered')).toBe(1);
    await screen.fill(chosen('wrong-1'));
    expect(countOf('question-answered')).toBe(2);
    expect([...(attemptsAt(source, factsNow())[0]?.responses.values() ?? [])]).toEqual([chosen('wrong-1')]);
  });

  test('an empty question that is turned over is not recorded', async () => {
    await screen.press(examText.saveAndNext);
    await screen.press(examText.sheetItem(4, false));
    expect(countOf('question-answered')).toBe(0);
  });

  test('comes back after a reload with the same paper, the answers and the clock running on', async () => {
    const first = asked();
    await screen.fill(chosen('right'));
    await screen.press(examText.saveAndNext);
    const second = asked();
    await pass(61);
    await screen.reload();
    expect(asked()).toBe(second);
    expect(screen.text()).toContain(examText.clock(10 * 60 - 61));
    await screen.press(examText.sheetItem(1, true));
    expect(asked()).toBe(first);
    expect(screen.place.querySelector<HTMLInputElement>('input[value="right"]')?.checked).toBe(true);
    expect(countOf('attempt-started')).toBe(1);
  });

  test('hands in once, however often it is pressed, and counts what was left out', async () => {
    await screen.fill(chosen('right'));
    await screen.press(examText.handIn);
    expect(screen.text()).toContain(examText.confirmLeft(3));
    await handIn(2);
    expect(countOf('attempt-finished')).toBe(1);
    expect(document.activeElement?.textContent).toBe(examText.resultTitle);
    expect(screen.text()).toContain(examText.failed);
    expect(screen.text()).toContain(examText.total(0.25, 0.5));
    const verdicts = [...screen.place.querySelectorAll('summary .chip')].map(
      ({ textContent }) => textContent,
    );
    expect(verdicts.filter((verdict) => verdict === quizText.verdict.unanswered)).toHaveLength(3);
  });

  test('is handed in as it stands when the time is over', async () => {
    await screen.fill(chosen('right'));
    await pass(599);
    expect(countOf('attempt-finished')).toBe(0);
    await pass(2);
    expect(countOf('attempt-finished')).toBe(1);
    expect(screen.text()).toContain(examText.timeOver);
    expect(screen.text()).toContain(examText.total(0.25, 0.5));
  });

  test('is handed in on return when the time ran out meanwhile', async () => {
    await pass(5);
    await screen.close();
    vi.setSystemTime(new Date('2026-03-02T05:00:00Z'));
    screen = await openScreen(island(), 'same');
    expect(screen.text()).toContain(examText.timeOver);
    expect(countOf('attempt-finished')).toBe(1);
  });

  test('passes when the total and every floor are reached', async () => {
    await answerAll();
    await handIn();
    expect(screen.text()).toContain(examText.passed);
    expect(hasPassedExam(paper, byId, factsNow())).toBe(true);
  });

  test('fails by a floor though the total is reached, and says which', async () => {
    await answerAll(['T15']);
    await handIn();
    expect(screen.text()).toContain(examText.belowFloor('title of red-lines', 0, 0.5));
    expect(screen.text()).not.toContain(examText.belowTotal);
    await screen.press(examText.startAgain);
    expect(screen.text()).toContain(quizText.share(0.5));
    await screen.press(examText.look);
    expect(screen.text()).toContain(examText.resultTitle);
  });
});

describe('content changed since', () => {
  const [a, b, c, d, e] = pool as [Question, Question, Question, Question, Question];
  const sat: Happening[] = [started('one', source, [a, b, d, e]), answered('one', a, chosen('right'))];
  const revised = [{ ...a, revision: 2 }, b, c, d, e];

  test('during an exam leaves the question out and says so', async () => {
    screen = await openScreen(island(paper, revised));
    await screen.record(...sat);
    await screen.reload();
    expect(screen.text()).toContain(quizText.changed(1));
    expect(screen.text()).toContain(examText.place(1, 3));
  });

  test('after an exam makes its result no verdict', async () => {
    screen = await openScreen(island(paper, revised));
    await screen.record(...sat, finished('one'));
    await screen.reload();
    await screen.press(examText.look);
    expect(screen.text()).toContain(examText.changed(1));
    expect(screen.place.querySelector('.quiz__verdict')).toBeNull();
  });

  test('in the sections tells that the old paper cannot be judged', async () => {
    screen = await openScreen(island(exam([section('red-lines', ['T15'], 3)])));
    await screen.record(...sat, finished('one'));
    await screen.reload();
    await screen.press(examText.look);
    expect(screen.text()).toContain(examText.blueprintChanged);
  });
});

test('a second tab waits until it is asked to go on there', async () => {
  const locks = new FakeLocks();
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  screen = await openScreen(island());
  await screen.press(examText.start);
  expect(asked()).toBeDefined();
  const here = screen;
  const there = await openScreen(island(), 'same');
  expect(there.text()).toContain(examText.elsewhere);
  expect(there.place.querySelector('form')).toBeNull();
  await there.press(examText.takeOver);
  expect(there.place.querySelector('form')).not.toBeNull();
  expect(here.text()).toContain(examText.elsewhere);
  await there.close();
  await here.press(examText.takeOver);
  expect(here.place.querySelector('form')).not.toBeNull();
});

/** As much of a browser's lock manager as is used: one holder a name, who can be robbed. */
class FakeLocks {
  private readonly held = new Map<string, { rob: (error: Error) => void }>();

  async request(
    name: string,
    { steal = false }: { steal?: boolean; ifAvailable?: boolean },
    run: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void> {
    const holder = this.held.get(name);
    if (holder && !steal) return run(null);
    holder?.rob(new Error('AbortError'));
    const robbed = new Promise<never>((_, reject) => {
      this.held.set(name, { rob: reject });
    });
    await Promise.race([run({}), robbed]);
    this.held.delete(name);
  }
}
