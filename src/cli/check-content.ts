/**
 * `npm run check:content [-- folder]`: every problem of the content with its place and way out; exit code 1 when there
 * is any. `folder` is `content` unless given.
 */
import { resolve } from 'node:path';
import { checkContent } from '#catalogue/check.ts';
import { formatDiagnostic } from '#catalogue/diagnostic.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from './read-content.ts';

const folder = process.argv[2] ?? 'content';
const sources = sourcesFrom(readContent(resolve(folder)));
const diagnostics = checkContent(sources, new Date().toISOString().slice(0, 10));

if (diagnostics.length > 0) {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic, folder));
  console.error(`\n内容检查没有通过：${diagnostics.length} 处问题，每个编号的说明在 content/README.md。`);
  process.exitCode = 1;
} else {
  const count = {
    规则: sources.regulations.entries.length,
    课程: sources.courses.entries.length,
    课时: sources.lessons.entries.length,
    题目: sources.banks.entries.reduce((sum, { data }) => sum + data.questions.length, 0),
    情景: sources.scenarios.entries.length,
  };
  const words = Object.entries(count).map(([kind, number]) => `${kind} ${number}`);
  console.log(`内容检查通过：${words.join('，')}。`);
}
