import { describe, expect, test } from 'vitest';
import { type SourceFile, sourcesFrom } from '#catalogue/sources.ts';
import { textFile, told } from '../../support/content-fixtures.ts';

const TOPICS = `topics:
  - { id: T15, title: 红线与底线, part: C · 法律与红线 }
`;

describe('names of files', () => {
  const cases: { files: SourceFile[]; says: string; because: string }[] = [
    {
      files: [textFile('courses/Phone.yaml', ''), textFile('courses/phone.yaml', '')],
      says: 'content/courses/phone.yaml:1:1  C002  与 courses/Phone.yaml 只差大小写',
      because: 'on Windows and macOS one would overwrite the other',
    },
    {
      files: [textFile('courses/电话.yaml', '')],
      says: 'content/courses/电话.yaml:1:1  C002  名字“电话.yaml”不能用',
      because: 'names become addresses and travel in archives',
    },
    {
      files: [{ path: 'lessons/evidence/图.png', kind: 'binary' }],
      says: 'content/lessons/evidence/图.png:1:1  C002  名字“图.png”不能用',
      because: 'pictures are addresses too',
    },
  ];
  test.each(cases)('$says, because $because', ({ files, says }) => {
    expect(told(sourcesFrom(files))).toContain(says);
  });
});

test('only pictures stand beside a lesson', () => {
  const beside = (name: string) => told(sourcesFrom([{ path: `lessons/evidence/${name}`, kind: 'binary' }]));
  expect(beside('notes.txt')).toContain('C001');
  expect(beside('record.svg')).not.toContain('C001');
  expect(told(sourcesFrom([{ path: 'pictures/record.svg', kind: 'binary' }]))).toContain('C001');
});

test('a file too large to be content is named, not read', () => {
  const sources = sourcesFrom([{ path: 'questions/hours.yaml', kind: 'too-large' }]);
  expect(told(sources)).toContain('content/questions/hours.yaml:1:1  C003  文件超过 1 MB');
});

test.each([
  { name: 'a byte order mark', text: `\ufeff${TOPICS}` },
  { name: 'Windows line ends', text: TOPICS.replaceAll('\n', '\r\n') },
])('$name at the hands of an editor is no fault', ({ text }) => {
  const sources = sourcesFrom([textFile('reference/topics.yaml', text)]);
  expect(told(sources)).toBe('');
  expect(sources.topics.entries[0]?.data.topics[0]?.title).toBe('红线与底线');
});

test('Windows line ends do not shift places in a lesson', () => {
  const lesson = '---\ntitle: 时段\ntitle: 时刻\n---\n\n正文\n\n<Sumary />\n';
  const places = (text: string) =>
    sourcesFrom([textFile('lessons/hours/index.mdx', text)])
      .texts.get('hours')
      ?.components.map(({ place }) => place);
  expect(places(lesson.replaceAll('\n', '\r\n'))).toEqual(places(lesson));
  expect(places(lesson)).toEqual([{ path: 'lessons/hours/index.mdx', line: 8, column: 1 }]);
});

test('a file with a fault keeps its id, so that references to it are not told as well', () => {
  const sources = sourcesFrom([
    textFile('regulations/night-hours.yaml', 'title: 夜间不联系\n'),
    textFile(
      'reference/glossary.yaml',
      'terms:\n  - { id: night, part: 通话与渠道, term: 夜间, english: night, plain: 夜里。, rules: [night-hours] }\n',
    ),
  ]);
  expect(sources.regulations.entries).toEqual([]);
  expect(told(sources)).not.toContain('C601');
});

test('all faults of all files come in one run, file by file and from top to bottom', () => {
  const sources = sourcesFrom([
    textFile(
      'reference/topics.yaml',
      'topics:\n  - { id: T1, title: 甲, part: C }\n  - { id: T15, titel: 乙, part: C }\n',
    ),
    textFile('courses/law.yaml', 'title: [\n'),
  ]);
  const places = told(sources)
    .split('\n')
    .filter((line) => line.startsWith('content/'))
    .map((line) => line.split('  ')[0]);
  expect(places).toEqual([
    'content/courses/law.yaml:2:1',
    'content/reference/topics.yaml:2:11',
    'content/reference/topics.yaml:3:5',
    'content/reference/topics.yaml:3:16',
  ]);
});
