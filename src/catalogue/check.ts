/** Checks the whole content in one run. */
import { type Diagnostic, inReadingOrder } from './diagnostic.ts';
import { accessibilityRules } from './rules/accessibility.ts';
import { courseRules } from './rules/courses.ts';
import { examRules } from './rules/exams.ts';
import { lessonRules } from './rules/lessons.ts';
import { questionRules } from './rules/questions.ts';
import { regulationRules } from './rules/regulations.ts';
import { scenarioRules } from './rules/scenarios.ts';
import { structureRules } from './rules/structure.ts';
import { teachingRules } from './rules/teaching.ts';
import type { Sources } from './sources.ts';

/** Every problem, in reading order. `today` is YYYY-MM-DD. Kinds that a partial tree lacks altogether are not missed. */
export function checkContent(sources: Sources, today: string): Diagnostic[] {
  return inReadingOrder([
    ...sources.diagnostics,
    ...structureRules(sources),
    ...scenarioRules(sources),
    ...questionRules(sources),
    ...examRules(sources),
    ...courseRules(sources),
    ...lessonRules(sources),
    ...teachingRules(sources),
    ...accessibilityRules(sources),
    ...regulationRules(sources, today),
  ]);
}
