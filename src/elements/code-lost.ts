/**
 * What a page does when a piece of its code cannot be fetched any more: the site was published anew under an open page,
 * or the network failed. A page fetched afresh names the new pieces, so it is fetched once; when that does not help,
 * the page says so. Answers are in the record by then, and nothing that reloads could take them.
 */
import { shellText } from '#text/shell.ts';
import { element } from './element.ts';

const RELOADED = 'shouzheng:reloaded';
/** Milliseconds after a reload in which another loss is told instead. */
const ONCE_IN = 60_000;

let told = false;

/** Reloads once, then tells. For code without which the page cannot do what it is for. */
export async function codeLost(): Promise<void> {
  if (told) return;
  told = true;
  if (!reloadedLately() && (await isServed()) && noteReload()) location.reload();
  else tell();
}

function tell(): void {
  const words = element('p', 'banner__inner', shellText.codeLost);
  const banner = element('div', 'banner', words);
  banner.role = 'alert';
  document.querySelector('main')?.before(banner);
}

/** Whether a reload would bring a page: without a network it would bring the browser's own error. */
async function isServed(): Promise<boolean> {
  try {
    return (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function reloadedLately(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(RELOADED)) < ONCE_IN;
  } catch {
    return true;
  }
}

/** False when it cannot be remembered, which would reload for ever. */
function noteReload(): boolean {
  try {
    sessionStorage.setItem(RELOADED, `${Date.now()}`);
    return true;
  } catch {
    return false;
  }
}

document.addEventListener('astro:hydration-error', () => void codeLost());
