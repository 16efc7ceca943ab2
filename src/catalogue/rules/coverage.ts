/** C608: conduct that binds today is taught in a lesson and tested by a question. */
import { type Gap, gapsOf } from '#domain/regulation/coverage.ts';
import type { Citation } from '../citations.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Sources } from '../sources.ts';

const MISSING: Readonly<Partial<Record<Gap, readonly [noun: string, hint: string]>>> = {
  lessons: ['课时', '在讲这件事的课时里写清要求，后面加 <Rule id="…" />'],
  questions: ['题目', '在本课题库里出一道，把它写进 rules'],
};

/** Choices of scenarios are not asked for: few rules decide a line of dialogue. The matrix shows those without. */
export function coverageRules(sources: Sources, cited: readonly Citation[]): Diagnostic[] {
  const rules = (from: readonly Citation[]) => new Set(from.map(({ rule }) => rule));
  const taught = rules(cited.filter(({ by }) => by === 'lessons'));
  const tested = rules(cited.filter(({ question }) => question !== undefined));
  // A partial tree without any lesson, or without any bank, is not asked for them.
  const [anyLesson, anyBank] = [sources.lessons.ids.size > 0, sources.banks.ids.size > 0];
  return sources.regulations.entries.flatMap(({ id, data, at }): Diagnostic[] => {
    const coverage = {
      lessons: !anyLesson || taught.has(id) ? 1 : 0,
      questions: !anyBank || tested.has(id) ? 1 : 0,
      choices: 1,
    };
    const missing = gapsOf(data, coverage).flatMap((gap) => (MISSING[gap] ? [MISSING[gap]] : []));
    if (missing.length === 0) return [];
    const message = `行为规则“${id}”没有${missing.map(([noun]) => noun).join('，也没有')}引用`;
    return [diagnose(at(['kind']), 'C608', message, `${missing.map(([, hint]) => hint).join('；')}。`)];
  });
}
