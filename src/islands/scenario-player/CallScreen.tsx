import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { shownAt } from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { channelText } from '#text/scenario.ts';
import { CallHeader } from './CallHeader.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { PauseCover } from './PauseCover.tsx';
import type { Calling } from './stage.ts';
import { Transcript } from './Transcript.tsx';
import { useReadAloud } from './use-read-aloud.ts';
import type { Voice } from './voice.ts';

interface Props {
  readonly scenario: Scenario;
  readonly call: Calling;
  readonly voice: Voice;
  readonly onChoose: (choiceId: string) => void;
}

/** The call itself: who, when, how they sound, what was said, and what can be said now. */
export function CallScreen({ scenario, call, voice, onChoose }: Props) {
  const { played } = call;
  const screen = useRef<HTMLElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const [paused, setPaused] = useState(false);
  const reading = useReadAloud(voice, played.heard, paused);
  const visible = shownAt(scenario, played.state, call.mode);

  useEffect(() => {
    screen.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn takes away the button that had the focus.
  useEffect(() => {
    if (!paused) choices.current?.focus({ preventScroll: true });
  }, [played.turns.length, paused]);

  /** Keys count only while the focus is in the call, so that they never surprise someone typing elsewhere. */
  function chooseByKey(event: KeyboardEvent) {
    if (paused || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const offer = visible[Number(event.key) - 1];
    if (!offer) return;
    event.preventDefault();
    onChoose(offer.choice.id);
  }

  return (
    <section
      ref={screen}
      className={`call call--${scenario.channel}`}
      aria-label={channelText[scenario.channel].meeting(scenario.persona.name)}
      tabIndex={-1}
      onKeyDown={chooseByKey}
    >
      <CallHeader
        scenario={scenario}
        call={call}
        paused={paused}
        onPause={() => setPaused(true)}
        reading={reading}
        onRead={voice.turn}
      />
      <Transcript scenario={scenario} played={played} resumed={call.resumed} covered={paused} />
      <ChoiceList ref={choices} offers={visible} covered={paused} onChoose={onChoose} />
      {paused ? <PauseCover onResume={() => setPaused(false)} /> : null}
    </section>
  );
}
