/** The player on a page of its own, with a short story and a memory in plain values. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';
import { replay } from '../../src/domain/scenario/run.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { solve } from '../../src/domain/scenario/solve.ts';
import { turnValues } from '../../src/domain/scenario/turn-value.ts';
import type { FinishedRun, PlayerMemory, TakenRun } from '../../src/islands/scenario-player/memory.ts';
import { Player } from '../../src/islands/scenario-player/Player.tsx';
import type { ValuesOf } from '../../src/islands/scenario-player/use-turn-values.ts';
import type { Voice } from '../../src/islands/scenario-player/voice.ts';
import { choice, ending, moment, move, scenario } from './scenario-builders.ts';

export const story = scenario(
  [
    moment('door', [
      choice('greet', 'talk', { does: ['identify'], text: '您好，我姓陈。' }),
      choice('threaten', 'talk', {
        text: '再不还就上门。',
        verdict: 'breach',
        note: '这是威胁。',
        tryInstead: '您方便说说情况吗？',
        rules: ['no-threat', 'not-known'],
        misconception: 'fear-works',
        calm: -3,
      }),
    ]),
    moment('talk', [
      choice('agree', 'good', { text: '我们约个时间。' }),
      choice('hurry', 'good', { text: '马上还。', when: { trustAtLeast: 9 }, lockedBecause: '他还不信你' }),
      choice('secret', 'good', { text: '看不见', when: { trustAtLeast: 9 } }),
    ]),
    ending('good', 80),
  ],
  {
    brief: '给周先生打首次电话。',
    persona: {
      name: '周立新',
      age: 41,
      occupation: '货车司机',
      onFile: [{ label: '逾期', value: '30天' }],
      hidden: '他的车上周出了事故。',
    },
    moves: [move('identify')],
    passing: { procedure: 100, result: 60 },
    misconceptions: { 'fear-works': '吓一吓就会还。' },
    lessons: ['opening'],
  },
);
export const rules = {
  'no-threat': { title: '不得威胁', href: '/regulations/no-threat/', citation: '《办法》第一条' },
};
export const lessons = { opening: { title: '开场', href: '/lessons/opening/' } };

/** As the worker does, on the spot. */
export const valuesOf: ValuesOf = async (of, run) => {
  const [played, solved] = [replay(of, run), solve(of)];
  return played.ok && solved.ok ? turnValues(of, played.value, solved.value) : null;
};

/** A browser's storage for one scenario, as plain values. */
export class Memory implements PlayerMemory {
  draft: TakenRun | undefined;
  finished: FinishedRun[] = [];
  saves = true;

  async recall() {
    return { draft: this.draft, finished: this.finished };
  }
  keep(draft: TakenRun) {
    this.draft = draft;
  }
  drop() {
    this.draft = undefined;
  }
  async record(finished: FinishedRun) {
    this.finished = [...this.finished, finished];
    return this.saves;
  }
}

export let place: HTMLElement;
let root: Root;

/** A voice that keeps what it was given to read. */
export class Speech implements Voice {
  private listeners = new Set<() => void>();
  private now: ReturnType<Voice['status']>;
  /** What is being read; empty when silent. */
  reading: readonly string[] = [];
  constructor(now: ReturnType<Voice['status']> = 'none') {
    this.now = now;
  }
  status = () => this.now;
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  turn = (on: boolean) => {
    this.now = on ? 'on' : 'off';
    for (const listener of this.listeners) listener();
  };
  read = (texts: readonly string[]) => {
    this.reading = [...this.reading, ...texts];
  };
  stop = () => {
    this.reading = [];
  };
}

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});
afterEach(async () => {
  await act(async () => root?.unmount());
  place?.remove();
});

export async function open(memory: Memory, of: Scenario = story, voice: Voice = new Speech()): Promise<void> {
  if (place?.isConnected) {
    await act(async () => root.unmount());
    place.remove();
  }
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () =>
    root.render(
      <Player
        scenario={of}
        rules={rules}
        lessons={lessons}
        memory={memory}
        voice={voice}
        valuesOf={valuesOf}
      />,
    ),
  );
}

export function button(name: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find((each) => each.textContent?.includes(name));
  if (!found) throw new Error(`no button ${name} in: ${place.textContent}`);
  return found;
}

export async function press(name: string, detail = 1): Promise<void> {
  await act(async () => {
    button(name).dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
  });
}

export async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }),
    );
  });
}

export const log = () => place.querySelector('[role="log"]')?.textContent ?? '';
