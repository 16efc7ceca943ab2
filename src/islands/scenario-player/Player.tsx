import { previousScore } from '#domain/scenario/previous.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { Briefing } from './Briefing.tsx';
import { CallScreen } from './CallScreen.tsx';
import type { CitedRule, LinkedLesson } from './citations.ts';
import { DebriefScreen } from './DebriefScreen.tsx';
import type { PlayerMemory } from './memory.ts';
import { ReflectionForm } from './ReflectionForm.tsx';
import { RefusedDraft } from './RefusedDraft.tsx';
import { usePlayer } from './use-player.ts';
import { useTurnValues, type ValuesOf } from './use-turn-values.ts';
import type { Voice } from './voice.ts';

export interface PlayerProps {
  readonly scenario: Scenario;
  /** Every rule the scenario cites, by id. A rule that is missing is not shown. */
  readonly rules: Readonly<Record<string, CitedRule>>;
  /** The lessons behind the scenario, by id. */
  readonly lessons: Readonly<Record<string, LinkedLesson>>;
  readonly memory: PlayerMemory;
  readonly voice: Voice;
  readonly valuesOf: ValuesOf;
}

/** A call from its brief to its debrief. */
export function Player({ scenario, rules, lessons, memory, voice, valuesOf }: PlayerProps) {
  const player = usePlayer(scenario, memory);
  const { stage } = player;
  const values = useTurnValues(scenario, stage.kind === 'finished' ? stage.played.run : undefined, valuesOf);
  switch (stage.kind) {
    case 'loading':
    case 'briefing':
      return <Briefing scenario={scenario} onDial={stage.kind === 'briefing' ? player.dial : undefined} />;
    case 'draft-refused':
      return <RefusedDraft refusal={stage.refusal} onStartAnew={player.startAnew} />;
    case 'calling':
      return <CallScreen scenario={scenario} call={stage} voice={voice} onChoose={player.choose} />;
    case 'finished':
      return stage.reflection.kind === 'open' ? (
        <ReflectionForm scenario={scenario} played={stage.played} onReflect={player.reflect} />
      ) : (
        <DebriefScreen
          scenario={scenario}
          finished={stage}
          values={values}
          previous={previousScore(
            scenario,
            player.finished.map(({ run }) => run),
            stage.played.run,
          )}
          rules={rules}
          lessons={lessons}
          onGoBackTo={player.goBackTo}
          onAgain={player.again}
        />
      );
  }
}
