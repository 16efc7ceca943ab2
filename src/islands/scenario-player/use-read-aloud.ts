import { useEffect, useSyncExternalStore } from 'react';
import type { Line } from '#domain/scenario/scenario.ts';
import type { Voice } from './voice.ts';

const SPEAKERS: readonly Line['who'][] = ['customer', 'third-party', 'colleague'];

/**
 * Has the lines of people read aloud when they arrive, if the learner wants it. Falls silent when `silent`, when they
 * are replaced by others and when the screen is left. Returns the voice's status.
 */
export function useReadAloud(
  voice: Voice,
  lines: readonly Line[],
  silent: boolean,
): ReturnType<Voice['status']> {
  const status = useSyncExternalStore(voice.subscribe, voice.status, () => 'none' as const);
  useEffect(() => {
    if (status !== 'on' || silent) return undefined;
    voice.read(lines.flatMap(({ who, text }) => (SPEAKERS.includes(who) ? [text] : [])));
    return () => voice.stop();
  }, [voice, lines, status, silent]);
  return status;
}
