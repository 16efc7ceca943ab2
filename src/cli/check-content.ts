/**
 * `npm run check:content [-- folder]`: every problem of the content with its place and way out; exit code 1 when there
 * is any. What is due for review is told too, but fails nothing: a build must not break because a day has passed.
 * `folder` is `content` unless given.
 */
import { existsSync } from 'node:fs';
import { checkContent } from '#catalogue/check.ts';
import { formatDiagnostic } from '#catalogue/diagnostic.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from './read-content.ts';
import { todayInChina } from './today.ts';

const DUE_FOR_REVIEW = 'C606';

const folder = process.argv[2] ?? 'content';

if (existsSync(folder)) check();
else refuse(`没有文件夹 ${folder}。`);

function check() {
  const sources = sourcesFrom(readContent(folder));
  const found = checkContent(sources, todayInChina());
  for (const diagnostic of found) console.error(formatDiagnostic(diagnostic, folder));
  const diagnostics = found.filter(({ code }) => code !== DUE_FOR_REVIEW);
  if (found.length > diagnostics.length) {
    console.error(`\n到期待复核：${found.length - diagnostics.length} 处。不影响构建，请尽快复核。`);
  }
  if (diagnostics.length > 0) {
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
