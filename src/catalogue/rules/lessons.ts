/** C4: the text of lessons, and C408: curriculum topics wherever they are named. */
import { COMPONENTS } from '../components.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { ComponentUse, MdxSource } from '../mdx-source.ts';
import { nearest, offer } from '../nearest.ts';
import type { Sources } from '../sources.ts';
import { eachPart } from '../yaml-source.ts';

export function lessonRules(sources: Sources): Diagnostic[] {
  const found: Diagnostic[] = [...topics(sources)];
  for (const [id, text] of sources.texts) {
    if (!text.parsed) continue;
    found.push(...text.components.flatMap(component), ...code(text), ...headings(text));
    found.push(...checks(sources, id, text), ...parts(id, text));
  }
  return found;
}

function component(use: ComponentUse): Diagnostic[] {
  const { name, attributes, place, inline } = use;
  if (name === '' || /^[a-z]/.test(name)) {
    const hint = `正文用 Markdown：强调写 **…**，表格用竖线，换段空一行。能用的组件：${Object.keys(COMPONENTS).join('、')}。`;
    return [diagnose(place, 'C406', `正文里直接写了 HTML：<${name}>`, hint)];
  }
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!known) {
    const hint = `${offer(name, Object.keys(COMPONENTS))}能用的组件列在 content/README.md 里。`;
    return [diagnose(place, 'C402', `没有叫 <${name}> 的组件`, hint)];
  }
  const found: Diagnostic[] = [];
  const allowed = [...known.required, ...known.optional];
  for (const attribute of known.required) {
    if (attributes.get(attribute)?.trim() === '' || !attributes.has(attribute)) {
      found.push(diagnose(place, 'C403', `<${name}> 缺少 ${attribute}`, `写法：${known.example}`));
    }
  }
  for (const [attribute, value] of attributes) {
    if (!allowed.includes(attribute)) {
      const meant = nearest(attribute, allowed)[0];
      const hint = `${meant ? `是不是想写 ${meant}？` : ''}写法：${known.example}`;
      found.push(diagnose(place, 'C403', `<${name}> 没有“${attribute}”这个属性`, hint));
    } else if (value === null) {
      const message = `<${name}> 的 ${attribute} 不是引号里的文字`;
      found.push(
        diagnose(place, 'C403', message, `属性值用英文双引号括起来，不用花括号。写法：${known.example}`),
      );
    }
  }
  if (known.block && inline) {
    const hint = `把它挪到单独一行，上下各空一行。写法：${known.example}`;
    found.push(diagnose(place, 'C409', `<${name}> 夹在了一段文字中间`, hint));
  }
  return found;
}

function code(text: MdxSource): Diagnostic[] {
  return text.code
    .filter(({ text: written }) => !/^\s*\/\*[\s\S]*\*\/\s*$/.test(written))
    .map(({ text: written, place }) => {
      const start = written.trim().split('\n')[0] ?? '';
      const hint = '课时里不写代码：不用 import、export 和花括号。组件不用导入，直接写。';
      return diagnose(
        place,
        'C406',
        `正文里有代码：${start.length > 30 ? `${start.slice(0, 30)}…` : start}`,
        hint,
      );
    });
}

function headings(text: MdxSource): Diagnostic[] {
  let depth = 1;
  return text.headings.flatMap(({ depth: next, text: words, place }): Diagnostic[] => {
    const before = depth;
    depth = next;
    if (next === 1) {
      return [diagnose(place, 'C407', `“${words}”用了一级标题`, '页面标题取自 title；正文从“##”写起。')];
    }
    if (next <= before + 1) return [];
    const hint = `上一级是 ${before} 级，这里最多写“${'#'.repeat(before + 1)}”。`;
    return [diagnose(place, 'C407', `“${words}”跳过了一级标题`, hint)];
  });
}

function checks(sources: Sources, lesson: string, text: MdxSource): Diagnostic[] {
  if (sources.banks.ids.size === 0) return [];
  const practised = sources.lessons.entries.find(({ id }) => id === lesson)?.data.practice.banks ?? [];
  const bankByQuestion = new Map<string, string>();
  const own: string[] = [];
  for (const { kind, id: bank, value } of sources.raw) {
    if (kind !== 'banks') continue;
    const { lesson: of, questions } = value as { lesson?: unknown; questions?: unknown };
    for (const question of Array.isArray(questions) ? questions : []) {
      const id: unknown = question?.id;
      if (typeof id !== 'string') continue;
      bankByQuestion.set(id, bank);
      if (of === lesson || practised.includes(bank)) own.push(id);
    }
  }
  // With its bank missing none of its questions can be found: the missing bank is told (C301).
  if (own.length === 0 && practised.some((bank) => !sources.banks.ids.has(bank))) return [];
  const seen = new Set<string>();
  return text.components.flatMap(({ name, attributes, place }): Diagnostic[] => {
    const id = name === 'Check' ? attributes.get('id') : null;
    if (!id) return [];
    const bank = bankByQuestion.get(id);
    if (bank === undefined) {
      return [
        diagnose(place, 'C404', `没有编号为“${id}”的题`, `${offer(id, own)}题目写在 content/questions/ 里。`),
      ];
    }
    if (!own.includes(id)) {
      const hint = `在 practice.banks 里加上 ${bank}，或换成本课题库里的题。${offer(id, own)}`;
      return [diagnose(place, 'C404', `“${id}”是题库 ${bank} 的题，不属于这一课`, hint)];
    }
    if (seen.has(id))
      return [diagnose(place, 'C404', `“${id}”在这一课里用了两次`, '换成本课题库里的另一道题。')];
    seen.add(id);
    return [];
  });
}

const NEEDED: readonly { readonly name: string; readonly atLeast: number; readonly hint: string }[] = [
  {
    name: 'Situation',
    atLeast: 1,
    hint: '开头用 <Situation> 写一个具体的人、一通具体的电话、一个要当场做的决定。',
  },
  {
    name: 'Rule',
    atLeast: 1,
    hint: '法律义务后面写 <Rule id="…" />，编号是 content/regulations/ 里的文件名。',
  },
  { name: 'Check', atLeast: 2, hint: '在正文里隔开放两三道 <Check id="…" />，题目写在本课的题库里。' },
  { name: 'Summary', atLeast: 1, hint: '结尾用 <Summary> 写三到五条要点。' },
];

function parts(id: string, text: MdxSource): Diagnostic[] {
  return NEEDED.flatMap(({ name, atLeast, hint }) => {
    const count = text.components.filter((use) => use.name === name).length;
    if (count >= atLeast) return [];
    const message =
      count === 0
        ? `课时 ${id} 没有 <${name}>`
        : `课时 ${id} 只有 ${count} 个 <${name}>，至少要 ${atLeast} 个`;
    return [diagnose(text.frontmatter.at(), 'C405', message, hint)];
  });
}

const TOPIC_FIELDS = ['covers', 'topics', 'topic'];

function topics(sources: Sources): Diagnostic[] {
  const known = new Set(sources.topics.entries.flatMap(({ data }) => data.topics.map(({ id }) => id)));
  if (known.size === 0) return [];
  return sources.raw.flatMap(({ kind, value, at }) => {
    if (kind === 'topics') return [];
    return eachPart(value).flatMap(({ keys, value: topic }) => {
      const field = typeof keys.at(-1) === 'number' ? keys.at(-2) : keys.at(-1);
      if (typeof topic !== 'string' || !TOPIC_FIELDS.includes(String(field)) || known.has(topic)) return [];
      const hint = `${offer(topic, known)}知识点都在 content/reference/topics.yaml 里。`;
      return [diagnose(at(keys), 'C408', `没有编号为“${topic}”的知识点`, hint)];
    });
  });
}
