/** The files of the search index, built from the same catalogue as the pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { lessonSections } from '#catalogue/lesson-sections.ts';
import {
  banks,
  corrections,
  courses,
  exams,
  faq,
  glossary,
  lessons,
  regulations,
  scenarios,
  scripts,
  synonyms,
  topics,
} from '#catalogue/queries.ts';
import { routes } from '#routes';
import { buildIndex, type SearchFile } from '#search/build-index.ts';
import { documentsFrom, thesaurusFrom } from '#search/documents.ts';

const written = import.meta.glob<string>('../../../content/lessons/*/index.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const files = build();

async function build(): Promise<ReadonlyMap<string, SearchFile>> {
  const sections = new Map(
    Object.entries(written).map(([path, mdx]) => [path.split('/').at(-2) ?? '', lessonSections(mdx)]),
  );
  const terms = await glossary();
  const documents = documentsFrom(
    {
      sections,
      courses: await courses(),
      lessons: await lessons(),
      regulations: await regulations(),
      banks: await banks(),
      exams: await exams(),
      scenarios: await scenarios(),
      glossary: terms,
      corrections: await corrections(),
      faq: await faq(),
      scripts: await scripts(),
      topics: await topics(),
    },
    routes,
  );
  return new Map(
    buildIndex(documents, thesaurusFrom(await synonyms(), terms)).map((file) => [file.name, file]),
  );
}

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await files).keys()].map((name) => ({ params: { file: name } }));

export const GET: APIRoute = async ({ params }) => {
  const file = (await files).get(params['file'] ?? '');
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
};
