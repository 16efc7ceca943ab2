/** `npm run new -- <kind> <id>`: writes new content from a template; exit code 1 when it was refused. */
import { sourcesFrom } from '#catalogue/sources.ts';
import { createContent } from './new-content.ts';
import { readContent } from './read-content.ts';
import { todayInChina } from './today.ts';

const folder = 'content';
const [kind, id] = process.argv.slice(2);
const sources = sourcesFrom(readContent(folder));
const created = createContent(kind, id, { folder, sources, today: todayInChina() });

if (created.ok) {
  for (const path of created.value.paths) console.log(`已新建 ${folder}/${path}`);
  console.log(`标着“【待写】”的地方换成内容。${created.value.next}`);
  console.log('写完运行 npm run check:content。');
} else {
  console.error(created.refusal.message);
  process.exitCode = 1;
}
