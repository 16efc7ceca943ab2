/** Laws of the import from Twine: nothing that is written is lost, whatever is written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { walksSchema } from '#catalogue/schemas/scenario.ts';
import { readYaml } from '#catalogue/yaml-source.ts';
import { scenarioYaml, walksYaml } from '../../../src/cli/twine/draft-yaml.ts';
import { formatFinding } from '../../../src/cli/twine/finding.ts';
import { type Draft, draftFrom } from '../../../src/cli/twine/story.ts';
import { readTwee } from '../../../src/cli/twine/twee.ts';

interface Outcome {
  readonly draft: Draft;
  readonly scenario: string;
  readonly walks: string;
  readonly report: string;
}

function outcomeOf(source: string): Outcome | undefined {
  const draft = draftFrom(readTwee(source));
  if (!draft) return undefined;
  return {
    draft,
    scenario: scenarioYaml(draft, { id: 'story', file: 'a.twee', reviewBy: '2027-01-01' }),
    walks: walksYaml(draft),
    report: draft.findings.map((finding) => formatFinding(finding, 'a.twee')).join('\n'),
  };
}

/** What the drafts hold, as the YAML reader alone sees it. */
interface Written {
  readonly start: string;
  readonly moments: readonly {
    readonly id: string;
    readonly says: readonly { readonly who: string; readonly name?: string; readonly text: string }[];
    readonly choices?: readonly { readonly id: string; readonly text: string; readonly leadsTo: string }[];
    readonly ending?: { readonly title: string };
  }[];
}

/** Signs that mean something to YAML or to a story format's neighbours, and nothing to Twee. */
const HOSTILE = [
  ': ',
  ' #',
  "'",
  '"',
  '- ',
  '? ',
  '&',
  '*',
  '!',
  '%',
  '@',
  '`',
  ', ',
  '……',
  '——',
  '<',
  '\\',
  '\u0007',
  '😀',
  '１',
];

/** Words nowhere else to be found: each begins with its own number. */
const words = (n: number, tail: readonly string[]) => `甲${n}乙${tail.join('')}丙`;
const tails = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 });

type Row =
  | { readonly kind: 'words' | 'speech'; readonly tail: readonly string[] }
  | { readonly kind: 'link'; readonly tail: readonly string[]; readonly to: number; readonly form: number };

const row: fc.Arbitrary<Row> = fc.oneof(
  fc.record({ kind: fc.constantFrom('words' as const, 'speech' as const), tail: tails }),
  fc.record({
    kind: fc.constant('link' as const),
    tail: tails.map((tail) => tail.filter((sign) => !/[<"'\\]/.test(sign))),
    to: fc.nat(),
    form: fc.nat(2),
  }),
);
const story = fc.array(fc.array(row, { maxLength: 7 }), { minLength: 1, maxLength: 6 });

/** A story in plain Twee, and beside it what each passage says and offers. */
function written(model: readonly (readonly Row[])[], start: number) {
  let n = 0;
  const passages = model.map((rows, place) => {
    const says: string[] = [];
    const links: { text: string; to: number }[] = [];
    const lines = rows.map((entry) => {
      n += 1;
      const text = words(n, entry.tail);
      if (entry.kind !== 'link') {
        says.push(text);
        return entry.kind === 'speech' ? `老赵：${text}` : `「${text}`;
      }
      const to = entry.to % model.length;
      links.push({ text, to });
      return [`[[${text}->段落 ${to}]]`, `- [[段落 ${to}<-${text}]]`, `[[${text}|段落 ${to}]]`][entry.form];
    });
    return { says, links, source: [`:: 段落 ${place} [t${place}]`, ...lines].join('\n') };
  });
  const data = `:: StoryData\n${JSON.stringify({ ifid: 'X', format: 'plain', start: `段落 ${start}` })}`;
  return { passages, source: [data, ...passages.map(({ source }) => source)].join('\n\n') };
}

describe('a story whose every word is known', () => {
  test('has each passage as a moment, its words as lines and its links as choices, in order', () => {
    fc.assert(
      fc.property(story, fc.nat(), (model, pick) => {
        const start = pick % model.length;
        const { passages, source } = written(model, start);
        const outcome = outcomeOf(source);
        const draft = parse(outcome?.scenario ?? '') as Written;
        expect(draft.moments).toHaveLength(passages.length);
        expect(draft.start).toBe(draft.moments[start]?.id);
        for (const [place, { says, links }] of passages.entries()) {
          const moment = draft.moments[place];
          const heard = moment?.says.map(({ text }) => text.replace(/^「/, '')) ?? [];
          expect(heard.filter((text) => !text.startsWith('【待写】'))).toEqual(says);
          expect((moment?.choices ?? []).map(({ text, leadsTo }) => ({ text, leadsTo }))).toEqual(
            links.slice(0, 4).map(({ text, to }) => ({
              text: text.replace(/ +/g, ' '),
              leadsTo: draft.moments[to]?.id,
            })),
          );
          expect(moment?.ending === undefined).toBe(links.length > 0);
          for (const { text } of links.slice(4)) {
            const mark = /^甲\d+乙/.exec(text)?.[0] ?? '';
            expect(outcome?.report).toContain(mark);
            expect(outcome?.scenario).toContain(mark);
          }
        }
      }),
    );
  });

  test('has walks that follow its choices to endings, one for each that can be reached', () => {
    fc.assert(
      fc.property(story, (model) => {
        const { passages, source } = written(model, 0);
        const outcome = outcomeOf(source);
        const { moments } = parse(outcome?.scenario ?? '') as Written;
        const { walks } = parse(outcome?.walks ?? '') as { walks: { choices: string[]; endsAt: string }[] };
        const seen = new Set([0]);
        for (const place of seen) for (const { to } of passages[place]?.links.slice(0, 4) ?? []) seen.add(to);
        const endings = [...seen].filter((place) => passages[place]?.links.length === 0);
        const walked = walks.map(({ choices, endsAt }) => {
          let at = moments[0];
          for (const choice of choices) {
            const to = at?.choices?.find(({ id }) => id === choice)?.leadsTo;
            at = moments.find(({ id }) => id === to);
          }
          if (endings.length > 0) expect(at?.id).toBe(endsAt);
          return endsAt;
        });
        if (endings.length > 0) {
          expect(new Set(walked)).toEqual(new Set(endings.map((place) => moments[place]?.id)));
        }
        for (const [place] of moments.entries()) {
          const told = outcome?.report.includes(`段落“段落 ${place}”从开头走不到`);
          expect(told).toBe(!seen.has(place));
        }
      }),
    );
  });
});

/** All that opens, closes or divides something in Twee or in one of the story formats. */
const SYNTAX = [
  ...[
    '[[',
    ']]',
    '->',
    '<-',
    '|',
    '][',
    '\n',
    '\n',
    '\n',
    '\n:: ',
    '\n::',
    ' ',
    '：',
    ': ',
    '\\',
    '{"a":1}',
    '[tag] ',
  ],
  ...[
    '<<if $x>>',
    '<</if>>',
    '<<else>>',
    '<<',
    '>>',
    '<<print ',
    '/*',
    '*/',
    '/%',
    '%/',
    '[img[',
    '$',
    '_',
    "'",
    '"',
  ],
  ...[
    '(if: $x)[',
    '(else:)[',
    '(print: ',
    '(link: "',
    ')',
    '[',
    ']',
    '[=',
    '|a>[',
    ']<a|',
    '{',
    '}',
    ' + ',
    '(set:',
  ],
  ...[
    '\n--\n',
    '\n[if x]\n',
    '\n[note]\n',
    '\n[continue]\n',
    '{embed ',
    '<b>',
    '</b>',
    '<br>',
    '<!--',
    '-->',
    '<%=',
    '%>',
  ],
  ...[
    '<script>',
    '</script>',
    'https://',
    '旁白：',
    '我：',
    '\r\n',
    '\t',
    '\u0007',
    '\u2028',
    '\ufeff',
    '# ',
    '- ',
  ],
];
const token = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constantFrom(...SYNTAX) },
);
const format = fc.constantFrom('Harlowe', 'SugarCube', 'Chapbook', 'Snowman', undefined);
const mess = fc.record({ format, tokens: fc.array(token, { maxLength: 40 }) }).map(({ format, tokens }) => {
  const marks: string[] = [];
  const body = tokens.map((sign, place) => {
    if (sign !== undefined) return sign;
    marks.push(`甲${place}乙`);
    return `甲${place}乙`;
  });
  const data = format === undefined ? '' : `:: StoryData\n${JSON.stringify({ ifid: 'X', format })}\n`;
  return { marks, source: `${data}:: Start\n${body.join('')}` };
});

describe('a story written anyhow', () => {
  test('loses no word: each is in the draft or in the report', () => {
    fc.assert(
      fc.property(mess, ({ marks, source }) => {
        const outcome = outcomeOf(source);
        const all = `${outcome?.scenario}\n${outcome?.report}`;
        expect(marks.filter((mark) => !all.includes(mark))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('is a draft that our reader takes, with the lines and choices it was meant to have', () => {
    fc.assert(
      fc.property(mess, ({ source }) => {
        const outcome = outcomeOf(source);
        if (!outcome) throw new Error('no draft');
        for (const text of [outcome.scenario, outcome.walks]) {
          expect(readYaml('scenarios/story/scenario.yaml', text).diagnostics).toEqual([]);
        }
        const { moments } = parse(outcome.scenario) as Written;
        const plain = ({ id, says, choices }: Draft['moments'][number]) => ({
          id,
          says: says.map(({ text }) => text),
          choices: choices.map(({ text }) => text),
        });
        const silent = (text: string) => text !== '【待写】这里没有文字';
        expect(
          moments.map(({ id, says, choices }) => ({
            id,
            says: says.map(({ text }) => text).filter(silent),
            choices: (choices ?? []).map(({ text }) => (text === '【待写】选项' ? '' : text)),
          })),
        ).toEqual(outcome.draft.moments.map(plain));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same with the line ends of Windows, and holds no sign that a text file may not', () => {
    fc.assert(
      fc.property(mess, ({ source }) => {
        const unix = source.replaceAll('\r', '');
        const outcome = outcomeOf(unix);
        expect(outcomeOf(unix.replaceAll('\n', '\r\n'))).toEqual(outcome);
        expect(outcome?.scenario).not.toMatch(/[^\P{Cc}\n\t]|[\u2028\u2029\ufeff]/u);
      }),
    );
  });

  test('has ids that are ids, no two alike, the same each time, and unchanged by what is added at the end', () => {
    const name = fc.oneof(fc.constantFrom('p-1', 'P 1', 'room', 'Room!', '门口', '', 'p-2-2'), fc.string());
    const named = fc.array(
      name.map((text) => text.replace(/[\s\\[\]{}<>|#]/g, ' ')),
      { minLength: 1, maxLength: 8 },
    );
    const sourceOf = (names: readonly string[]) =>
      names.map((text) => `:: ${text}\n[[${text}->${text}#]] [[再来->${text}]]\n`).join('');
    const idsOf = (names: readonly string[]) => outcomeOf(sourceOf(names))?.draft.moments ?? [];
    fc.assert(
      fc.property(named, fc.string(), (names, more) => {
        const moments = idsOf(names);
        const ids = moments.map(({ id }) => id);
        for (const id of [...ids, ...moments.flatMap(({ choices }) => choices.map(({ to }) => to))]) {
          expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        }
        expect(new Set(ids).size).toBe(ids.length);
        for (const { choices } of moments) expect(ids).not.toContain(choices[0]?.to);
        const choices = moments.flatMap((moment) => moment.choices.map(({ id }) => id));
        expect(new Set(choices).size).toBe(choices.length);
        const added = idsOf([...names, more.replace(/[\s\\[\]{}<>|#]/g, ' ')]);
        expect(added.slice(0, ids.length).map(({ id }) => id)).toEqual(ids);
      }),
    );
  });
});

test('the stub of a story without endings is a list of walks all the same', () => {
  const walks = outcomeOf(':: Start\n[[Start]]')?.walks ?? '';
  const written = walks
    .replace('endsAt: 【待写】', 'endsAt: end')
    .replace('passes: 【待写】', 'passes: false');
  expect(walksSchema.safeParse(parse(written)).success).toBe(true);
});
