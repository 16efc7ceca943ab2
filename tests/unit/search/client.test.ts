import { expect, test } from 'vitest';
import { connectSearch, type SearchReply, type SearchRequest, type SearchWorker } from '#search/client.ts';

function aWorker() {
  const sent: SearchRequest[] = [];
  const listeners: { message?: (event: MessageEvent<SearchReply>) => void; error?: () => void } = {};
  const worker: SearchWorker = {
    postMessage: (request) => {
      sent.push(request);
    },
    addEventListener: (type: 'message' | 'error', listener: never) => {
      listeners[type] = listener;
    },
  };
  const reply = (data: SearchReply) => listeners.message?.({ data } as MessageEvent<SearchReply>);
  return { worker, sent, reply, break: () => listeners.error?.() };
}

test('each reply goes to its own question, in whatever order they come', async () => {
  const { worker, sent, reply } = aWorker();
  const client = connectSearch(worker, 'https://example.test/search/');
  const first = client.search('甲', 8);
  const second = client.search('乙', 16);
  expect(sent).toEqual([
    { id: 1, index: 'https://example.test/search/', question: '甲', most: 8 },
    { id: 2, index: 'https://example.test/search/', question: '乙', most: 16 },
  ]);
  const nothing = { hits: [], hasMore: false, nearest: ['丙'] };
  reply({ id: 2, kind: 'done', value: nothing });
  reply({ id: 1, kind: 'done', value: null });
  expect(await first).toBeNull();
  expect(await second).toEqual(nothing);
});

test('a failed question is rejected with its reason', async () => {
  const { worker, reply } = aWorker();
  const asked = connectSearch(worker, '/').search('甲', 8);
  reply({ id: 1, kind: 'failed', reason: 'core.bin: 404' });
  await expect(asked).rejects.toThrow('core.bin: 404');
});

test('a worker that does not start leaves no question waiting', async () => {
  const { worker, break: breakIt } = aWorker();
  const client = connectSearch(worker, '/');
  const asked = [client.search('甲', 8), client.search('乙', 8)];
  breakIt();
  for (const question of asked) await expect(question).rejects.toThrow('did not start');
});
