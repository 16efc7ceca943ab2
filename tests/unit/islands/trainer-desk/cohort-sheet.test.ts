import { describe, expect, it } from 'vitest';
import { rowsFromCohort } from '#domain/insight/cohort.ts';
import type { Happening } from '#domain/record/fact.ts';
import { sheetFrom } from '#islands/trainer-desk/cohort-sheet.ts';
import type { Syllabus } from '#islands/trainer-desk/syllabus.ts';
import { accepted, assignment, member } from '../../../support/cohort-builders.ts';
import { contentOf, step, trackOf } from '../../../support/onboarding-builders.ts';

const track = trackOf([[1, [step('read-first', { kind: 'lesson', lesson: 'first' })]]]);
const syllabus: Syllabus = {
  courses: [{ id: 'law', title: '法律', lessons: [{ id: 'first', title: '第一课', minutes: 10 }] }],
  scenarios: [],
  banks: [{ id: 'bank', title: '第一课', questions: 5 }],
  tracks: [track],
};
const task = assignment({
  title: '第一周',
  lessons: ['first', 'gone'],
  banks: ['bank'],
  dueOn: '2026-11-24',
});
const content = contentOf({ lessons: { first: {} }, banks: { bank: [] } });
const named: Happening = { kind: 'profile-set', name: '张三', staffNumber: '7', team: '一组' };
const begun: Happening = { kind: 'track-started', track: track.id, startsOn: '2026-11-23' };
const read: Happening = { kind: 'lesson-read', lesson: 'first', revision: 1 };

const sheet = (...happenings: readonly Happening[]) => {
  const question = { assignments: [task], tracks: [track], content, today: '2026-11-25', offsetMinutes: 480 };
  const rows = rowsFromCohort([member('a', happenings)], question);
  const [head = [], ...lines] = sheetFrom({ rows, assignments: [task], syllabus });
  return { head, lines, cells: Object.fromEntries(head.map((name, at) => [name, lines[0]?.[at]])) };
};

describe('the table as a sheet', () => {
  it('has one head and a cell under each, and tells a lesson from a bank of the same title', () => {
    const { head, lines } = sheet(named);
    expect(lines.map((line) => line.length)).toEqual([head.length]);
    expect(new Set(head).size).toBe(head.length);
  });

  it('says of a learner at work who, when, how far and how late', () => {
    expect(sheet(named, begun, accepted(task), read).cells).toEqual({
      姓名: '张三',
      工号: '7',
      团队: '一组',
      档案号: 'a',
      最近学习: '2026-11-23',
      档案日期: '2026-11-23',
      逾期项数: '1',
      'Track：完成': '1',
      'Track：共': '1',
      'Track：逾期': '0',
      '第一周：完成': '1',
      '第一周：共': '2',
      '第一周：接收日期': '2026-11-23',
      '第一周：第一课（课时）': '完成',
      '第一周：第一课（课时成绩）': '已学完',
      '第一周：已下架（gone）（课时）': '已下架',
      '第一周：已下架（gone）（课时成绩）': '内容已下架',
      '第一周：第一课（随堂练习）': '逾期',
      '第一周：第一课（随堂练习成绩）': '未做',
    });
  });

  it('of one who did nothing says so, and leaves empty what there is not', () => {
    expect(sheet().cells).toMatchObject({
      最近学习: '',
      'Track：完成': '',
      '第一周：接收日期': '未接收',
      '第一周：第一课（课时）': '未接收',
    });
  });
});
