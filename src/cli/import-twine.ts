/** `npm run import:twine -- <file.twee> <id>`: a Twine story as the draft of a scenario; exit code 1 when refused. */
import { resolve } from 'node:path';
import { todayInChina } from './today.ts';
import { formatFinding } from './twine/finding.ts';
import { importStory } from './twine/import-story.ts';

const folder = 'content';
const [file, id] = process.argv.slice(2);
// npm runs scripts at the root of the project; the author's path counts from where the author stands.
const path = file === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', file);
const imported = importStory(path, id, { folder, today: todayInChina() });

if (imported.ok) {
  const { paths, findings, counts } = imported.value;
  for (const finding of findings) console.log(formatFinding(finding, file ?? ''));
  if (findings.length > 0) {
    console.log(`\n没有照样带过来的：${findings.length} 处。每个编号的说明在 content/README.md。`);
  }
  console.log(`共 ${counts.moments} 个瞬间（结局 ${counts.endings} 个），${counts.choices} 个选项。`);
  for (const written of paths) console.log(`已新建 ${folder}/${written}`);
  console.log('标着“【待写】”的地方换成内容，写完运行 npm run check:content。');
} else {
  console.error(imported.refusal.message);
  process.exitCode = 1;
}
