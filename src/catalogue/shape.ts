/** What the schema says against a file, told to its author: C006 unknown fields, C007 missing ones, C008 wrong values. */
import { z } from 'astro/zod';
import { type Diagnostic, diagnose } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import type { KeyPath, Locate } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

type Shaped<Data> = { readonly data: Data | undefined; readonly diagnostics: readonly Diagnostic[] };

/** `data` is undefined when anything is amiss. */
export function shape<Data>(schema: z.ZodType<Data>, value: unknown, at: Locate): Shaped<Data> {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => tell(schema, value, issue, at));
  return { data: undefined, diagnostics };
}

function tell(schema: z.ZodType, value: unknown, issue: Issue, at: Locate): Diagnostic[] {
  const keys = keyPath(issue.path);
  const written = partAt(value, keys);

  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(schemaAt(schema, value, keys));
    return issue.keys.map((key) => {
      // `{ value: 8,000 }`: the comma ends the value, and what follows becomes a field without one.
      if (partAt(written, [key]) === null && /^\d/.test(key)) {
        const hint = '大括号里的英文逗号会把文字切开：用单引号把整段文字括起来。';
        return diagnose(at([...keys, key], 'key'), 'C006', `逗号后面的“${key}”被当成了字段`, hint);
      }
      const alike = nearest(key, known);
      const list = `这里可以写：${known.join('、')}。`;
      const hint = alike.length > 0 ? `是不是想写 ${alike.join('、')}？${list}` : list;
      return diagnose(at([...keys, key], 'key'), 'C006', `不认识的字段“${key}”`, hint);
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && written !== undefined) {
    const branch = closestBranch(issue.errors);
    if (branch) {
      return branch.flatMap((inner) =>
        tell(schema, value, { ...inner, path: [...issue.path, ...inner.path] } as Issue, at),
      );
    }
  }
  if (written === undefined) {
    const name = keys.at(-1);
    const target = schemaAt(schema, value, keys);
    const about = target ? description(target) : undefined;
    const hint = `补上 ${name}：${about ?? expectation(issue)}。`;
    return [diagnose(at(keys.slice(0, -1)), 'C007', `缺少字段“${name}”`, hint)];
  }
  if (issue.code === 'invalid_key') {
    const message = `“${labelOf(keys.slice(0, -1))}”里的名字“${keys.at(-1)}”不能用`;
    return [diagnose(at(keys, 'key'), 'C008', message, `${expectation(issue)}。`)];
  }
  const label = keys.length > 0 ? `“${labelOf(keys)}”的值` : '整个文件';
  return [diagnose(at(keys), 'C008', `${label}不对：${fault(issue, written)}`, `${expectation(issue)}。`)];
}

/** What is wrong with a value that is there. */
function fault(issue: Issue, written: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `写的是${kindOf(written)}`;
    case 'too_small':
      return issue.origin === 'array' ? `只有 ${(written as unknown[]).length} 项` : show(written);
    case 'too_big':
      return issue.origin === 'array' ? `有 ${(written as unknown[]).length} 项` : show(written);
    default:
      return show(written);
  }
}

/** What it should be instead, without a closing full stop. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应是${TYPE_WORDS[issue.expected] ?? issue.expected}${quoteAdvice(issue)}`;
    case 'invalid_value':
      return `可以写：${issue.values.map(String).join('、')}`;
    case 'invalid_union': {
      const options = (issue as { options?: readonly unknown[] }).options;
      if (options) return `可以写：${options.map(String).join('、')}`;
      const values = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
      if (values.length > 0) return `可以写：${values.map(String).join('、')}`;
      const types = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
      return `应是${types.map((type) => TYPE_WORDS[type] ?? type).join('或')}`;
    }
    case 'too_small':
      if (issue.origin === 'array') return `至少 ${issue.minimum} 项`;
      return issue.origin === 'string' ? '不能为空' : `不小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `至多 ${issue.maximum} 项` : `不大于 ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? '名字写法不对';
    default:
      return issue.message;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表（每项一行，以“- ”开头）',
  object: '一组“字段: 值”',
  record: '一组“编号: 文字”',
};

function quoteAdvice(issue: Issue): string {
  return issue.code === 'invalid_type' && issue.expected === 'string' && issue.path.length > 0
    ? '；看着像数字或 true 的文字要加单引号'
    : '';
}

function kindOf(value: unknown): string {
  if (value === null) return '空值';
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object') return '一组字段';
  if (typeof value === 'string') return `文字 ${show(value)}`;
  return `${show(value)}`;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text === '' ? '空的' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** `questions › 第 3 项 › prompt`, counting from 1 as people do. */
function labelOf(keys: KeyPath): string {
  return keys.map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : key)).join(' › ');
}

/** Of a union's branches the one meant: that which at least takes this type of value. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter(
    (issues) =>
      !issues.some(
        ({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
      ),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function keyPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function partAt(value: unknown, keys: KeyPath): unknown {
  let part = value;
  for (const key of keys) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    part = (part as Record<string | number, unknown>)[key];
  }
  return part;
}

/** The schema of one part, choosing the branch of a tagged union by the value. */
function schemaAt(schema: z.ZodType, value: unknown, keys: KeyPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  let part: unknown = value;
  for (const key of keys) {
    const inner: z.ZodType | undefined = current && unwrap(current, part);
    if (inner instanceof z.ZodObject) current = inner.shape[key] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) current = inner.valueType as z.ZodType;
    else return undefined;
    part = partAt(part, [key]);
  }
  return current && unwrap(current, part);
}

function unwrap(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType, value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const tag = schema.def.discriminator;
    const chosen = schema.options.find((option) => {
      const literal = option instanceof z.ZodObject ? option.shape[tag] : undefined;
      return literal instanceof z.ZodLiteral && literal.value === partAt(value, [tag]);
    });
    return (chosen as z.ZodType | undefined) ?? schema;
  }
  if (schema instanceof z.ZodUnion) {
    const list = schema.options.find((option) => Array.isArray(value) === option instanceof z.ZodArray);
    return list ? unwrap(list as z.ZodType, value) : schema;
  }
  return schema;
}

function fieldsOf(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function description(schema: z.ZodType): string | undefined {
  return z.globalRegistry.get(schema)?.description;
}
