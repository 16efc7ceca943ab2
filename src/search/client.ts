/** The page's side of the search: asks the worker, and pairs each reply with its question. */
import type { Answer } from './engine.ts';
import type { Marked } from './marks.ts';

/** What the page sends. `index`: address of the folder with the index, with a slash at its end. */
export type SearchRequest =
  | { readonly id: number; readonly kind: 'search'; readonly index: string; readonly question: string }
  | {
      readonly id: number;
      readonly kind: 'excerpts';
      readonly index: string;
      readonly question: string;
      readonly documents: readonly number[];
    };

/** What comes back, under the same id. */
export type SearchReply =
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };

export interface SearchClient {
  /** Null for a question with nothing to look up. Rejects when the index cannot be had. */
  readonly search: (question: string) => Promise<Answer | null>;
  readonly excerpts: (question: string, documents: readonly number[]) => Promise<readonly Marked[]>;
}

/** The part of a Worker that is used. */
export interface SearchWorker {
  postMessage(request: SearchRequest): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SearchReply>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

export function connectSearch(worker: SearchWorker, index: string): SearchClient {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  worker.addEventListener('message', ({ data: reply }) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'done') asked?.resolve(reply.value);
    else asked?.reject(new Error(reply.reason));
  });
  // The script itself could not be had: it will answer nothing.
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search worker did not start'));
    waiting.clear();
  });
  const ask = (request: (id: number) => SearchRequest): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(request(id));
    });
  };
  return {
    search: (question) => ask((id) => ({ id, kind: 'search', index, question })) as Promise<Answer | null>,
    excerpts: (question, documents) =>
      ask((id) => ({ id, kind: 'excerpts', index, question, documents })) as Promise<readonly Marked[]>,
  };
}
