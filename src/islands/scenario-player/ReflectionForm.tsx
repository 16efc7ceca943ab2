import { type FormEvent, useEffect, useRef } from 'react';
import { endingOf, type Played } from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { debriefText, reflectionText } from '#text/scenario.ts';
import { HeardLines } from './Lines.tsx';
import type { Reflection } from './stage.ts';

interface Props {
  readonly scenario: Scenario;
  readonly played: Played;
  readonly onReflect: (reflection: Reflection) => void;
}

const FIELD = 'key-turn';

/** Asked before any figure is shown, so that the learner judges first. */
export function ReflectionForm({ scenario, played, onReflect }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onReflect({ kind: 'picked', turn: Number(new FormData(event.currentTarget).get(FIELD)) });
  }

  return (
    <section className="reflection stack" aria-labelledby="reflection-title">
      <h2 id="reflection-title" ref={title} tabIndex={-1}>
        {reflectionText.ended(endingOf(played)?.title ?? '')}
      </h2>
      <HeardLines lines={played.heard} scenario={scenario} />
      <p>{endingOf(played)?.text}</p>
      <form className="card stack" onSubmit={submit}>
        <h3>{reflectionText.title}</h3>
        <fieldset className="stack">
          <legend>{reflectionText.question}</legend>
          <p className="field__hint">{reflectionText.hint}</p>
          {played.turns.map(({ choice }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its number.
            <label key={index} className="pick">
              <input type="radio" name={FIELD} value={index + 1} required />
              <span>
                <span className="reflection__turn">{debriefText.turn(index + 1)}</span>
                {choice.text}
              </span>
            </label>
          ))}
        </fieldset>
        <p className="cluster">
          <button type="submit" className="button button--primary">
            {reflectionText.submit}
          </button>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => onReflect({ kind: 'skipped' })}
          >
            {reflectionText.skip}
          </button>
        </p>
      </form>
    </section>
  );
}
