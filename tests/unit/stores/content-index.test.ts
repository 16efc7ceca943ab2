import { describe, expect, test } from 'vitest';
import { markingFile } from '#domain/insight/content.ts';
import { leanQuestion, leanScenario } from '#domain/insight/lean.ts';
import { createContentIndex } from '#stores/content-index.ts';
import { exam, oneOfEach, section, single } from '../../support/question-builders.ts';
import { choice, ending, moment, scenario } from '../../support/scenario-builders.ts';

const story = scenario([moment('call', [choice('agree', 'agreed')]), ending('agreed', 80)]);
const content = {
  lessons: [
    {
      id: 'red-lines',
      revision: 2,
      title: '红线',
      minutes: 12,
      checks: ['single', 'withdrawn', 'ordering'],
      summary: '多余的',
    },
  ],
  banks: [
    { id: 'red-lines', title: '红线与底线', questions: oneOfEach, summary: '多余的' },
    { id: 'evidence', title: '证据', questions: [single('kept')] },
  ],
  exams: [exam([section('all', ['T15'], 2)])],
  scenarios: [story, { ...story, id: 'second' }],
};

/** A host that serves these files, and notes what was asked of it. */
function host(files: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const served = new Map(Object.entries(files));
  const index = createContentIndex(
    async (url) => {
      asked.push(url);
      const file = served.get(url);
      if (file instanceof Error) throw file;
      if (file === undefined) return { ok: false, status: 404, json: async () => null };
      return {
        ok: true,
        status: 200,
        json: async () => JSON.parse(typeof file === 'string' ? file : JSON.stringify(file)),
      };
    },
    { marking: 'marking', scenario: (id) => `scenario/${id}` },
  );
  return { index, asked, serve: (url: string, file: unknown) => served.set(url, file) };
}

const marking = markingFile(content);
const whole = {
  marking,
  'scenario/sample': leanScenario(story),
  'scenario/second': leanScenario({ ...story, id: 'second' }),
};

describe('the content index', () => {
  test('holds lessons with their checks, banks, exams, questions and scenarios by id', async () => {
    const loaded = await host(whole).index.load();
    if (!loaded.ok) throw new Error(loaded.refusal.kind);
    const { lessons, banks, exams, questions, scenarios } = loaded.value;
    expect(lessons.get('red-lines')).toMatchObject({ revision: 2, title: '红线', minutes: 12 });
    expect(lessons.get('red-lines')?.checks.map(({ id }) => id)).toEqual(['single', 'ordering']);
    expect([...banks.keys()]).toEqual(['red-lines', 'evidence']);
    expect(exams.get('week-1')).toEqual(content.exams[0]);
    expect(questions.get('kept')).toEqual(JSON.parse(JSON.stringify(leanQuestion(single('kept')))));
    expect(questions.size).toBe(oneOfEach.length + 1);
    expect([...scenarios.keys()]).toEqual(['sample', 'second']);
  });

  test('is asked for once, and a scenario only when it is wanted', async () => {
    const { index, asked } = host(whole);
    await Promise.all([index.load([]), index.load([])]);
    expect(asked).toEqual(['marking']);
    const loaded = await index.load(['second', 'withdrawn']);
    expect(loaded.ok && [...loaded.value.scenarios.keys()]).toEqual(['second']);
    expect(asked).toEqual(['marking', 'scenario/second']);
    await index.load();
    expect(asked).toEqual(['marking', 'scenario/second', 'scenario/sample']);
  });

  test.each([
    { because: 'the network is away', file: new TypeError('fetch failed'), failure: { kind: 'unreachable' } },
    { because: 'there is no such file', file: undefined, failure: { kind: 'refused', status: 404 } },
    { because: 'the file was cut short', file: '{"version":1,', failure: { kind: 'unreadable' } },
    { because: 'a newer build wrote it', file: { ...marking, version: 2 }, failure: { kind: 'unreadable' } },
    { because: 'it is another file', file: [1, 2], failure: { kind: 'unreadable' } },
    { because: 'it is nothing', file: 'null', failure: { kind: 'unreadable' } },
    { because: 'a part is missing', file: { ...marking, banks: undefined }, failure: { kind: 'unreadable' } },
    { because: 'an entry has no id', file: { ...marking, lessons: [{}] }, failure: { kind: 'unreadable' } },
    {
      because: 'scenarios are not ids',
      file: { ...marking, scenarios: [story] },
      failure: { kind: 'unreadable' },
    },
  ])('says what went wrong and can be asked again: $because', async ({ file, failure }) => {
    const { index, serve } = host({ ...whole, marking: file });
    expect(await index.load()).toEqual({ ok: false, refusal: failure });
    serve('marking', marking);
    expect((await index.load()).ok).toBe(true);
  });

  test.each([
    { because: 'it is nothing', file: 'null' },
    { because: 'it is another file', file: marking },
    { because: 'it has no id', file: { moments: [] } },
    { because: 'its moments are missing', file: { id: 'sample' } },
    { because: 'one of its moments has no id', file: { id: 'sample', moments: [{ id: 'call' }, {}] } },
  ])('takes no other file for a scenario: $because', async ({ file }) => {
    const { index } = host({ ...whole, 'scenario/sample': file });
    expect(await index.load(['sample'])).toEqual({ ok: false, refusal: { kind: 'unreadable' } });
  });

  test('fails when a scenario it needs does, and asks only for that one again', async () => {
    const { index, asked, serve } = host({ ...whole, 'scenario/second': '<html>' });
    expect(await index.load()).toEqual({ ok: false, refusal: { kind: 'unreadable' } });
    expect((await index.load(['sample'])).ok).toBe(true);
    serve('scenario/second', whole['scenario/second']);
    expect((await index.load()).ok).toBe(true);
    expect(asked).toEqual(['marking', 'scenario/sample', 'scenario/second', 'scenario/second']);
  });
});
