/** A list of lessons that shows how far each has come. */
import { type LessonProgress, lessonProgress } from '#domain/insight/progress.ts';
import { courseText } from '#text/pages.ts';
import { followProgress, showChip } from './progress.ts';

const LOOK: Readonly<Record<LessonProgress['status'], string>> = {
  new: '',
  begun: 'chip--working',
  done: 'chip--passed',
  outdated: 'chip--warning',
};

class LessonStatusList extends HTMLElement {
  connectedCallback(): void {
    void followProgress(this, (content, facts) => {
      for (const row of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
        const lesson = content.lessons.get(row.dataset['lesson'] ?? '');
        if (!lesson) continue;
        const { status } = lessonProgress(lesson, facts);
        showChip(row, courseText.status[status], LOOK[status]);
      }
    });
  }
}

customElements.define('lesson-status-list', LessonStatusList);
