/** C010 and C011: files that belong together, and ids said twice in one file. */
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { RawEntry, Sources } from '../sources.ts';
import { eachPart, type KeyPath } from '../yaml-source.ts';

export function structureRules(sources: Sources): Diagnostic[] {
  return [
    ...companions(sources),
    ...sources.raw.flatMap((entry) => [...repeatedIds(entry), ...repeatedItems(entry)]),
  ];
}

function companions(sources: Sources): Diagnostic[] {
  const found: Diagnostic[] = [];
  const need = (folder: string, file: string, hint: string) => {
    if (sources.files.has(`${folder}/${file}`)) return;
    const present = [...sources.files].find((path) => path.startsWith(`${folder}/`)) ?? folder;
    found.push(diagnose({ path: present, line: 1, column: 1 }, 'C010', `${folder}/ 里没有 ${file}`, hint));
  };
  for (const folder of foldersIn(sources, 'scenarios')) {
    need(folder, 'scenario.yaml', '情景的正文写在 scenario.yaml 里；只剩下走查的文件夹删掉。');
    need(folder, 'walks.yaml', '每个情景配一份 walks.yaml：写下几条走法、走到哪个结局、合不合格。');
  }
  for (const folder of foldersIn(sources, 'lessons')) {
    need(folder, 'index.mdx', '课时正文写在 index.mdx 里；只剩下图片的文件夹删掉。');
  }
  return found;
}

function foldersIn(sources: Sources, parent: string): Set<string> {
  const inside = [...sources.files].filter(
    (path) => path.startsWith(`${parent}/`) && path.split('/').length > 2,
  );
  return new Set(inside.map((path) => path.split('/').slice(0, 2).join('/')));
}

/** Ids of list entries. Steps count over the whole track: a signature names the step alone. */
function repeatedIds({ kind, value, at }: RawEntry): Diagnostic[] {
  const first = new Map<string, KeyPath>();
  const found: Diagnostic[] = [];
  for (const { keys, value: id } of eachPart(value)) {
    if (keys.at(-1) !== 'id' || typeof keys.at(-2) !== 'number' || typeof id !== 'string') continue;
    const list = keys.slice(0, -2);
    const scope = kind === 'tracks' ? 'steps' : list.join('/');
    const before = first.get(`${scope} ${id}`);
    if (before === undefined) first.set(`${scope} ${id}`, keys);
    else {
      const hint = `第一次用在第 ${at(before).line} 行。换一个新编号；已经上线的编号不要改。`;
      found.push(diagnose(at(keys), 'C011', `编号“${id}”用了两次`, hint));
    }
  }
  return found;
}

/** Words said twice in one plain list. A walk's choices may repeat. */
function repeatedItems({ value, at }: RawEntry): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { keys, value: list } of eachPart(value)) {
    if (!Array.isArray(list) || keys.at(-1) === 'choices') continue;
    for (const [index, item] of list.entries()) {
      if (typeof item === 'string' && list.indexOf(item) < index) {
        found.push(
          diagnose(at([...keys, index]), 'C011', `“${item}”在同一个列表里写了两次`, '删掉重复的一个。'),
        );
      }
    }
  }
  return found;
}
