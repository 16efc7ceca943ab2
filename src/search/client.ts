/** The page's side of the search: asks the worker, and pairs each reply with its question. */
import type { Answer } from './engine.ts';

/** Results to ask for at a time: each may cost a file of texts. */
export const HITS_AT_A_TIME = 8;

/** What the page sends. `index`: address of the folder with the index, with a slash at its end; `most`: results wanted. */
export interface SearchRequest {
  readonly id: number;
  readonly index: string;
  readonly question: string;
  readonly most: number;
}

/** What comes back, under the same id. */
export type SearchReply =
  | { readonly id: number; readonly kind: 'done'; readonly value: Answer | null }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string };

export interface SearchClient {
  /** The best `most`, or null for a question with nothing to look up. Rejects when the index cannot be had. */
  readonly search: (question: string, most: number) => Promise<Answer | null>;
}

/** The part of a Worker that is used. */
export interface SearchWorker {
  postMessage(request: SearchRequest): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SearchReply>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

export function connectSearch(worker: SearchWorker, index: string): SearchClient {
  const waiting = new Map<
    number,
    { resolve: (value: Answer | null) => void; reject: (error: Error) => void }
  >();
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
  return {
    search: (question, most) => {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, index, question, most });
      });
    },
  };
}
