/**
 * The end of a lesson: notes that it was reached, shows what is left until the lesson counts as done, and remembers
 * where reading stopped.
 */
import { type LessonToFinish, lessonProgress } from '#domain/insight/progress.ts';
import type { Fact } from '#domain/record/fact.ts';
import { lessonText } from '#text/lesson.ts';
import { element } from './element.ts';
import { embeddedIn } from './lesson-check.ts';
import { followReading } from './reading-place.ts';
import { addFact, followFacts } from './record.ts';

/** Milliseconds the end must stay in view: flying past it on the way to the foot of the page is not reading. */
const DWELL = 1000;
/** Characters of a question's prompt in the link to it. */
const PROMPT = 24;

class LessonProgressElement extends HTMLElement {
  private facts: readonly Fact[] | null = null;
  private inView = false;
  private told = false;

  connectedCallback(): void {
    const lesson = this.lesson();
    this.watchEnd(lesson);
    followFacts((facts, learner) => {
      this.facts = facts;
      this.show(lesson, facts);
      this.tell(lesson);
      followReading(lesson.id, learner);
    }).catch(() => {});
  }

  private lesson(): LessonToFinish {
    const { lesson = '', revision = '', checks = '' } = this.dataset;
    const embedded = [...document.querySelectorAll('lesson-check')].flatMap((host) => embeddedIn(host) ?? []);
    return {
      id: lesson,
      revision: Number(revision),
      checks: checks
        .split(' ')
        .flatMap((id) => embedded.find(({ question }) => question.id === id)?.question ?? []),
    };
  }

  private watchEnd(lesson: LessonToFinish): void {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(waiting);
      if (!entries.at(-1)?.isIntersecting) return;
      waiting = setTimeout(() => {
        observer.disconnect();
        this.inView = true;
        this.tell(lesson);
      }, DWELL);
    });
    observer.observe(this);
  }

  /** Once the end was seen and the record is known, in whichever order: each revision is told once. */
  private tell({ id, revision, checks }: LessonToFinish): void {
    if (!this.inView || !this.facts || this.told) return;
    this.told = true;
    if (lessonProgress({ id, revision, checks }, this.facts).readToEnd) return;
    void addFact({ kind: 'lesson-read', lesson: id, revision });
  }

  private show(lesson: LessonToFinish, facts: readonly Fact[]): void {
    const { status, readToEnd, checksLeft } = lessonProgress(lesson, facts);
    const { status: text } = lessonText;
    const links = checksLeft.length === 0 ? null : this.linksTo(lesson, checksLeft);
    if (status === 'done') this.say('callout--passed', text.done, this.nextLesson());
    else if (status === 'outdated') this.say('callout--warning', text.outdated, links);
    else if (!links) this.say('callout--notice', text.notReadToEnd, null);
    else if (readToEnd) this.say('callout--notice', text.checksLeft(checksLeft.length), links);
    else this.say('', text.unread, links);
  }

  private linksTo({ checks }: LessonToFinish, left: readonly string[]): HTMLElement {
    const links = checks.flatMap(({ id, prompt }, index) => {
      if (!left.includes(id)) return [];
      const short = prompt.length > PROMPT ? `${prompt.slice(0, PROMPT)}……` : prompt;
      const link = element('a', '', lessonText.checkLink(index + 1, short));
      link.href = `#check-${id}`;
      return element('li', '', link);
    });
    return element('ul', '', ...links);
  }

  private nextLesson(): HTMLElement | null {
    const { nextHref, nextTitle } = this.dataset;
    if (!nextHref || !nextTitle) return null;
    const link = element('a', '', `${lessonText.next}：${nextTitle}`);
    link.href = nextHref;
    return element('p', '', link);
  }

  /** Leaves the page alone when it says so already: a live region repeats what is put in anew. */
  private say(look: string, words: string, below: HTMLElement | null): void {
    const shown = element(
      'div',
      `callout ${look}`.trim(),
      element('p', 'callout__title', words),
      ...(below ? [below] : []),
    );
    const live = this.querySelector('[role="status"]');
    if (live && !live.firstElementChild?.isEqualNode(shown)) live.replaceChildren(shown);
  }
}

customElements.define('lesson-progress', LessonProgressElement);
