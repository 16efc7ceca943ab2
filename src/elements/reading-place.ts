/** Where reading stopped: remembered while scrolling, and offered again on return. */
import type { ReadingPlace } from '#stores/preferences-store.ts';
import { lessonText } from '#text/lesson.ts';
import { button, element } from './element.ts';
import { browserStores } from './record.ts';

/** Milliseconds between two notes. */
const PAUSE = 1500;
/** Pixels under the bar within which a heading counts as reached. */
const TOP = 120;
/** Pixels of scrolling after which whoever reads on has declined the offer. */
const DECLINED = 800;

let following: string | undefined;

/** Once a page: what changes in the record later does not offer the place again. */
export function followReading(lesson: string, learner: string): void {
  const text = document.getElementById('lesson-text');
  if (!text || following === learner) return;
  following = learner;
  void browserStores().then(({ preferences }) => {
    const place = preferences().draftsOf(learner).places[lesson];
    const remember = () =>
      keepNoting(text, (noted) => {
        if (following === learner) preferences().setPlace(learner, lesson, noted);
      });
    const heading = place && worthOffering(place) ? document.getElementById(place.anchor) : null;
    if (heading) offer(heading, text, remember);
    else remember();
  });
}

/** Not for a glance at the beginning, nor after the end, nor when a link led to a place of its own. */
function worthOffering({ anchor, share }: ReadingPlace): boolean {
  return anchor !== '' && share > 0.05 && share < 0.97 && location.hash === '' && window.scrollY < TOP;
}

function offer(heading: HTMLElement, text: HTMLElement, after: () => void): void {
  const close = () => {
    box.remove();
    window.removeEventListener('scroll', declined);
    after();
  };
  const declined = () => {
    if (window.scrollY > DECLINED) close();
  };
  const go = button(lessonText.resumeGo, 'button', () => {
    close();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  });
  const toast = element(
    'section',
    'toast',
    element('p', '', lessonText.resumeAt(heading.textContent ?? '')),
    go,
    button(lessonText.resumeClose, 'button', close),
  );
  toast.setAttribute('aria-label', lessonText.resume);
  const box = element('div', 'toasts screen-only', toast);
  text.before(box);
  window.addEventListener('scroll', declined, { passive: true });
}

function keepNoting(text: HTMLElement, note: (place: ReadingPlace) => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    waiting = undefined;
    note(placeIn(text));
  };
  window.addEventListener(
    'scroll',
    () => {
      waiting ??= setTimeout(now, PAUSE);
    },
    { passive: true },
  );
  window.addEventListener('pagehide', () => {
    if (waiting !== undefined) now();
  });
}

function placeIn(text: HTMLElement): ReadingPlace {
  const passed = [...text.querySelectorAll<HTMLElement>(':is(h2, h3)[id]')].filter(
    (heading) => heading.getBoundingClientRect().top <= TOP,
  );
  const { top, height } = text.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (window.innerHeight - top) / height));
  return { anchor: passed.at(-1)?.id ?? '', share, at: new Date().toISOString() };
}
