// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import '#elements/filtered-register.ts';
import '#elements/opened-by-address.ts';

const LIST = `<filtered-register>
  <form hidden><input name="text"><select name="step"><option value=""></option><option value="opening">开场</option></select>
  <select name="scope"><option value=""></option><option value="card">信用卡</option></select></form>
  <p data-count></p><p data-none hidden></p>
  <section id="one" data-group><div data-group id="inner">
    <article id="a" data-entry data-step="opening" data-scope="card" data-text="您好 工号"></article>
    <article id="b" data-entry data-step="opening" data-scope="all" data-text="喂"></article>
  </div></section>
  <section id="two" data-group><article id="c" data-entry data-step="closing" data-scope="micro" data-text="LPR"></article></section>
</filtered-register>`;

const get = (id: string) => document.getElementById(id) as HTMLElement;
const shown = () => ['a', 'b', 'c'].filter((id) => !get(id).hidden);

/** The parts are there before the element is connected, as in a page that loads its script last. */
function put(html: string): void {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.replaceChildren(box);
}

function show(query: string): void {
  history.replaceState(null, '', `/scripts/${query}`);
  put(LIST);
}

function choose(name: string, value: string): void {
  const form = document.querySelector('form') as HTMLFormElement;
  const control = form.elements.namedItem(name) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('a filtered register', () => {
  beforeEach(() => show(''));

  test('shows its form and everything', () => {
    expect(document.querySelector('form')?.hidden).toBe(false);
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(document.querySelector('[data-count]')?.textContent).toBe('显示 3 条，共 3 条');
  });

  test('hides what does not answer, and groups that are left without an entry', () => {
    choose('step', 'opening');
    expect(shown()).toEqual(['a', 'b']);
    expect([get('one').hidden, get('inner').hidden, get('two').hidden]).toEqual([false, false, true]);
    expect(location.search).toBe('?step=opening');
  });

  test('what is for all loans is for each kind', () => {
    choose('scope', 'card');
    expect(shown()).toEqual(['a', 'b']);
  });

  test('text asks for every word, whatever its width and case', () => {
    choose('text', '工号　您好');
    expect(shown()).toEqual(['a']);
    choose('text', 'ｌｐｒ');
    expect(shown()).toEqual(['c']);
  });

  test('says so when nothing is left', () => {
    choose('text', '没有');
    expect(shown()).toEqual([]);
    expect(document.querySelector<HTMLElement>('[data-none]')?.hidden).toBe(false);
  });

  test('takes its choice from the address and leaves the anchor there', () => {
    show('?step=opening#a');
    expect(shown()).toEqual(['a', 'b']);
    expect(location.hash).toBe('#a');
  });
});

describe('details opened by the address', () => {
  const page =
    '<opened-by-address><details id="七点"></details><details id="b"></details></opened-by-address><details id="c"></details>';
  const open = () =>
    [...document.querySelectorAll('details')].filter((each) => each.open).map(({ id }) => id);

  test.each([
    { hash: '', opened: [], because: 'no address, nothing open' },
    { hash: `#${encodeURIComponent('七点')}`, opened: ['七点'], because: 'addresses are encoded' },
    { hash: '#c', opened: [], because: 'it minds its own' },
    { hash: '#%', opened: [], because: 'an address can be broken' },
  ])('$hash: $because', ({ hash, opened }) => {
    history.replaceState(null, '', `/faq/${hash}`);
    put(page);
    expect(open()).toEqual(opened);
  });

  test('follows a change of the address', () => {
    history.replaceState(null, '', '/faq/');
    put(page);
    history.replaceState(null, '', '/faq/#b');
    dispatchEvent(new Event('hashchange'));
    expect(open()).toEqual(['b']);
  });
});
