/**
 * What pages ask of the content. The one place that touches `astro:content`, for lesson bodies alone; all else comes
 * from the same pure catalogue that the check and the tests use. The files arrive through Vite, so that the dev server
 * reloads when one changes.
 */
import { getEntry, render } from 'astro:content';
import type { Bank, Exam, Question } from '#domain/assessment/question.ts';
import type { Course, Lesson } from '#domain/course/course.ts';
import type { Track } from '#domain/onboarding/track.ts';
import type { Correction, Term, Topic } from '#domain/reference/reference.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { type CitedBy, catalogueFrom, rulesOf } from './catalogue.ts';
import { formatDiagnostic } from './diagnostic.ts';
import { type SourceFile, sourcesFrom } from './sources.ts';

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

/** In teaching order over all courses. */
export async function lessons(): Promise<readonly Lesson[]> {
  return catalogue.lessons;
}

export async function lessonById(id: string): Promise<Lesson | undefined> {
  return catalogue.lessons.find((lesson) => lesson.id === id);
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

export async function tracks(): Promise<readonly Track[]> {
  return catalogue.tracks;
}

export async function trackById(id: string): Promise<Track | undefined> {
  return catalogue.tracks.find((track) => track.id === id);
}

export async function glossary(): Promise<readonly Term[]> {
  return catalogue.glossary;
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

function known(ids: readonly string[]): Regulation[] {
  return ids.flatMap((id) => catalogue.regulations.find((regulation) => regulation.id === id) ?? []);
}
