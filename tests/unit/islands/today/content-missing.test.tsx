// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { markingFile } from '#domain/insight/content.ts';
import { Today } from '#islands/today/Today.tsx';
import { todayText } from '#text/today.ts';
import { step, trackOf } from '../../../support/onboarding-builders.ts';
import { openScreen } from '../../../support/quiz-screen.tsx';

const track = trackOf([[1, [step('sign', { kind: 'attest', statement: '我已签署。' })]]]);

it('without the content the desk says so, keeps the record, and tries again', async () => {
  let online = false;
  vi.stubGlobal('fetch', async () => {
    if (!online) throw new TypeError('offline');
    return Response.json(markingFile({ lessons: [], banks: [], exams: [], scenarios: [] }));
  });
  const screen = await openScreen(<Today track={track} />);
  await screen.record({ kind: 'profile-set', name: '张三', staffNumber: '', team: '' });
  expect(screen.place.querySelector('[role="alert"]')?.textContent).toContain(todayText.content.failed);
  online = true;
  await screen.press(todayText.content.retry);
  await act(async () => {});
  expect(screen.place.querySelector('h1')?.textContent).toBe('张三，你好');
  await screen.close();
});
