/** `import:twine` from the file to the two drafts, and why nothing was written. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addDays } from '#domain/shared/calendar.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';
import { scenarioYaml, walksYaml } from './draft-yaml.ts';
import type { Finding } from './finding.ts';
import { type Draft, draftFrom } from './story.ts';
import { readTwee } from './twee.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TWEE_NAME = /\.(?:twee3?|tw)$/i;
const LARGEST = 1024 * 1024;
const DAYS_TO_REVIEW = 180;
const USAGE = '用法：npm run import:twine -- <文件.twee> <情景编号>';

/** Said in Chinese. */
interface Refusal {
  readonly message: string;
}

interface Imported {
  /** Relative to the content folder. */
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
  readonly counts: { readonly moments: number; readonly endings: number; readonly choices: number };
}

/**
 * Writes `scenarios/<id>/` of `folder` from a Twee 3 file. Refuses a file that is none and a scenario that exists;
 * writes nothing then. `today` is YYYY-MM-DD.
 */
export function importStory(
  file: string | undefined,
  id: string | undefined,
  { folder, today }: { folder: string; today: string },
): Result<Imported, Refusal> {
  if (file === undefined || id === undefined) return refuse(USAGE);
  if (!ID.test(id)) {
    return refuse(`编号“${id}”不能用：只用小写字母、数字和连字符，如 evening-call。${USAGE}`);
  }
  const paths = ['scenario.yaml', 'walks.yaml'].map((name) => `scenarios/${id}/${name}`);
  const taken = paths.find((path) => existsSync(join(folder, path)));
  if (taken) return refuse(`${taken} 已经有了，不会盖掉。换一个编号，或先把那个文件夹移走。`);

  const source = readSource(file);
  if (!source.ok) return source;
  const draft = draftFrom(readTwee(source.value));
  if (!draft) {
    return refuse(`${file} 里没有故事的段落：段落以“:: 名字”开头，另起一行写文字。确认它是 Twee 3 文件。`);
  }
  const reviewBy = addDays(today, DAYS_TO_REVIEW);
  const texts = [scenarioYaml(draft, { id, file: basename(file), reviewBy }), walksYaml(draft)];
  mkdirSync(join(folder, 'scenarios', id), { recursive: true });
  for (const [index, path] of paths.entries()) {
    writeFileSync(join(folder, path), texts[index] ?? '', { flag: 'wx' });
  }
  return ok({ paths, findings: draft.findings, counts: countsOf(draft) });
}

function readSource(file: string): Result<string, Refusal> {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return refuse(`没有文件 ${file}。${USAGE}`);
  if (/\.html?$/i.test(file)) {
    return refuse(`${file} 是网页。在 Twine 里打开这个故事，选“构建 → 导出为 Twee”，再导入那个 .twee 文件。`);
  }
  if (!TWEE_NAME.test(file)) return refuse(`${file} 不是 Twee 文件：扩展名应是 .twee 或 .tw。`);
  if (stats.size > LARGEST) return refuse(`${file} 超过 1 MB，不像一个情景。拆成几个故事再导入。`);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch {
    return refuse(`${file} 不是 UTF-8 编码。用编辑器另存为 UTF-8 再导入。`);
  }
}

function countsOf({ moments }: Draft): Imported['counts'] {
  return {
    moments: moments.length,
    endings: moments.filter(({ choices }) => choices.length === 0).length,
    choices: moments.reduce((sum, { choices }) => sum + choices.length, 0),
  };
}

function refuse(message: string): Result<never, Refusal> {
  return fail({ message });
}
