/** JSON schemas for editors: they complete field names and underline mistakes while an author types. */
import { z } from 'astro/zod';
import { courseSchema } from './schemas/course.ts';
import { trackSchema } from './schemas/onboarding.ts';
import { bankSchema, examSchema } from './schemas/question.ts';
import {
  correctionsSchema,
  faqSchema,
  glossarySchema,
  scriptsSchema,
  synonymsSchema,
  topicsSchema,
} from './schemas/reference.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { scenarioSchema, walksSchema } from './schemas/scenario.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  regulation: regulationSchema,
  course: courseSchema,
  bank: bankSchema,
  exam: examSchema,
  scenario: scenarioSchema,
  walks: walksSchema,
  track: trackSchema,
  glossary: glossarySchema,
  corrections: correctionsSchema,
  topics: topicsSchema,
  synonyms: synonymsSchema,
  faq: faqSchema,
  scripts: scriptsSchema,
};

/** File name without `.json` → text of the file, as kept in `json-schema/`. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      // Draft 7 is what the YAML language server knows; `input` is what an author writes, before defaults.
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
      return [name, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
