import { turnValuesOf } from '#stores/turn-values.ts';
import { browserMemory } from './browser-memory.ts';
import { browserVoice } from './browser-voice.ts';
import { Player, type PlayerProps } from './Player.tsx';

/** The call player as pages mount it: the first screen is the brief, readable without JavaScript. */
export function ScenarioPlayer(props: Omit<PlayerProps, 'memory' | 'voice' | 'valuesOf'>) {
  return <Player {...props} memory={browserMemory} voice={browserVoice} valuesOf={turnValuesOf} />;
}
