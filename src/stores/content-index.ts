/**
 * The content index as a page fetches it: once, when first asked for, and again after a failure. What was fetched
 * lasts as long as the page.
 */
import { type ContentIndex, contentIndexFrom, type MarkingFile } from '#domain/insight/content.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';

export type IndexFailure =
  /** No answer: offline, or the request was stopped. */
  | { readonly kind: 'unreachable' }
  /** An answer that is no file, with its HTTP status. */
  | { readonly kind: 'refused'; readonly status: number }
  /** A file that is not what this page can read: cut short, or of another version. */
  | { readonly kind: 'unreadable' };

export interface ContentIndexSource {
  /**
   * The index with these scenarios, by default with all. Ask for fewer where fewer are judged: each is a file. A
   * scenario that does not exist is left out, like any id that was withdrawn.
   */
  load(scenarios?: readonly string[]): Promise<Result<ContentIndex, IndexFailure>>;
}

interface IndexUrls {
  readonly marking: string;
  readonly scenario: (id: string) => string;
}

/** The part of `fetch` in use. */
type Fetch = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

export function createContentIndex(fetch: Fetch, urls: IndexUrls): ContentIndexSource {
  const fetched = new Map<string, Promise<Result<unknown, IndexFailure>>>();

  /** One request an address, however often it is asked for; a failed one is forgotten, so that asking again tries again. */
  const once = <Value>(
    url: string,
    isIt: (value: unknown) => value is Value,
  ): Promise<Result<Value, IndexFailure>> => {
    const running = fetched.get(url) as Promise<Result<Value, IndexFailure>> | undefined;
    if (running) return running;
    const begun = read(fetch, url, isIt).then((result) => {
      if (!result.ok) fetched.delete(url);
      return result;
    });
    fetched.set(url, begun);
    return begun;
  };

  return {
    async load(wanted) {
      const file = await once(urls.marking, isMarkingFile);
      if (!file.ok) return file;
      const known = file.value.scenarios.filter((id) => wanted?.includes(id) ?? true);
      const stories = await Promise.all(known.map((id) => once(urls.scenario(id), isScenario)));
      const scenarios: Scenario[] = [];
      for (const story of stories) {
        if (!story.ok) return story;
        scenarios.push(story.value);
      }
      return ok(contentIndexFrom(file.value, scenarios));
    },
  };
}

async function read<Value>(
  fetch: Fetch,
  url: string,
  isIt: (value: unknown) => value is Value,
): Promise<Result<Value, IndexFailure>> {
  let answer: Awaited<ReturnType<Fetch>>;
  try {
    answer = await fetch(url);
  } catch {
    return fail({ kind: 'unreachable' });
  }
  if (!answer.ok) return fail({ kind: 'refused', status: answer.status });
  try {
    const value: unknown = await answer.json();
    return isIt(value) ? ok(value) : fail({ kind: 'unreadable' });
  } catch {
    return fail({ kind: 'unreadable' });
  }
}

/** The build wrote the file and the tests hold its shape: this tells it from an error page or another version. */
function isMarkingFile(value: unknown): value is MarkingFile {
  if (!isObject(value) || value['version'] !== 1) return false;
  const { lessons, banks, exams, scenarios } = value;
  return (
    [lessons, banks, exams].every((list) => Array.isArray(list) && list.every(hasId)) &&
    Array.isArray(scenarios) &&
    scenarios.every((id) => typeof id === 'string')
  );
}

function isScenario(value: unknown): value is Scenario {
  return hasId(value) && isObject(value) && Array.isArray(value['moments']) && value['moments'].every(hasId);
}

function hasId(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
