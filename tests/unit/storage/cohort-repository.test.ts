import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { mergeCohorts } from '#domain/insight/cohort.ts';
import type { Happening } from '#domain/record/fact.ts';
import {
  COHORT_DATABASE,
  COHORT_VERSION,
  type CohortRepository,
  createCohortRepository,
} from '../../../src/storage/cohort-repository.ts';
import type { Later } from '../../../src/storage/record-database.ts';
import { factsFor, member } from '../../support/cohort-builders.ts';
import { asPromise } from '../../support/record-browser.ts';

const read = (lesson: string): Happening => ({ kind: 'lesson-read', lesson, revision: 1 });
const first = member('a', [read('one')]);
const second = member('a', [read('one'), read('two')], { exportedAt: '2026-11-24T10:00:00.000Z' });
const other = member('b', [read('one')]);

/** Never gives up waiting, unless told to at once. */
const never: Later = () => () => {};
const atOnce: Later = (_, action) => {
  action();
  return () => {};
};

function open(disk: IDBFactory | undefined, later = never): CohortRepository {
  return createCohortRepository({ indexedDB: () => disk, later });
}

async function reopened(disk: IDBFactory): Promise<CohortRepository> {
  const repository = open(disk);
  await repository.load();
  return repository;
}

/** Changes or reads the database behind the repository's back. */
async function onDisk<Value>(
  disk: IDBFactory,
  store: string,
  work: (on: IDBObjectStore) => IDBRequest<Value>,
) {
  const database = await asPromise(disk.open(COHORT_DATABASE));
  const value = await asPromise(work(database.transaction(store, 'readwrite').objectStore(store)));
  database.close();
  return value;
}

const { put, clear } = IDBObjectStore.prototype;
afterEach(() => {
  IDBObjectStore.prototype.put = put;
  IDBObjectStore.prototype.clear = clear;
});
function refuseWrites(name: string): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('refused', name);
  };
}

describe('a cohort on the disk', () => {
  it('is there at the next visit, merged by learner', async () => {
    const disk = new IDBFactory();
    const repository = open(disk);
    await repository.add([first, other]);
    await repository.add([second]);
    const later = await reopened(disk);
    expect(later.held()).toEqual(mergeCohorts([first, other, second]));
    expect(later.health()).toEqual({ kind: 'indexeddb' });
    expect(later.damaged()).toBe(0);
  });

  it('only grows when a file is loaded again, also after a newer one', async () => {
    const disk = new IDBFactory();
    await open(disk).add([second]);
    const repository = await reopened(disk);
    await repository.add([first]);
    await repository.add([first]);
    expect((await reopened(disk)).held()).toEqual(mergeCohorts([second]));
  });

  it('holds what two tabs add at the same time', async () => {
    const disk = new IDBFactory();
    const here = open(disk);
    const there = open(disk);
    const third = member('a', [], { facts: factsFor('a', read('one'), read('two'), read('three')) });
    await Promise.all([here.add([first]), there.add([third]), here.add([other])]);
    expect((await reopened(disk)).held()).toEqual(mergeCohorts([first, third, other]));
  });

  it('lacks what another tab cleared, once it is read again', async () => {
    const disk = new IDBFactory();
    const here = open(disk);
    await here.add([first]);
    expect(await (await reopened(disk)).clear()).toBe(true);
    await here.add([other]);
    await here.load();
    expect(here.held().map(({ id }) => id)).toEqual(['b']);
  });

  it('is read whole however many learners there are', async () => {
    const disk = new IDBFactory();
    const many = Array.from({ length: 250 }, (_, index) => member(`learner-${index}`, [read('one')]));
    await open(disk).add(many);
    expect((await reopened(disk)).held()).toEqual(mergeCohorts(many));
  });
});

describe('a row that cannot be read', () => {
  it.each<{ because: string; spoil: (row: Record<string, unknown>) => Record<string, unknown> }>([
    {
      because: 'a letter of it changed',
      spoil: (row) => ({ ...row, json: `${row['json']}`.replace('one', 'two') }),
    },
    { because: 'it lost its content', spoil: ({ id }) => ({ id }) },
    { because: 'it stands under another id', spoil: (row) => ({ ...row, id: 'z' }) },
  ])('is counted and left alone: $because', async ({ spoil }) => {
    const disk = new IDBFactory();
    await open(disk).add([first, other]);
    const row = await onDisk(disk, 'members', (store) => store.get('a'));
    await onDisk(disk, 'members', (store) => store.delete('a'));
    await onDisk(disk, 'members', (store) => store.put(spoil(row)));
    const repository = await reopened(disk);
    expect(repository.held()).toEqual([other]);
    expect(repository.damaged()).toBe(1);
    expect(await onDisk(disk, 'members', (store) => store.count())).toBe(2);
  });

  it('is put aside, not overwritten, when its learner comes again', async () => {
    const disk = new IDBFactory();
    await open(disk).add([first]);
    const bad = { id: 'a', json: 'spoiled', sha256: 'wrong' };
    await onDisk(disk, 'members', (store) => store.put(bad));
    const repository = await reopened(disk);
    await repository.add([second]);
    expect(await onDisk(disk, 'rescue', (store) => store.getAll())).toEqual([bad]);
    const later = await reopened(disk);
    expect(later.held()).toEqual([second]);
    expect(later.damaged()).toBe(0);
  });
});

describe('a storage that refuses', () => {
  it.each([
    { because: 'there is no database', disk: () => undefined },
    {
      because: 'asking for it throws',
      disk: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    },
  ])('leaves the cohort in memory and says so: $because', async ({ disk }) => {
    const repository = createCohortRepository({ indexedDB: disk, later: never });
    await repository.load();
    await repository.add([first]);
    expect(repository.held()).toEqual([first]);
    expect(repository.health()).toEqual({ kind: 'memory', problem: 'denied' });
    expect(await repository.clear()).toBe(true);
    expect(repository.held()).toEqual([]);
  });

  it('a database that never answers is given up', async () => {
    const silent = { open: () => new IDBOpenDBRequest() } as unknown as IDBFactory;
    const repository = open(silent, atOnce);
    await repository.add([first]);
    expect(repository.held()).toEqual([first]);
    expect(repository.health()).toEqual({ kind: 'memory', problem: 'blocked' });
    expect(await repository.clear()).toBe(false);
    expect(repository.held()).toEqual([first]);
  });

  it('a database of a newer release is not touched', async () => {
    const disk = new IDBFactory();
    (await asPromise(disk.open(COHORT_DATABASE, COHORT_VERSION + 1))).close();
    const repository = open(disk);
    await repository.add([first]);
    expect(repository.health()).toEqual({ kind: 'memory', problem: 'future-version' });
    expect(await repository.clear()).toBe(false);
  });

  it.each([
    { because: 'the disk is full', name: 'QuotaExceededError', problem: 'full' },
    { because: 'the write failed', name: 'UnknownError', problem: 'blocked' },
  ])('keeps what was refused and tries it again with the next: $because', async ({ name, problem }) => {
    const disk = new IDBFactory();
    const repository = open(disk);
    refuseWrites(name);
    await repository.add([first]);
    expect(repository.health()).toEqual({ kind: 'memory', problem });
    expect(repository.held()).toEqual([first]);
    IDBObjectStore.prototype.put = put;
    await repository.add([other]);
    expect(repository.health()).toEqual({ kind: 'indexeddb' });
    expect((await reopened(disk)).held()).toEqual([first, other]);
  });

  it('a refused batch leaves nothing of itself behind', async () => {
    const disk = new IDBFactory();
    const repository = open(disk);
    let writes = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
      writes += 1;
      if (writes === 2) throw new DOMException('refused', 'QuotaExceededError');
      return put.apply(this, row);
    };
    await repository.add([first, other]);
    IDBObjectStore.prototype.put = put;
    expect((await reopened(disk)).held()).toEqual([]);
  });

  it('does not say that it forgot what it could not forget', async () => {
    const disk = new IDBFactory();
    const repository = open(disk);
    await repository.add([first]);
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('refused', 'UnknownError');
    };
    expect(await repository.clear()).toBe(false);
    expect(repository.held()).toEqual([first]);
  });
});
