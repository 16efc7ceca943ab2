import { useEffect, useState } from 'react';
import type { ContentIndex } from '#domain/insight/content.ts';
import { contentIndex } from '#stores/content-index-browser.ts';

export type Content =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'ready'; readonly index: ContentIndex };

/** The content of the whole site, fetched once it is wanted. `retry` is for when that failed. */
export function useContent(wanted: boolean): { readonly content: Content; readonly retry: () => void } {
  const [content, setContent] = useState<Content>({ kind: 'loading' });
  const [asked, setAsked] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what `asked` is for.
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void contentIndex()
      .load()
      .then((loaded) => {
        if (!left) setContent(loaded.ok ? { kind: 'ready', index: loaded.value } : { kind: 'failed' });
      });
    return () => {
      left = true;
    };
  }, [wanted, asked]);

  return {
    content,
    retry() {
      setContent({ kind: 'loading' });
      setAsked(asked + 1);
    },
  };
}
