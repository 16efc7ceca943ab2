// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import '#elements/contact-clock.ts';
import '#elements/instalment-plan.ts';
import '#elements/triage-order.ts';
import { element } from '#elements/element.ts';

beforeEach(() => {
  document.body.replaceChildren();
});

/** A part with the attributes that the element looks for. */
function part<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = element(tag, attributes['class'] ?? '', ...children);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function mount(tag: string, ...children: Node[]): HTMLElement {
  const host = document.createElement(tag);
  host.append(...children);
  document.body.append(host);
  return host;
}

const textOf = (host: HTMLElement, selector: string) => host.querySelector(selector)?.textContent ?? '';

describe('triage-order', () => {
  /** Cases in the order in which they are shown at first, with the place of each in the reference. */
  function triage(...cases: [name: string, place: number][]): HTMLElement {
    const items = cases.map(([name, place]) =>
      part(
        'li',
        { class: 'triage__case', 'data-place': String(place), 'data-name': name },
        part('div', { class: 'triage__row' }, name),
        part('details', { class: 'triage__answer' }, part('span', { 'data-yours': '' })),
      ),
    );
    return mount(
      'triage-order',
      part('p', { 'data-lead': '' }),
      part('ol', {}, ...items),
      part('button', { 'data-compare': '', hidden: '' }),
      part('p', { 'data-said': '' }),
      part('div', { 'data-outcome': '', tabindex: '-1' }),
    );
  }
  const names = (host: HTMLElement) =>
    [...host.querySelectorAll<HTMLElement>('li.triage__case')].map((each) => each.dataset['name']);
  const press = (host: HTMLElement, label: string) => {
    const pressed = host.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`);
    if (!pressed) throw new Error(`no button ${label}`);
    pressed.focus();
    pressed.click();
    return pressed;
  };

  it('moves a case, says where it now is, and keeps the focus on the button', () => {
    const host = triage(['周', 3], ['李', 1], ['王', 2]);
    const pressed = press(host, '把周下移');
    expect(names(host)).toEqual(['李', '周', '王']);
    expect(textOf(host, '[data-said]')).toBe('周现在是第 2 位，共 3 位。');
    expect(document.activeElement).toBe(pressed);
  });

  it('goes nowhere from the ends, and says so', () => {
    const host = triage(['周', 3], ['李', 1], ['王', 2]);
    const up = press(host, '把周上移');
    expect(names(host)).toEqual(['周', '李', '王']);
    expect(up.getAttribute('aria-disabled')).toBe('true');
    expect(textOf(host, '[data-said]')).toBe('');
    press(host, '把周下移');
    expect(up.getAttribute('aria-disabled')).toBe('false');
  });

  it('names the pairs that stand the wrong way round, and opens the reasons', () => {
    const host = triage(['周', 3], ['李', 1], ['王', 2]);
    host.querySelector<HTMLButtonElement>('[data-compare]')?.click();
    const outcome = textOf(host, '[data-outcome]');
    expect(outcome).toContain('没有一件与参考同位');
    expect(outcome).toContain('参考把李排在周前面');
    expect(outcome).toContain('参考把王排在周前面');
    expect(outcome).not.toContain('参考把李排在王前面');
    expect([...host.querySelectorAll('details')].every(({ open }) => open)).toBe(true);
    expect(textOf(host, '[data-yours]')).toBe('你排第 1 位。');
  });

  it('says so when the order is that of the reference, and forgets it on the next move', () => {
    const host = triage(['李', 1], ['周', 3], ['王', 2]);
    press(host, '把王上移');
    host.querySelector<HTMLButtonElement>('[data-compare]')?.click();
    expect(textOf(host, '.callout--passed')).toContain('完全一致');
    press(host, '把王上移');
    expect(textOf(host, '[data-outcome]')).toBe('');
    expect(host.classList.contains('triage--compared')).toBe(false);
  });

  it('counts what it does not name', () => {
    const host = triage(['丁', 4], ['丙', 3], ['乙', 2], ['甲', 1]);
    host.querySelector<HTMLButtonElement>('[data-compare]')?.click();
    expect(textOf(host, '[data-outcome]')).toContain('另有 3 对先后相反');
  });
});

describe('instalment-plan', () => {
  function calculator(amount: string, months: string, first: string) {
    const input = (name: string, value: string) => part('input', { name, value });
    const form = part(
      'form',
      { hidden: '' },
      input('amount', amount),
      input('months', months),
      input('first', first),
    );
    const host = mount('instalment-plan', form, part('div', { 'data-outcome': '' }, '原来的'));
    return {
      host,
      form,
      type: (name: string, value: string) => {
        const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
        if (!field) throw new Error(name);
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return field;
      },
    };
  }

  it('shows its fields and leaves what was worked out before', () => {
    const { host, form } = calculator('52000', '12', '5000');
    expect(form.hidden).toBe(false);
    expect(textOf(host, '[data-outcome]')).toBe('原来的');
  });

  it.each([
    {
      name: 'months',
      value: '3',
      lines: [
        '首付',
        '5,000.00 元',
        '第 1 至 2 期',
        '每期 15,666.66 元',
        '第 3 期（末期）',
        '15,666.68 元',
        '合计',
        '52,000.00 元',
      ],
    },
    {
      name: 'months',
      value: '1',
      lines: ['首付', '5,000.00 元', '第 1 期', '47,000.00 元', '合计', '52,000.00 元'],
    },
    {
      name: 'first',
      value: '',
      lines: ['第 1 至 11 期', '每期 4,333.33 元', '第 12 期（末期）', '4,333.37 元', '合计', '52,000.00 元'],
    },
    {
      name: 'first',
      value: '4000',
      lines: ['首付', '4,000.00 元', '第 1 至 12 期', '每期 4,000.00 元', '合计', '52,000.00 元'],
    },
  ])('works out $name $value', ({ name, value, lines }) => {
    const { host, type } = calculator('52000', '12', '5000');
    type(name, value);
    expect([...host.querySelectorAll('dt, dd')].map(({ textContent }) => textContent)).toEqual(lines);
  });

  it.each([
    { name: 'amount', value: '五万', says: '欠款要大于 0' },
    { name: 'months', value: '61', says: '1 到 60' },
    { name: 'first', value: '52000', says: '小于欠款' },
  ])(
    'says what is wrong with $name $value and marks the field, until it is mended',
    ({ name, value, says }) => {
      const { host, type } = calculator('52000', '12', '5000');
      expect(type(name, value).getAttribute('aria-invalid')).toBe('true');
      expect(textOf(host, '[data-outcome]')).toContain(says);
      expect(host.querySelectorAll('[aria-invalid="true"]')).toHaveLength(1);
      type(name, name === 'amount' ? '52000' : '6');
      expect(host.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
      expect(host.querySelector('dl')).not.toBeNull();
    },
  );
});

describe('contact-clock', () => {
  function clock(value: string) {
    const input = part('input', { value });
    const host = mount(
      'contact-clock',
      part('div', { 'data-hand': '', 'data-idle': '' }),
      part('label', { 'data-field': '', hidden: '' }, input),
      part('p', { 'data-said': '' }),
    );
    return { host, input };
  }

  it.each([
    { time: '07:40', standing: 'closed', words: '离8:00还有 20 分钟', turn: 'rotate(115 100 100)' },
    { time: '08:00', standing: 'open', words: '离22:00还有 14 小时。', turn: 'rotate(120 100 100)' },
    { time: '21:05', standing: 'open', words: '离22:00还有 55 分钟', turn: 'rotate(316.25 100 100)' },
    { time: '22:00', standing: 'closed', words: '离8:00还有 10 小时。', turn: 'rotate(330 100 100)' },
    { time: '06:30', standing: 'closed', words: '还有 1 小时 30 分钟', turn: 'rotate(97.5 100 100)' },
  ])('at $time is $standing', ({ time, standing, words, turn }) => {
    const { host } = clock(time);
    expect(host.querySelector('[data-field]')?.hasAttribute('hidden')).toBe(false);
    expect(host.querySelector<HTMLElement>('[data-said]')?.dataset['standing']).toBe(standing);
    expect(textOf(host, '[data-said]')).toContain(words);
    expect(host.querySelector('[data-hand]')?.getAttribute('transform')).toBe(turn);
  });

  it('asks for a time while there is none', () => {
    const { host, input } = clock('07:40');
    input.value = '';
    input.dispatchEvent(new Event('input'));
    expect(textOf(host, '[data-said]')).toContain('填一个时刻');
    expect(host.querySelector('[data-hand]')?.hasAttribute('data-idle')).toBe(true);
  });
});
