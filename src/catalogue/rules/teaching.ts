/** C410, C411: teaching blocks stand where they have a sense, hold what they need, and say what can be drawn. */
import { type ChartRefusal, parseChart, ROWS, SERIES_LIMIT } from '#domain/teaching/chart-data.ts';
import {
  fenFromYuan,
  type InstalmentRefusal,
  monthsFrom,
  planInstalments,
} from '#domain/teaching/instalments.ts';
import { areWholePlaces } from '#domain/teaching/triage.ts';
import { COMPONENTS, type ComponentShape } from '../components.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { ComponentUse } from '../mdx-source.ts';
import type { Sources } from '../sources.ts';

export function teachingRules(sources: Sources): Diagnostic[] {
  return [...sources.texts.values()].flatMap(({ components }) =>
    components.flatMap((use, at) => {
      const shape = Object.hasOwn(COMPONENTS, use.name) ? COMPONENTS[use.name] : undefined;
      if (!shape) return [];
      return [...nesting(use, shape), ...values(use, shape), ...figures(use), ...places(components, at)];
    }),
  );
}

function nesting({ name, holds, within, place }: ComponentUse, shape: ComponentShape): Diagnostic[] {
  const told = (message: string, hint: string) => [
    diagnose(place, 'C410', message, `${hint}写法：${shape.example}`),
  ];
  if (shape.inside && within.at(-1) !== shape.inside) {
    return told(`<${name}> 没有直接放在 <${shape.inside}> 里`, `它只在 <${shape.inside}> 里有意思。`);
  }
  if (shape.only) {
    const { name: part, least, most } = shape.only;
    const stray = holds.find((kind) => kind !== part);
    if (stray !== undefined) {
      const hint = `说明写在 <${name}> 的上面或下面；里面的每一段都包进 <${part}>。`;
      return told(`<${name}> 里有 <${part}> 以外的东西：${KINDS[stray] ?? `<${stray}>`}`, hint);
    }
    if (holds.length < least || holds.length > most) {
      return told(`<${name}> 里有 ${holds.length} 个 <${part}>`, `要 ${least} 到 ${most} 个。`);
    }
  }
  if (shape.one && holds.filter((kind) => kind === shape.one).length !== 1) {
    return shape.one === 'table'
      ? told(`<${name}> 里要有一张表格，恰好一张`, '第一列写情形，最后一列写怎么办；标签与表格之间空一行。')
      : told(
          `<${name}> 里要有一个步骤列表，恰好一个`,
          '每一步以“1. **短名** ”开头，短名加粗；标签与列表之间空一行。',
        );
  }
  if (shape.words) {
    const stray = holds.find((kind) => !WORDS.has(kind) && !(kind === 'Sample' && name !== 'Sample'));
    if (stray !== undefined) {
      const hint = name === 'Line' ? '依据写进 rule，说明写进 note；里面只写原句。' : '里面只写那个数。';
      return told(`<${name}> 里只能写文字，这里有${KINDS[stray] ?? `<${stray}>`}`, hint);
    }
    if (holds.length === 0) return told(`<${name}> 里没有文字`, '把原文写在标签之间。');
  }
  return [];
}

/** Markdown that is words. */
const WORDS: ReadonlySet<string> = new Set([
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
]);

/** How Markdown is called to an author. */
const KINDS: Readonly<Record<string, string>> = {
  paragraph: '文字',
  text: '文字',
  strong: '文字',
  emphasis: '文字',
  steps: '列表',
  list: '列表',
  table: '表格',
  heading: '标题',
  blockquote: '引用',
  image: '图片',
  link: '链接',
  code: '代码',
  thematicBreak: '分隔线',
};

function values({ name, attributes, place }: ComponentUse, shape: ComponentShape): Diagnostic[] {
  return Object.entries(shape.values ?? {}).flatMap(([attribute, allowed]) => {
    const written = attributes.get(attribute);
    if (!written?.trim() || allowed.includes(written)) return [];
    const hint = `能写的有：${allowed.join('、')}。`;
    return [diagnose(place, 'C411', `<${name}> 的 ${attribute} 不能写“${written}”`, hint)];
  });
}

function figures({ name, attributes, place }: ComponentUse): Diagnostic[] {
  const text = (attribute: string) => attributes.get(attribute)?.trim() ?? '';
  if (name === 'Chart' && text('series') && text('data')) {
    const chart = parseChart(text('series'), text('data'));
    return chart.ok ? [] : [diagnose(place, 'C411', `图画不出来：${chartFault(chart.refusal)}`, CHART_HINT)];
  }
  if (name === 'Instalments' && text('amount') && text('months')) {
    const first = attributes.has('first') ? text('first') : '0';
    const plan = planInstalments(
      fenFromYuan(text('amount')) ?? Number.NaN,
      monthsFrom(text('months')) ?? Number.NaN,
      fenFromYuan(first) ?? Number.NaN,
    );
    return plan.ok ? [] : [diagnose(place, 'C411', '分期的数字算不了', INSTALMENT_HINT[plan.refusal])];
  }
  return [];
}

const CHART_HINT =
  'series 写一到三个名称，用“、”隔开；data 每一项先写名称、再按 series 的顺序写数，用空格隔开，项与项之间用“；”。例如 series="应收、实收" data="1月 620 580；2月 710 640"。';

function chartFault(refusal: ChartRefusal): string {
  switch (refusal.kind) {
    case 'series':
      return `series 有 ${refusal.count} 个名称，要 1 到 ${SERIES_LIMIT} 个`;
    case 'series-repeated':
      return `series 里有两个“${refusal.name}”`;
    case 'rows':
      return `data 有 ${refusal.count} 项，要 ${ROWS.least} 到 ${ROWS.most} 项`;
    case 'label-repeated':
      return `data 里有两个“${refusal.label}”`;
    case 'figures':
      return `“${refusal.datum}”后面要有 ${refusal.wanted} 个数，这里有 ${refusal.found} 个`;
    case 'number':
      return `“${refusal.datum}”里的“${refusal.written}”不是数：只写数字和小数点，单位写进 unit`;
  }
}

const INSTALMENT_HINT: Readonly<Record<InstalmentRefusal, string>> = {
  amount: 'amount 是欠款，单位元：大于 0、不超过一亿，最多两位小数，不写“元”和“万”。',
  months: 'months 是期数：1 到 60 的整数。',
  first: 'first 是首付，单位元：不小于 0、小于欠款，最多两位小数；没有首付就不写。',
  'too-thin': '余下的钱分到每一期不足一分：减少期数或首付。',
};

/** The places of a triage's cases: 1, 2, 3 … each once. Told at the triage, for no single case is to blame. */
function places(components: readonly ComponentUse[], at: number): Diagnostic[] {
  const use = components[at];
  if (use?.name !== 'Triage') return [];
  const depth = use.within.length;
  const rest = components.slice(at + 1);
  const end = rest.findIndex(({ within }) => within.length <= depth);
  const written = rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(({ name }) => name === 'Case')
    .flatMap(({ attributes }) => attributes.get('place') ?? []);
  if (written.every((place) => /^[1-9]$/.test(place)) && areWholePlaces(written.map(Number))) return [];
  const hint = `${use.holds.length} 个案件就写 1 到 ${use.holds.length}，每个数恰好用一次，1 是最先办的。`;
  return [diagnose(use.place, 'C411', `各个 <Case> 的 place 排不成先后：${written.join('、')}`, hint)];
}
