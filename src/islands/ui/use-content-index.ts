/** React's view of the content index. */
import { useEffect, useState } from 'react';
import type { ContentIndex } from '#domain/insight/content.ts';
import type { IndexFailure } from '#stores/content-index.ts';
import { contentIndex } from '#stores/content-index-browser.ts';

export type IndexState =
  /** On the server, and until the files have come. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly content: ContentIndex }
  | { readonly kind: 'failed'; readonly failure: IndexFailure; readonly retry: () => void };

/** Fetches the index with these scenarios, by default with all. */
export function useContentIndex(scenarios?: readonly string[]): IndexState {
  const [state, setState] = useState<IndexState>({ kind: 'loading' });
  const [asked, setAsked] = useState(0);
  const wanted = scenarios?.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` counts the retries.
  useEffect(() => {
    let left = false;
    setState({ kind: 'loading' });
    void contentIndex()
      .load(wanted === undefined ? undefined : wanted.split(' '))
      .then((loaded) => {
        if (left) return;
        if (loaded.ok) setState({ kind: 'ready', content: loaded.value });
        else
          setState({ kind: 'failed', failure: loaded.refusal, retry: () => setAsked((times) => times + 1) });
      });
    return () => {
      left = true;
    };
  }, [wanted, asked]);

  return state;
}
