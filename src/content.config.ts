/** Astro's entry to the content: lesson bodies, to be rendered. Everything else is read by `catalogue/`. */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema } from '#catalogue/schemas/course.ts';

/** Ids are folder names, as authors and links know them, never a slug made of them. */
const folderOf = ({ entry }: { entry: string }) => entry.split('/')[0] ?? entry;

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*/index.mdx', generateId: folderOf }),
    schema: lessonSchema,
  }),
};
