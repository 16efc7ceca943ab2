/** New content from a template: the file an author starts from, with hints and the editor's schema line. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '#catalogue/nearest.ts';
import type { Sources } from '#catalogue/sources.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';

const KINDS = ['lesson', 'scenario', 'question', 'regulation', 'course'] as const;
type Kind = (typeof KINDS)[number];

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DAYS_TO_REVIEW = 180;

/** Why nothing was written, said in Chinese. */
interface Refusal {
  readonly message: string;
}

interface Created {
  /** Relative to the content folder. */
  readonly paths: readonly string[];
  /** What the author does next. */
  readonly next: string;
}

/**
 * Writes the files of a new `kind` named `id` into `folder`. `sources` are what the folder holds now: a lesson and a
 * rule of them stand in the template as examples. Refuses an unknown kind, a bad id and one in use; writes nothing then.
 */
export function createContent(
  kind: string | undefined,
  id: string | undefined,
  { folder, sources, today }: { folder: string; sources: Sources; today: string },
): Result<Created, Refusal> {
  if (!isKind(kind)) {
    const meant = kind === undefined ? [] : nearest(kind, KINDS);
    const guess = meant.length > 0 ? `是不是想写 ${meant.join('、')}？` : '';
    return refuse(`${kind === undefined ? '' : `没有“${kind}”这一类。${guess}`}${USAGE}`);
  }
  if (id === undefined) return refuse(`还要写编号。${USAGE}`);
  if (!ID.test(id)) {
    return refuse(
      `编号“${id}”不能用：只用小写字母、数字和连字符，如 evening-calls。中文名写进文件的 title。`,
    );
  }
  const files = filesOf(kind, id);
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) return refuse(`${taken.path} 已经有了。换一个编号，或直接改那个文件。`);

  const values: Record<string, string> = {
    id,
    today,
    reviewBy: addDays(today, DAYS_TO_REVIEW),
    rule: exampleOf(sources.regulations.ids, 'cba-2026-hours'),
    lesson: exampleOf(sources.lessons.ids, 'red-lines'),
    lessonLine:
      kind === 'lesson' ? `lesson: ${id}\n` : '# 配哪一课，去掉 # 并写课时编号：\n# lesson: red-lines\n',
  };
  for (const { path, template } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), fill(template, values), { flag: 'wx' });
  }
  return ok({ paths: files.map(({ path }) => path), next: NEXT[kind] });
}

const USAGE = '用法：npm run new -- <lesson|scenario|question|regulation|course> <编号>';

const NEXT: Readonly<Record<Kind, string>> = {
  lesson: '把课时编号加进 content/courses/ 里某门课程的 lessons。',
  scenario: '换掉 lessons 里的示例课时，再在那节课的 practice.scenarios 里写上它。',
  question: '用不上的题型整段删掉；配了课的，写上 lesson。',
  regulation: '对着官方文本核过，再写条号并改 source.mark。',
  course: '把 lessons 换成真实的课时编号。',
};

function filesOf(kind: Kind, id: string): { path: string; template: string }[] {
  switch (kind) {
    case 'lesson':
      return [
        { path: `lessons/${id}/index.mdx`, template: 'lesson.mdx' },
        { path: `questions/${id}.yaml`, template: 'question.yaml' },
      ];
    case 'scenario':
      return [
        { path: `scenarios/${id}/scenario.yaml`, template: 'scenario.yaml' },
        { path: `scenarios/${id}/walks.yaml`, template: 'walks.yaml' },
      ];
    case 'question':
      return [{ path: `questions/${id}.yaml`, template: 'question.yaml' }];
    case 'regulation':
      return [{ path: `regulations/${id}.yaml`, template: 'regulation.yaml' }];
    case 'course':
      return [{ path: `courses/${id}.yaml`, template: 'course.yaml' }];
  }
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  const path = fileURLToPath(new URL(`templates/${template}`, import.meta.url));
  return readFileSync(path, 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Template ${template} asks for ${name}`);
    return value;
  });
}

/** The preferred id when it exists, else the first there is. */
function exampleOf(ids: ReadonlySet<string>, preferred: string): string {
  return ids.has(preferred) ? preferred : ([...ids][0] ?? preferred);
}

function isKind(kind: string | undefined): kind is Kind {
  return KINDS.some((known) => known === kind);
}

function refuse(message: string): Result<never, Refusal> {
  return fail({ message });
}
