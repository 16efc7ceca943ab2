/** C3: courses, the lessons in them, onboarding, and whatever else names a lesson. */
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Authored, Entry, Kind, Sources } from '../sources.ts';
import type { KeyPath } from '../yaml-source.ts';

export function courseRules(sources: Sources): Diagnostic[] {
  return [
    ...references(sources),
    ...membership(sources),
    ...cycles(sources),
    ...sources.tracks.entries.flatMap((track) => [...days(track), ...evidence(sources, track)]),
  ];
}

const WORDS = {
  lessons: { noun: '课时', home: 'content/lessons/' },
  banks: { noun: '题库', home: 'content/questions/' },
  scenarios: { noun: '情景', home: 'content/scenarios/' },
  exams: { noun: '考试', home: 'content/exams/' },
  courses: { noun: '课程', home: 'content/courses/' },
} as const;

type Track = Authored<'tracks'>;
type Evidence = Track['weeks'][number]['days'][number]['steps'][number]['evidence'];

interface Reference {
  readonly to: keyof typeof WORDS;
  readonly id: string;
  readonly keys: KeyPath;
}

function references(sources: Sources): Diagnostic[] {
  return [
    ...missing(sources, 'courses', ({ lessons, after, exam }) => [
      ...listed('lessons', lessons, ['lessons']),
      ...listed('courses', after, ['after']),
      ...(exam === undefined ? [] : [{ to: 'exams' as const, id: exam, keys: ['exam'] }]),
    ]),
    ...missing(sources, 'lessons', ({ practice }) => [
      ...listed('banks', practice.banks, ['practice', 'banks']),
      ...listed('scenarios', practice.scenarios, ['practice', 'scenarios']),
    ]),
    ...missing(sources, 'banks', ({ lesson }) =>
      lesson === undefined ? [] : [{ to: 'lessons' as const, id: lesson, keys: ['lesson'] }],
    ),
    ...missing(sources, 'scenarios', ({ lessons }) => listed('lessons', lessons, ['lessons'])),
    ...missing(sources, 'faq', ({ faq }) =>
      faq.flatMap(({ lessons }, index) => listed('lessons', lessons, ['faq', index, 'lessons'])),
    ),
    ...missing(sources, 'scripts', ({ scripts }) =>
      scripts.flatMap(({ lessons }, index) => listed('lessons', lessons, ['scripts', index, 'lessons'])),
    ),
    ...missing(sources, 'tracks', (track) =>
      stepsOf(track).flatMap(({ step, keys }) => evidenceReference(step.evidence, [...keys, 'evidence'])),
    ),
  ];
}

function evidenceReference(evidence: Evidence, keys: KeyPath): Reference[] {
  switch (evidence.kind) {
    case 'lesson':
      return [{ to: 'lessons', id: evidence.lesson, keys: [...keys, 'lesson'] }];
    case 'practice':
      return [{ to: 'banks', id: evidence.bank, keys: [...keys, 'bank'] }];
    case 'scenario':
      return [{ to: 'scenarios', id: evidence.scenario, keys: [...keys, 'scenario'] }];
    case 'exam':
      return [{ to: 'exams', id: evidence.exam, keys: [...keys, 'exam'] }];
    case 'attest':
      return [];
  }
}

function listed(to: keyof typeof WORDS, ids: readonly string[], keys: KeyPath): Reference[] {
  return ids.map((id, index) => ({ to, id, keys: [...keys, index] }));
}

function missing<K extends Kind>(
  sources: Sources,
  kind: K,
  references: (data: Authored<K>) => readonly Reference[],
): Diagnostic[] {
  const entries = sources[kind].entries as readonly Entry<Authored<K>>[];
  return entries.flatMap(({ data, at }) =>
    references(data)
      .filter(({ to, id }) => sources[to].ids.size > 0 && !sources[to].ids.has(id))
      .map(({ to, id, keys }) => {
        const { noun, home } = WORDS[to];
        return diagnose(
          at(keys),
          'C301',
          `没有编号为“${id}”的${noun}`,
          `${offer(id, sources[to].ids)}${noun}在 ${home} 里。`,
        );
      }),
  );
}

function membership(sources: Sources): Diagnostic[] {
  if (sources.courses.ids.size === 0) return [];
  const found: Diagnostic[] = [];
  const courseOf = new Map<string, string>();
  for (const { id: course, data, at } of sources.courses.entries) {
    for (const [index, lesson] of data.lessons.entries()) {
      const before = courseOf.get(lesson);
      if (before !== undefined && before !== course) {
        const hint = '一节课只属于一门课程。别的课程要用到它，就在那门课程的 after 里写先修课程。';
        found.push(diagnose(at(['lessons', index]), 'C302', `课时“${lesson}”已经在课程 ${before} 里`, hint));
      }
      courseOf.set(lesson, before ?? course);
    }
  }
  for (const { id, at } of sources.lessons.entries) {
    if (courseOf.has(id)) continue;
    const hint = '把它的编号加进 content/courses/ 里某门课程的 lessons，学员才找得到它。';
    found.push(diagnose(at(), 'C302', `课时“${id}”不在任何课程里`, hint));
  }
  return found;
}

function cycles(sources: Sources): Diagnostic[] {
  const after = new Map(sources.courses.entries.map(({ id, data }) => [id, data.after]));
  return sources.courses.entries.flatMap(({ id, at }) => {
    const loop = wayBack(id, after);
    // Told once for a loop, at its first course.
    if (!loop || loop.some((other) => other < id)) return [];
    const hint = '先修关系绕成了一圈，谁也没法先学。去掉其中一个。';
    return [diagnose(at(['after']), 'C303', `课程先修成环：${[...loop, id].join(' → ')}`, hint)];
  });
}

/** The courses from `start` back to it along `after`, beginning with `start`. */
function wayBack(start: string, after: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const paths: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    for (const next of after.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return path;
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}

function days({ data, at }: Entry<Track>): Diagnostic[] {
  const found: Diagnostic[] = [];
  let last = 0;
  for (const [w, week] of data.weeks.entries()) {
    for (const [d, { day }] of week.days.entries()) {
      if (day <= last) {
        const hint = `上一天是第 ${last} 天，这里从 ${last + 1} 起；编号全程连续，不按周重来。`;
        found.push(
          diagnose(at(['weeks', w, 'days', d, 'day']), 'C304', `第 ${day} 天没有排在前一天之后`, hint),
        );
      }
      last = Math.max(last, day);
    }
  }
  return found;
}

function stepsOf(track: Track) {
  return track.weeks.flatMap((week, w) =>
    week.days.flatMap((day, d) =>
      day.steps.map((step, s) => ({ step, keys: ['weeks', w, 'days', d, 'steps', s] as const })),
    ),
  );
}

function evidence(sources: Sources, { data, at }: Entry<Track>): Diagnostic[] {
  return stepsOf(data).flatMap(({ step, keys }): Diagnostic[] => {
    const { evidence: proof } = step;
    if (proof.kind === 'practice' && proof.share === 0) {
      const hint = 'share 是得分比例，写 0.6 到 1 之间的数；只要求做过就写 0.01。';
      return [diagnose(at([...keys, 'evidence', 'share']), 'C305', '得分要求是 0，一打开就算完成', hint)];
    }
    if (proof.kind === 'scenario' && proof.passed) {
      const walks = sources.walks.entries.find(({ id }) => id === proof.scenario)?.data.walks;
      if (!walks || walks.some(({ passes }) => passes)) return [];
      const hint = '给这个情景写一条合格的走法（walks.yaml 里 passes: true），或在这里写 passed: false。';
      return [
        diagnose(
          at([...keys, 'evidence']),
          'C305',
          `要求情景“${proof.scenario}”合格，却没有一条走法合格`,
          hint,
        ),
      ];
    }
    return [];
  });
}
