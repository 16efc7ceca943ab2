import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Member } from '#domain/insight/cohort.ts';
import type { Happening } from '#domain/record/fact.ts';
import { EXPORT_LIMIT, encodeExport } from '../../../src/storage/codec.ts';
import { createCohortRepository } from '../../../src/storage/cohort-repository.ts';
import {
  BATCH,
  type CohortState,
  type CohortStore,
  createCohortStore,
} from '../../../src/stores/cohort-store.ts';
import { factsFor } from '../../support/cohort-builders.ts';

type Ready = Extract<CohortState, { kind: 'ready' }>;

const read = (lesson: string): Happening => ({ kind: 'lesson-read', lesson, revision: 1 });

function exported(
  learner: string,
  lessons: readonly string[],
  exportedAt = '2026-11-23T10:00:00.000Z',
): string {
  const profile = { id: learner, name: `name of ${learner}`, staffNumber: '7', team: 'one' };
  return encodeExport({ exportedAt, learner: profile, facts: factsFor(learner, ...lessons.map(read)) });
}
const file = (name: string, text: string) => new File([text], name);

/** A browser's disk and the tabs on it. Each pause is seen by the test. */
function desk({
  disk = new IDBFactory(),
  paused = () => {},
}: {
  disk?: IDBFactory | undefined;
  paused?: () => void;
} = {}) {
  const tabs: { store: CohortStore; hear: () => void }[] = [];
  const tab = (): CohortStore => {
    const own = { hear: () => {} } as { store: CohortStore; hear: () => void };
    own.store = createCohortStore({
      repository: createCohortRepository({ indexedDB: () => disk, later: () => () => {} }),
      channel: {
        postMessage: () => {
          for (const other of tabs) if (other !== own) other.hear();
        },
        addEventListener: (_: string, hear: unknown) => {
          own.hear = hear as () => void;
        },
      },
      pause: async () => paused(),
    });
    tabs.push(own);
    own.store.start();
    return own.store;
  };
  return { tab };
}

async function ready(store: CohortStore, until: (state: Ready) => boolean = () => true): Promise<Ready> {
  for (;;) {
    const state = store.getState();
    if (state.kind === 'ready' && until(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
const ids = (members: readonly Member[]) => members.map(({ id }) => id);

describe('importing learners’ files', () => {
  it('begins as on the server: loading', () => {
    expect(desk().tab().getInitialState()).toEqual({ kind: 'loading' });
  });

  it('takes the sound ones and lists the others with name and reason', async () => {
    const store = desk().tab();
    const huge = { ...file('huge.json', ''), name: 'huge.json', size: EXPORT_LIMIT + 1 } as File;
    await store.importFiles([
      file('a.json', exported('a', ['one'])),
      file('page.json', '<!doctype html><title>Sign in</title>'),
      file('cut.json', exported('b', ['one']).slice(0, -40)),
      huge,
      file('changed.json', exported('c', ['one']).replace('"one"', '"two"')),
      file('d.json', exported('d', ['one'])),
    ]);
    const { members, report, importing } = await ready(store);
    expect(ids(members)).toEqual(['a', 'd']);
    expect(report).toMatchObject({ files: 6, added: 2, updated: 0, unchanged: 0, left: 0 });
    expect(report?.refused.map(({ fileName, refusal }) => `${fileName} ${refusal.kind}`)).toEqual([
      'page.json html',
      'cut.json truncated',
      'huge.json too-large',
      'changed.json checksum-mismatch',
    ]);
    expect(importing).toBeNull();
  });

  it('keeps of each file who the learner says to be', async () => {
    const store = desk().tab();
    await store.importFiles([file('a.json', exported('a', ['one']))]);
    const { members } = await ready(store);
    expect(members).toEqual([
      {
        id: 'a',
        profile: { name: 'name of a', staffNumber: '7', team: 'one' },
        exportedAt: '2026-11-23T10:00:00.000Z',
        facts: factsFor('a', read('one')),
      },
    ]);
  });

  it.each<{ because: string; files: readonly (readonly [string, readonly string[]])[]; report: object }>([
    {
      because: 'the same file again',
      files: [['a', ['one']]],
      report: { added: 0, updated: 0, unchanged: 1 },
    },
    {
      because: 'a newer file',
      files: [['a', ['one', 'two']]],
      report: { added: 0, updated: 1, unchanged: 0 },
    },
    {
      because: 'two files of a new learner',
      files: [
        ['b', ['one']],
        ['b', ['one', 'two']],
      ],
      report: { added: 1, updated: 0, unchanged: 0 },
    },
    {
      because: 'an old file, a newer one and a new learner',
      files: [
        ['a', ['one']],
        ['a', ['one', 'two']],
        ['c', ['one']],
      ],
      report: { added: 1, updated: 1, unchanged: 0 },
    },
  ])('counts each learner once: $because', async ({ files, report }) => {
    const store = desk().tab();
    await store.importFiles([file('a.json', exported('a', ['one']))]);
    await store.importFiles(files.map(([id, lessons]) => file(`${id}.json`, exported(id, lessons))));
    expect((await ready(store)).report).toMatchObject({ files: files.length, ...report });
  });

  it('gives the page a turn after each batch and tells how far it is', async () => {
    const seen: number[] = [];
    const { tab } = desk({ paused: () => seen.push(progress()) });
    const store = tab();
    const progress = () => (store.getState() as Ready).importing?.done ?? -1;
    const count = BATCH * 2 + 3;
    await store.importFiles(
      Array.from({ length: count }, (_, index) =>
        file(`${index}.json`, exported(`learner-${index}`, ['one'])),
      ),
    );
    expect(seen).toEqual([BATCH, BATCH * 2, count]);
    expect((await ready(store)).members).toHaveLength(count);
  });

  it('stopped, keeps what was read and tells what was left', async () => {
    const { tab } = desk({ paused: () => store.stopImport() });
    const store = tab();
    const files = Array.from({ length: BATCH * 3 }, (_, index) =>
      file(`${index}.json`, exported(`l-${index}`, ['one'])),
    );
    await store.importFiles(files);
    const { members, report } = await ready(store);
    expect(members).toHaveLength(BATCH);
    expect(report).toMatchObject({ files: BATCH * 3, added: BATCH, left: BATCH * 2 });
  });

  it('a second import waits for the first', async () => {
    const store = desk().tab();
    const told: string[] = [];
    store.subscribe((state) => {
      if (state.kind !== 'ready') return;
      if (state.importing) told.push(`reading ${state.importing.of}`);
      else if (state.report) told.push(`read ${state.report.files}`);
    });
    const [a, b, c] = ['a', 'b', 'c'].map((id) => file(`${id}.json`, exported(id, ['one']))) as [
      File,
      File,
      File,
    ];
    await Promise.all([store.importFiles([a]), store.importFiles([b, c])]);
    expect(ids((await ready(store)).members)).toEqual(['a', 'b', 'c']);
    expect([...new Set(told)]).toEqual(['reading 1', 'read 1', 'reading 2', 'read 2']);
  });

  it('without a database works in memory and says so', async () => {
    const store = createCohortStore({
      repository: createCohortRepository({ indexedDB: () => undefined, later: () => () => {} }),
      channel: undefined,
      pause: async () => {},
    });
    store.start();
    await store.importFiles([file('a.json', exported('a', ['one']))]);
    const { members, health } = await ready(store);
    expect(ids(members)).toEqual(['a']);
    expect(health).toEqual({ kind: 'memory', problem: 'denied' });
  });
});

describe('two tabs', () => {
  it('show the same cohort after an import and after it was cleared', async () => {
    const { tab } = desk();
    const here = tab();
    const there = tab();
    await here.importFiles([file('a.json', exported('a', ['one']))]);
    expect(ids((await ready(there, ({ members }) => members.length > 0)).members)).toEqual(['a']);
    expect(await there.clear()).toBe(true);
    expect((await ready(here, ({ members }) => members.length === 0)).members).toEqual([]);
  });
});

describe('clearing the cohort', () => {
  it('forgets the learners and the report, also for the next visit', async () => {
    const { tab } = desk();
    const store = tab();
    await store.importFiles([file('a.json', exported('a', ['one']))]);
    expect(await store.clear()).toBe(true);
    expect(await ready(store)).toMatchObject({ members: [], report: null });
    expect((await ready(tab())).members).toEqual([]);
  });

  it('says so when the storage refuses, and forgets nothing', async () => {
    const store = desk().tab();
    await store.importFiles([file('a.json', exported('a', ['one']))]);
    const { clear } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('refused', 'UnknownError');
    };
    expect(await store.clear()).toBe(false);
    IDBObjectStore.prototype.clear = clear;
    expect(ids((await ready(store)).members)).toEqual(['a']);
  });
});
