/**
 * `npm run check:content [-- folder]`: every problem of the content with its place and way out; exit code 1 when there
 * is any. `folder` is `content` unless given.
 */
import { existsSync } from 'node:fs';
import { checkContent } from '#catalogue/check.ts';
import { formatDiagnostic } from '#catalogue/diagnostic.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from './read-content.ts';
import { todayInChina } from './today.ts';

const folder = process.argv[2] ?? 'content';

if (existsSync(folder)) check();
else refuse(`没有文件夹 ${folder}。`);

function check() {
  const sources = sourcesFrom(readContent(folder));
  const diagnostics = checkContent(sources, todayInChina());
  if (diagnostics.length > 0) {
    for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic, folder));
    refuse(`\n内容检查没有通过：${diagnostics.length} 处问题。每个编号的说明在 content/README.md。`);
    return;
  }
  const { regulations, courses, lessons, banks, exams, scenarios, walks, tracks } = sources;
  const counts = [
    `规则 ${regulations.entries.length} 条`,
    `课程 ${courses.entries.length} 门`,
    `课时 ${lessons.entries.length} 节`,
    `题目 ${banks.entries.reduce((sum, { data }) => sum + data.questions.length, 0)} 道`,
    `考试 ${exams.entries.length} 份`,
    `情景 ${scenarios.entries.length} 个（走法 ${walks.entries.reduce((sum, { data }) => sum + data.walks.length, 0)} 条）`,
    `入职计划 ${tracks.entries.length} 份`,
  ];
  console.log(`内容检查通过：${counts.join('，')}。`);
}

function refuse(words: string) {
  console.error(words);
  process.exitCode = 1;
}
