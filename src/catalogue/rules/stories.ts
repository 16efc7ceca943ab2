/** What the engine proves about a scenario — C101, C102, C105, C106, C107, C111, C112 — told at the author's lines. */
import type { ScenarioProblem } from '#domain/scenario/verify.ts';
import { type Diagnostic, diagnose, type Place } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Authored, Entry } from '../sources.ts';
import { eachPart, type KeyPath } from '../yaml-source.ts';

type ScenarioEntry = Entry<Authored<'scenarios'>>;

export function storyFaults(entry: ScenarioEntry, problems: readonly ScenarioProblem[]): Diagnostic[] {
  const told = problems.flatMap((problem) => tell(problem, entry));
  // A name misspelt twice in one choice is two problems, each told at both places.
  return told.filter((one, index) => told.findIndex((other) => sameTelling(one, other)) === index);
}

function sameTelling(a: Diagnostic, b: Diagnostic): boolean {
  return a.line === b.line && a.column === b.column && a.message === b.message;
}

function tell(problem: ScenarioProblem, { data, at }: ScenarioEntry): Diagnostic[] {
  const moments = data.moments.map(({ id }) => id);
  const moves = data.moves.map(({ id }) => id);
  const momentKeys = (moment: string): KeyPath => ['moments', moments.indexOf(moment)];
  const choiceKeys = (moment: string, choice: string): KeyPath => {
    const choices = data.moments[moments.indexOf(moment)]?.choices ?? [];
    return [...momentKeys(moment), 'choices', choices.findIndex(({ id }) => id === choice)];
  };
  /** Where a name is used below `keys`, in one of the given fields. */
  const uses = (name: string, keys: KeyPath, fields: readonly string[]): Place[] =>
    eachPart(partAt(data, keys), keys)
      .filter(({ keys: found, value }) => value === name && fields.some((field) => found.includes(field)))
      .map(({ keys: found }) => at(found));
  const unknownMoment = (id: string, place: Place) =>
    diagnose(place, 'C101', `没有编号为“${id}”的瞬间`, `${offer(id, moments)}要去的瞬间得写在 moments 里。`);
  const unknownName =
    (name: string, noun: string, known: readonly string[], home: string) => (place: Place) =>
      diagnose(place, 'C102', `没有叫“${name}”的${noun}`, `${offer(name, known)}先在 ${home} 里写上它。`);

  switch (problem.kind) {
    case 'start-unknown':
      return [unknownMoment(problem.start, at(['start']))];
    case 'branch-unknown':
      // A plain `leadsTo: id` has no list to point into; the locator then stays at the field.
      return uses(problem.to, choiceKeys(problem.moment, problem.choice), ['leadsTo']).map((place) =>
        unknownMoment(problem.to, place),
      );
    // The ids of a list are compared for all kinds of content at once (C011).
    case 'moment-twice':
    case 'choice-twice':
    case 'move-twice':
      return [];
    case 'name-of-both': {
      const hint = '条件里分不清说的是哪个。给标记换个名字。';
      const place = at(['flags', data.flags.indexOf(problem.name)]);
      return [diagnose(place, 'C102', `“${problem.name}”既是标记又是必做动作`, hint)];
    }
    case 'move-after-not-before': {
      const keys = ['moves', moves.indexOf(problem.move), 'after'];
      const known = moves.slice(0, moves.indexOf(problem.move));
      const message = `“${problem.move}”要排在“${problem.after}”之后，前面却没有这个动作`;
      const hint = `moves 按通话的先后写，after 只能写排在它前面的动作。${offer(problem.after, known)}`;
      return uses(problem.after, keys, ['after']).map((place) => diagnose(place, 'C102', message, hint));
    }
    case 'flag-unknown':
      return uses(problem.flag, choiceKeys(problem.moment, problem.choice), ['sets']).map(
        unknownName(problem.flag, '标记', data.flags, 'flags'),
      );
    case 'move-unknown':
      return uses(problem.move, choiceKeys(problem.moment, problem.choice), ['does']).map(
        unknownName(problem.move, '必做动作', moves, 'moves'),
      );
    case 'condition-unknown': {
      const keys =
        problem.choice === undefined
          ? [...momentKeys(problem.moment), 'says']
          : choiceKeys(problem.moment, problem.choice);
      return uses(problem.name, keys, ['all', 'none']).map(
        unknownName(problem.name, '标记或必做动作', [...data.flags, ...moves], 'flags 或 moves'),
      );
    }
    case 'branch-without-else': {
      const keys = [...choiceKeys(problem.moment, problem.choice), 'leadsTo'];
      const hint = '最后一个分支留给“其余情形”，不写 when，否则会无路可走。';
      return [diagnose(at(keys), 'C106', `选项“${problem.choice}”的最后一个分支带着条件`, hint)];
    }
    case 'branch-too-early': {
      const keys = [...choiceKeys(problem.moment, problem.choice), 'leadsTo'];
      const message = `选项“${problem.choice}”通向“${problem.to}”的分支没有条件，却不在最后`;
      return [
        diagnose(at(keys), 'C106', message, '它总会走到，后面的永远轮不上。给它写上 when，或挪到最后。'),
      ];
    }
    case 'ending-with-choices': {
      const hint = '结局之后不再选。删掉 ending，或删掉 choices。';
      return [
        diagnose(at(momentKeys(problem.moment)), 'C105', `瞬间“${problem.moment}”是结局，却还有选项`, hint),
      ];
    }
    case 'stuck':
      return [diagnose(at(momentKeys(problem.moment)), 'C105', ...stuckWords(problem, data))];
    case 'moment-unreachable': {
      const hint = `从“${data.start}”出发，怎么选都到不了。看看 leadsTo 和它的条件，或删掉这个瞬间。`;
      return [diagnose(at(momentKeys(problem.moment)), 'C107', `瞬间“${problem.moment}”走不到`, hint)];
    }
    case 'choice-unreachable': {
      const hint = '不管前面怎么选，它的 when 都不会成立。改条件，或删掉这个选项。';
      const place = at(choiceKeys(problem.moment, problem.choice));
      return [diagnose(place, 'C107', `选项“${problem.choice}”从来不会出现`, hint)];
    }
    case 'endless': {
      const hint = `这样走进去就出不来：${wayWords(problem.by)}。给这一圈留一个通向结局的选项。`;
      return [
        diagnose(at(momentKeys(problem.moment)), 'C111', `从瞬间“${problem.moment}”起永远到不了结局`, hint),
      ];
    }
    case 'no-ending':
      return [
        diagnose(
          at(['moments']),
          'C111',
          '没有一个走得到的结局',
          '至少写一个带 ending 的瞬间，并让选项通向它。',
        ),
      ];
    case 'move-unreachable': {
      const hint = '给走得到的选项写上 does，或从 moves 里删掉它；否则程序分永远拿不满。';
      const place = at(['moves', moves.indexOf(problem.move)]);
      return [diagnose(place, 'C111', `必做动作“${problem.move}”没有选项来完成`, hint)];
    }
    case 'pass-unreachable': {
      const best = problem.best === undefined ? '' : `最好也只有平均 ${Math.round(problem.best)} 分。`;
      const hint = `${best}降低 passing，或让好的走法做齐必做动作并到达更好的结局。`;
      return [diagnose(at(['passing']), 'C111', '不越红线就没有一条走法能合格', hint)];
    }
    case 'order-passes': {
      const { moment, choice, move, by } = problem;
      const label = data.moves.find(({ id }) => id === move)?.label ?? move;
      const hint = `这样走就合格了：${wayWords(by)}。提高 passing.procedure，或让抢先的这一步到不了合格的结局。`;
      const message = `“${label}”抢在了前面的动作之前，照样能合格`;
      return [diagnose(at(choiceKeys(moment, choice)), 'C112', message, hint)];
    }
    case 'too-many-states': {
      const hint = '标记和信任、平静的组合太多，机器走不完。减少 flags，或减少会改变数值的选项。';
      return [diagnose(at(['flags']), 'C111', `可能的状态超过 ${problem.limit} 种`, hint)];
    }
  }
}

function stuckWords(
  problem: Extract<ScenarioProblem, { kind: 'stuck' }>,
  data: Authored<'scenarios'>,
): [message: string, hint: string] {
  const choices = data.moments.find(({ id }) => id === problem.moment)?.choices ?? [];
  if (choices.length === 0) {
    return [
      `瞬间“${problem.moment}”既没有选项也不是结局`,
      '电话到这里停住了。写上 choices，或写 ending 作为结局。',
    ];
  }
  const hint = `这样走到这里，选项全都锁着：${wayWords(problem.by)}。至少留一个不带条件的选项。`;
  return [`瞬间“${problem.moment}”可能一个选项都选不了`, hint];
}

function wayWords(by: readonly string[]): string {
  return by.length === 0 ? '一开场就是' : by.join(' → ');
}

function partAt(data: Authored<'scenarios'>, keys: KeyPath): unknown {
  let part: unknown = data;
  for (const key of keys) part = (part as Record<string | number, unknown> | undefined)?.[key];
  return part;
}
