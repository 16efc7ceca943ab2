/**
 * The content as its authors wrote it: every file of `content/` read, shaped by its schema and addressable by line and
 * column. A file with faults is kept out of `entries` but its id stays in `ids`, so that one mistake is told once.
 */
import type { z } from 'astro/zod';
import { type Diagnostic, diagnose } from './diagnostic.ts';
import { type MdxSource, readMdx } from './mdx-source.ts';
import { courseSchema, lessonSchema } from './schemas/course.ts';
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
import { shape } from './shape.ts';
import { type Locate, readYaml } from './yaml-source.ts';

/** A file of the content folder. `path` is relative to it, with `/`. Text or why there is none. */
export type SourceFile =
  | { readonly path: string; readonly kind: 'text'; readonly text: string }
  | { readonly path: string; readonly kind: 'binary' | 'not-utf-8' | 'too-large' };

export interface Entry<Data> {
  readonly id: string;
  readonly path: string;
  readonly data: Data;
  readonly at: Locate;
}

/** Plain data of a file whatever its faults. */
export interface RawEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly value: unknown;
  readonly at: Locate;
}

interface Collection<Data> {
  readonly entries: readonly Entry<Data>[];
  /** Of every file, also those with faults. */
  readonly ids: ReadonlySet<string>;
}

const SCHEMAS = {
  regulations: regulationSchema,
  courses: courseSchema,
  lessons: lessonSchema,
  banks: bankSchema,
  exams: examSchema,
  scenarios: scenarioSchema,
  walks: walksSchema,
  tracks: trackSchema,
  glossary: glossarySchema,
  corrections: correctionsSchema,
  topics: topicsSchema,
  synonyms: synonymsSchema,
  faq: faqSchema,
  scripts: scriptsSchema,
} as const;

export type Kind = keyof typeof SCHEMAS;
export type Authored<K extends Kind> = z.output<(typeof SCHEMAS)[K]>;

export type Sources = { readonly [K in Kind]: Collection<Authored<K>> } & {
  readonly raw: readonly RawEntry[];
  readonly texts: ReadonlyMap<string, MdxSource>;
  /** Paths of all files, also pictures. */
  readonly files: ReadonlySet<string>;
  /** What reading alone found: C0 and the syntax of MDX. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Stands in templates before what an author has to write. */
const UNWRITTEN = '【待写】';
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PICTURE = /\.(svg|png|jpe?g|webp|avif)$/;
const PLACES: readonly { readonly kind: Kind; readonly pattern: RegExp }[] = [
  { kind: 'regulations', pattern: /^regulations\/([^/]+)\.yaml$/ },
  { kind: 'courses', pattern: /^courses\/([^/]+)\.yaml$/ },
  { kind: 'lessons', pattern: /^lessons\/([^/]+)\/index\.mdx$/ },
  { kind: 'banks', pattern: /^questions\/([^/]+)\.yaml$/ },
  { kind: 'exams', pattern: /^exams\/([^/]+)\.yaml$/ },
  { kind: 'scenarios', pattern: /^scenarios\/([^/]+)\/scenario\.yaml$/ },
  { kind: 'walks', pattern: /^scenarios\/([^/]+)\/walks\.yaml$/ },
  { kind: 'tracks', pattern: /^onboarding\/([^/]+)\.yaml$/ },
  { kind: 'glossary', pattern: /^reference\/(glossary)\.yaml$/ },
  { kind: 'corrections', pattern: /^reference\/(corrections)\.yaml$/ },
  { kind: 'topics', pattern: /^reference\/(topics)\.yaml$/ },
  { kind: 'synonyms', pattern: /^reference\/(synonyms)\.yaml$/ },
  { kind: 'faq', pattern: /^reference\/(faq)\.yaml$/ },
  { kind: 'scripts', pattern: /^reference\/(scripts)\.yaml$/ },
];

/** Reads all files; never throws for what an author wrote. */
export function sourcesFrom(files: readonly SourceFile[]): Sources {
  const diagnostics: Diagnostic[] = [...nameFaults(files)];
  const raw: RawEntry[] = [];
  const texts = new Map<string, MdxSource>();
  const entries = Object.fromEntries(Object.keys(SCHEMAS).map((kind) => [kind, []])) as unknown as {
    [K in Kind]: Entry<Authored<K>>[];
  };
  const ids = Object.fromEntries(Object.keys(SCHEMAS).map((kind) => [kind, new Set<string>()])) as Record<
    Kind,
    Set<string>
  >;

  for (const file of files) {
    const { kind, id } = placeOf(file.path) ?? {};
    if (!kind || !id) {
      if (!isKnownBesides(file.path)) diagnostics.push(misplaced(file.path));
      continue;
    }
    ids[kind].add(id);
    if (file.kind !== 'text') {
      diagnostics.push(unreadable(file));
      continue;
    }
    const text = file.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    diagnostics.push(...unwritten(file.path, text));
    const mdx = kind === 'lessons' ? readMdx(file.path, text) : undefined;
    if (mdx) texts.set(id, mdx);
    const yaml = mdx ? mdx.frontmatter : readYaml(file.path, text);
    diagnostics.push(...(mdx ? mdx.diagnostics : yaml.diagnostics));
    if (yaml.value === undefined) continue;
    raw.push({ kind, id, path: file.path, value: yaml.value, at: yaml.at });
    const shaped = shape(SCHEMAS[kind] as z.ZodType, yaml.value, yaml.at);
    diagnostics.push(...shaped.diagnostics);
    if (shaped.data !== undefined) {
      (entries[kind] as Entry<unknown>[]).push({ id, path: file.path, data: shaped.data, at: yaml.at });
    }
  }
  const collections = Object.fromEntries(
    (Object.keys(SCHEMAS) as Kind[]).map((kind) => [kind, { entries: entries[kind], ids: ids[kind] }]),
  ) as unknown as { [K in Kind]: Collection<Authored<K>> };
  return { ...collections, raw, texts, files: new Set(files.map(({ path }) => path)), diagnostics };
}

function placeOf(path: string): { kind: Kind; id: string } | undefined {
  for (const { kind, pattern } of PLACES) {
    const id = pattern.exec(path)?.[1];
    if (id) return { kind, id };
  }
  return undefined;
}

function isKnownBesides(path: string): boolean {
  return path === 'README.md' || (/^lessons\/[^/]+\//.test(path) && PICTURE.test(path));
}

function misplaced(path: string): Diagnostic {
  const hint = /\.(yml|md)$/.test(path)
    ? '扩展名要写全：YAML 文件用 .yaml，课时用 index.mdx。'
    : '内容只放在这些地方：regulations/、courses/、questions/、exams/、onboarding/ 下的 <编号>.yaml，lessons/<编号>/index.mdx 和它的图片，scenarios/<编号>/ 下的 scenario.yaml 与 walks.yaml，reference/ 下的六个表。';
  return diagnose({ path, line: 1, column: 1 }, 'C001', '这个位置不该有这样的文件', hint);
}

function unreadable(file: Exclude<SourceFile, { kind: 'text' }>): Diagnostic {
  const place = { path: file.path, line: 1, column: 1 };
  return file.kind === 'too-large'
    ? diagnose(
        place,
        'C003',
        '文件超过 1 MB',
        '一份内容用不了这么大，看看是不是贴进了别的东西；真有这么多就拆成几份。',
      )
    : diagnose(place, 'C003', '文件不是 UTF-8 编码', '用编辑器另存为 UTF-8（无 BOM）再提交。');
}

/** What a template left for the author to write: told once a file, at its first place. Comments may name the mark. */
function unwritten(path: string, text: string): Diagnostic[] {
  const left = text.split('\n').flatMap((words, index) => {
    const found = words.indexOf(UNWRITTEN);
    return found < 0 || (path.endsWith('.yaml') && /^\s*#/.test(words))
      ? []
      : [{ line: index + 1, column: found + 1 }];
  });
  const [first] = left;
  if (!first) return [];
  const hint = `把“${UNWRITTEN}”连同后面的提示换成内容；在编辑器里搜“${UNWRITTEN}”找到每一处。`;
  return [diagnose({ path, ...first }, 'C012', `还有 ${left.length} 行没有写`, hint)];
}

/** Names are ids and addresses: ASCII, lower case, and no two that differ in case alone. */
function nameFaults(files: readonly SourceFile[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const spellings = new Map<string, string>();
  for (const { path } of files) {
    if (path === 'README.md') continue;
    const place = { path, line: 1, column: 1 };
    const folded = path.toLowerCase();
    const twin = spellings.get(folded);
    spellings.set(folded, path);
    const bad = path.split('/').find((part) => !ID.test(part.replace(/\.[a-z]+$/, '')));
    if (twin !== undefined) {
      found.push(
        diagnose(place, 'C002', `与 ${twin} 只差大小写`, '在 Windows 上它们是同一个文件。留一个，全用小写。'),
      );
    } else if (bad) {
      const hint =
        '文件名和文件夹名就是编号和网址：只用小写字母、数字和连字符，如 first-call。中文名写在 title 里。';
      found.push(diagnose(place, 'C002', `名字“${bad}”不能用`, hint));
    }
  }
  return found;
}
