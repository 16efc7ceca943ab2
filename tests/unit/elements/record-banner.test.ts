// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordText } from '#text/record.ts';
import { recordBannerText } from '#text/record-banner.ts';

const hire = { kind: 'profile-set', name: '张三', staffNumber: '', team: '' } as const;

/** A page with the banner and a store of its own, in a browser as it stands. */
async function openPage() {
  vi.resetModules();
  document.body.innerHTML = '';
  const name = `record-banner-${Math.random().toString(36).slice(2)}`;
  // A name can be defined once a page; each test needs the element with fresh modules.
  const define = customElements.define.bind(customElements);
  vi.spyOn(customElements, 'define').mockImplementation((_, element) => define(name, element));
  await import('#elements/record-banner.ts');
  const { learnerRecord } = await import('#stores/browser.ts');
  const banner = document.body.appendChild(document.createElement(name));
  await vi.waitFor(() => expect(learnerRecord().getState().kind).not.toBe('loading'));
  return { banner, record: learnerRecord() };
}

/** Whether the browser would ask before leaving. */
function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the banner', () => {
  it('says nothing while the record is kept well', async () => {
    const { banner, record } = await openPage();
    await record.add(hire);
    expect(record.getState()).toMatchObject({ health: { kind: 'indexeddb' }, unsaved: 0 });
    expect(banner.childElementCount).toBe(0);
    expect(asksBeforeLeaving()).toBe(false);
  });

  it('warns where nothing is kept, offers the export, and asks before leaving', async () => {
    vi.stubGlobal('indexedDB', undefined);
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    const { banner, record } = await openPage();
    const memoryOnly = recordText.health({ kind: 'memory' })?.title ?? '';
    await vi.waitFor(() => expect(banner.textContent).toContain(memoryOnly));
    expect(banner.querySelector('button, a')).toBeNull();
    expect(asksBeforeLeaving()).toBe(false);

    await record.add(hire);
    await vi.waitFor(() => expect(banner.textContent).toContain(recordText.unsaved(1)));
    expect(asksBeforeLeaving()).toBe(true);
    const button = banner.querySelector('button');
    button?.click();
    expect(clicked).toEqual([expect.stringContaining('张三')]);
    expect(button?.textContent).toBe(recordBannerText.exported);
  });
});
