/** `/data/marking.json`: what dashboards need to mark a record against the whole site. */
import type { APIRoute } from 'astro';
import { banks, exams, lessons, scenarios } from '#catalogue/queries.ts';
import { markingFile } from '#domain/insight/content.ts';

export const GET: APIRoute = async () =>
  Response.json(
    markingFile({
      lessons: await lessons(),
      banks: await banks(),
      exams: await exams(),
      scenarios: await scenarios(),
    }),
  );
