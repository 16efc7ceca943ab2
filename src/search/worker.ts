/** The search off the main thread, so that typing stays smooth on a slow phone. */
import type { SearchReply, SearchRequest } from './client.ts';
import { CORE_FILE } from './core.ts';
import { type Answer, type Engine, type Load, openEngine } from './engine.ts';

let engine: Promise<Engine> | undefined;

function loadFrom(index: string): Load {
  return async (name) => {
    // The core keeps its name from build to build; all other names have the build in them.
    // Astro's dev server knows a file that a dynamic route makes only with a slash behind it.
    const address = index + name + (import.meta.env.DEV ? '/' : '');
    const response = await fetch(address, { cache: name === CORE_FILE ? 'no-cache' : 'default' });
    if (!response.ok || !response.body) throw new Error(`${name}: ${response.status}`);
    const plain = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  };
}

async function answer({ index, question, most }: SearchRequest): Promise<Answer | null> {
  engine ??= openEngine(loadFrom(index));
  return (await engine).search(question, most);
}

async function answerOrReopen(request: SearchRequest): Promise<Answer | null> {
  try {
    return await answer(request);
  } catch {
    // The site may have been built anew since the core was read: its files then have other names.
    engine = undefined;
    return answer(request);
  }
}

addEventListener('message', async ({ data: request }: MessageEvent<SearchRequest>) => {
  let reply: SearchReply;
  try {
    reply = { id: request.id, kind: 'done', value: await answerOrReopen(request) };
  } catch (error) {
    engine = undefined;
    reply = { id: request.id, kind: 'failed', reason: String(error) };
  }
  postMessage(reply);
});
