/**
 * What pages ask of the content. The one place that touches `astro:content`, for lesson bodies alone; all else comes
 * from the same pure catalogue that the check and the tests use. The files arrive through Vite, so that the dev server
 * reloads when one changes.
 */
import { getEntry, render } from 'astro:content';
import type { Bank, Exam, Question } from '#domain/assessment/question.ts';
import type { Course, Lesson } from '#domain/course/course.ts';
import { changedSince } from '#domain/course/review.ts';
import type { Track } from '#domain/onboarding/track.ts';
import type { CommonQuestion, Correction, ScriptLine, Term, Topic } from '#domain/reference/reference.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import { type Findings, findingsOf } from '#domain/scenario/findings.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { type CitedBy, catalogueFrom, rulesOf } from './catalogue.ts';
import { formatDiagnostic } from './diagnostic.ts';
import { type SourceFile, sourcesFrom } from './sources.ts';
import { choicesCiting } from './traces.ts';

const written = import.meta.glob<string>('../../content/*/**/*.{yaml,mdx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const catalogue = load();

function load() {
  const files = Object.entries(written).map(
    ([path, text]): SourceFile => ({ path: path.replace('../../content/', ''), kind: 'text', text }),
  );
  const sources = sourcesFrom(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  const told = sources.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'content')).join('\n');
  // An author with the dev server open keeps the rest of the site while mending one file.
  if (told !== '' && import.meta.env.PROD) throw new Error(`Content cannot be read:\n${told}`);
  if (told !== '') console.error(told);
  return catalogueFrom(sources);
}

export async function regulations(): Promise<readonly Regulation[]> {
  return catalogue.regulations;
}

export async function regulationById(id: string): Promise<Regulation | undefined> {
  return catalogue.regulations.find((regulation) => regulation.id === id);
}

export async function courses(): Promise<readonly Course[]> {
  return catalogue.courses;
}

export async function courseById(id: string): Promise<Course | undefined> {
  return catalogue.courses.find((course) => course.id === id);
}

/** The course a lesson belongs to. */
export async function courseOf(lesson: string): Promise<Course | undefined> {
  return catalogue.courses.find(({ lessons: ids }) => ids.includes(lesson));
}

/** The part of the curriculum that a course is, e.g. `C 法律与红线`; '' for none. */
export async function partOf(course: string): Promise<string> {
  return catalogue.parts.get(course) ?? '';
}

/** In teaching order over all courses. */
export async function lessons(): Promise<readonly Lesson[]> {
  return catalogue.lessons;
}

export async function lessonById(id: string): Promise<Lesson | undefined> {
  return catalogue.lessons.find((lesson) => lesson.id === id);
}

/** The lessons before and after one, in teaching order, from course to course. */
export async function neighboursOf(lesson: string) {
  const place = catalogue.lessons.findIndex(({ id }) => id === lesson);
  return { previous: catalogue.lessons[place - 1], next: catalogue.lessons[place + 1] };
}

/** The rendered text of a lesson: its component and its headings. Throws for an id that `lessons()` does not have. */
export async function lessonText(id: string) {
  const entry = await getEntry('lessons', id);
  if (!entry) throw new Error(`No lesson ${id}`);
  return render(entry);
}

export async function banks(): Promise<readonly Bank[]> {
  return catalogue.banks;
}

export async function bankById(id: string): Promise<Bank | undefined> {
  return catalogue.banks.find((bank) => bank.id === id);
}

/** The bank a question is written in. */
export async function bankOf(question: string): Promise<Bank | undefined> {
  return catalogue.banks.find(({ questions }) => questions.some(({ id }) => id === question));
}

export async function questionById(id: string): Promise<Question | undefined> {
  return catalogue.banks.flatMap(({ questions }) => questions).find((question) => question.id === id);
}

export async function exams(): Promise<readonly Exam[]> {
  return catalogue.exams;
}

export async function examById(id: string): Promise<Exam | undefined> {
  return catalogue.exams.find((exam) => exam.id === id);
}

export async function scenarios(): Promise<readonly Scenario[]> {
  return catalogue.scenarios;
}

export async function scenarioById(id: string): Promise<Scenario | undefined> {
  return catalogue.scenarios.find((scenario) => scenario.id === id);
}

/** Several pages ask for the same findings, and each takes a walk through all states: one is enough for a build. */
const found = new Map<string, Findings | undefined>();

/** What walking all states of a scenario shows; undefined when it cannot be walked, or there is none with this id. */
export async function findingsFor(id: string): Promise<Findings | undefined> {
  const scenario = await scenarioById(id);
  if (scenario && !found.has(id)) found.set(id, findingsOf(scenario, catalogue.walks.get(id) ?? []));
  return found.get(id);
}

export async function tracks(): Promise<readonly Track[]> {
  return catalogue.tracks;
}

export async function trackById(id: string): Promise<Track | undefined> {
  return catalogue.tracks.find((track) => track.id === id);
}

export async function glossary(): Promise<readonly Term[]> {
  return catalogue.glossary;
}

export async function termById(id: string): Promise<Term | undefined> {
  return catalogue.glossary.find((term) => term.id === id);
}

export async function corrections(): Promise<readonly Correction[]> {
  return catalogue.corrections;
}

export async function correctionById(id: string): Promise<Correction | undefined> {
  return catalogue.corrections.find((correction) => correction.id === id);
}

export async function topics(): Promise<readonly Topic[]> {
  return catalogue.topics;
}

export async function synonyms(): Promise<readonly (readonly string[])[]> {
  return catalogue.synonyms;
}

export async function faq(): Promise<readonly CommonQuestion[]> {
  return catalogue.faq;
}

export async function scripts(): Promise<readonly ScriptLine[]> {
  return catalogue.scripts;
}

/** The regulations a lesson cites, in the order of its text, each once. */
export async function rulesCitedBy(lesson: string): Promise<readonly Regulation[]> {
  return known(catalogue.citedIn.get(lesson) ?? []);
}

/** The regulations a question and its answers rest on, each once. */
export async function citationsFor(question: Question): Promise<readonly Regulation[]> {
  return known(rulesOf(question));
}

/** The lessons, questions and scenarios that cite a regulation. */
export async function citationsOf(rule: string): Promise<CitedBy> {
  return catalogue.citedBy.get(rule) ?? { lessons: [], questions: [], scenarios: [] };
}

/** The sections of lessons that cite a regulation, in teaching order. `anchor` and `heading` are empty for the opening. */
export async function sectionsCiting(rule: string) {
  const places = catalogue.citedAt.get(rule);
  const citing = catalogue.lessons.filter(({ id }) => places?.has(id));
  return Promise.all(
    citing.map(async (lesson) => {
      const { headings } = await lessonText(lesson.id);
      const sections = (places?.get(lesson.id) ?? []).map((place) => {
        const { text = '', slug = '' } = headings[place - 1] ?? {};
        return { heading: text, anchor: slug };
      });
      return { lesson, sections };
    }),
  );
}

/** The scenarios in whose choices a regulation decides, with the number of those choices. */
export async function choicesOn(rule: string) {
  return catalogue.scenarios
    .map((scenario) => ({ scenario, count: choicesCiting(scenario, rule) }))
    .filter(({ count }) => count > 0);
}

/** The regulations a lesson cites that were revised after it was last read against them. */
export async function changedRulesOf(lesson: Lesson): Promise<readonly Regulation[]> {
  return known(changedSince(await rulesCitedBy(lesson.id), lesson.reviewed));
}

/** The regulations the questions of a bank rest on that were revised after it was last read against them. */
export async function changedRulesOfBank({ questions, reviewed }: Bank): Promise<readonly Regulation[]> {
  return known(changedSince(known([...new Set(questions.flatMap(rulesOf))]), reviewed));
}

function known(ids: readonly string[]): Regulation[] {
  return ids.flatMap((id) => catalogue.regulations.find((regulation) => regulation.id === id) ?? []);
}
