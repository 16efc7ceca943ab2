// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DraftFault, draftFaults } from '#domain/record/assignment.ts';
import { AssignForm } from '#islands/trainer-desk/AssignForm.tsx';
import { QrCode } from '#islands/trainer-desk/QrCode.tsx';
import { ReportView } from '#islands/trainer-desk/ReportView.tsx';
import type { Syllabus } from '#islands/trainer-desk/syllabus.ts';
import type { ImportReport } from '#stores/cohort-store.ts';

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});
const show = (what: React.ReactNode) => act(async () => root.render(what));

const syllabus: Syllabus = {
  courses: [
    {
      id: 'law',
      title: '法律',
      lessons: [
        { id: 'first', title: '第一课', minutes: 10 },
        { id: 'second', title: '第二课', minutes: 12 },
      ],
    },
  ],
  scenarios: [{ id: 'call', title: '第一通电话', minutes: 15 }],
  banks: [],
  tracks: [],
};

describe('the form', () => {
  const form = (faults: readonly DraftFault[], onSubmit = (): readonly DraftFault[] => []) => (
    <AssignForm
      syllabus={syllabus}
      today="2026-11-23"
      from="王老师"
      faults={faults}
      tooLong={false}
      round={0}
      onSubmit={onSubmit}
    />
  );
  const button = (name: string) =>
    [...place.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );

  it('remembers who handed out the last one and proposes a week', async () => {
    await show(form([]));
    expect(place.querySelector<HTMLInputElement>('[name="from"]')?.value).toBe('王老师');
    expect(place.querySelector<HTMLInputElement>('[name="dueOn"]')?.value).toBe('2026-11-30');
  });

  it('hands over what was typed and picked, whole courses in one press', async () => {
    let handed: unknown;
    await show(
      form([], ((draft: unknown) => {
        handed = draft;
        return [];
      }) as never),
    );
    const title = place.querySelector<HTMLInputElement>('[name="title"]');
    if (title) title.value = ' 第一周 ';
    await act(async () => button('全选“法律”')?.click());
    await act(async () => place.querySelector<HTMLInputElement>('[name="scenarios"]')?.click());
    await act(async () => button('生成链接')?.click());
    expect(handed).toEqual({
      title: '第一周',
      from: '王老师',
      to: '',
      why: '',
      dueOn: '2026-11-30',
      lessons: ['first', 'second'],
      scenarios: ['call'],
      banks: [],
    });
  });

  it('says each fault at its field, tied to the field for who cannot see it', async () => {
    const nothing = {
      title: '',
      from: '',
      to: '',
      why: '',
      dueOn: '2026-11-20',
      lessons: [],
      scenarios: [],
      banks: [],
    };
    await show(form(draftFaults(nothing, '2026-11-23')));
    for (const name of ['title', 'from', 'dueOn']) {
      const field = place.querySelector(`[name="${name}"]`);
      expect(field?.getAttribute('aria-invalid')).toBe('true');
      const said = (field?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id));
      expect(said.some((each) => each?.classList.contains('field__error'))).toBe(true);
    }
    expect(place.textContent).toContain('截止日期已经过去');
    expect(place.textContent).toContain('至少选一项内容');
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('4');
  });
});

describe('a QR code', () => {
  /** Dark cells of the drawing, read from its path. */
  function darkCells(path: string): Set<string> {
    const cells = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
      for (let at = 0; at < Number(width); at += 1) cells.add(`${Number(x) + at} ${y}`);
    }
    return cells;
  }

  it('has its three finders and the quiet zone around', async () => {
    await show(<QrCode text="https://example.cn/assignment/#a=abc" label="任务二维码" tooDense="太密" />);
    const svg = place.querySelector('svg');
    const size = Number(svg?.getAttribute('viewBox')?.split(' ')[3]);
    const dark = darkCells(place.querySelector('path')?.getAttribute('d') ?? '');
    expect(svg?.getAttribute('aria-label')).toBe('任务二维码');
    const finder = (left: number, top: number) =>
      [0, 1, 2, 3, 4, 5, 6].map((y) =>
        [0, 1, 2, 3, 4, 5, 6].map((x) => (dark.has(`${left + x} ${top + y}`) ? '#' : ' ')).join(''),
      );
    const expected = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      expect(finder(left, top)).toEqual(expected);
    }
    for (const cell of dark) {
      const [x = 0, y = 0] = cell.split(' ').map(Number);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x, y)).toBeLessThan(size - 4);
    }
  });

  it('is not drawn when it would be too dense to scan, and says so', async () => {
    await show(<QrCode text={'a'.repeat(1466)} label="任务二维码" tooDense="太密" />);
    expect(place.querySelector('svg')).toBeNull();
    expect(place.textContent).toBe('太密');
  });

  it('is drawn up to the length it promises', async () => {
    await show(<QrCode text={'a'.repeat(1465)} label="任务二维码" tooDense="太密" />);
    // Version 27 has 125 modules, and a quiet zone of 4 on each side.
    expect(place.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 133 133');
  });
});

describe('the report of an import', () => {
  const report = (rest: Partial<ImportReport>): ImportReport => ({
    files: 3,
    added: 0,
    updated: 0,
    unchanged: 0,
    refused: [],
    left: 0,
    ...rest,
  });

  it('lists refused files with name and reason, their names as harmless text', async () => {
    await show(
      <ReportView
        report={report({
          added: 2,
          refused: [{ fileName: '<img src=x>\u202egnp.json', refusal: { kind: 'html' } }],
        })}
      />,
    );
    expect(place.querySelector('img')).toBeNull();
    expect(place.querySelector('li')?.textContent).toContain('<img src=x>gnp.json');
    expect(place.querySelector('li')?.textContent).toContain('网页文件');
    expect(place.textContent).toContain('新增 2 人');
  });

  it('says when nobody came in and when it was stopped', async () => {
    await show(<ReportView report={report({ left: 2 })} />);
    expect(place.textContent).toContain('没有读到学员');
    expect(place.textContent).toContain('还有 2 个文件没有读');
  });
});
