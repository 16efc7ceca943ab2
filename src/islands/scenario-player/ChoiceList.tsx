import { type MouseEvent, type Ref, useId } from 'react';
import type { ChoiceOffer } from '#domain/scenario/run.ts';
import { callText } from '#text/scenario.ts';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  /** Offered and locked choices: the n-th is pressed by key n. */
  readonly offers: readonly ChoiceOffer[];
  /** While the call is paused. */
  readonly covered: boolean;
  readonly onChoose: (choiceId: string) => void;
}

/** What can be said now, numbered. A locked choice stays in its place and says why. */
export function ChoiceList({ ref, offers, covered, onChoose }: Props) {
  const title = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields; the group takes the focus after each turn.
    <div
      ref={ref}
      className="call__choices"
      inert={covered}
      role="group"
      aria-labelledby={title}
      tabIndex={-1}
    >
      <p className="call__turn">
        <strong id={title}>{callText.yourTurn}</strong>
        <span className="call__keys">{callText.keysHint}</span>
      </p>
      <ol className="call__list">
        {offers.map((offer, index) => (
          <li key={offer.choice.id}>
            <ChoiceButton offer={offer} number={index + 1} onChoose={onChoose} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface ButtonProps {
  readonly offer: ChoiceOffer;
  readonly number: number;
  readonly onChoose: (choiceId: string) => void;
}

function ChoiceButton({ offer, number, onChoose }: ButtonProps) {
  const { choice, kind } = offer;
  function choose(event: MouseEvent) {
    // The second click of a double click would fall on the next moment's choice.
    if (event.detail < 2) onChoose(choice.id);
  }
  return (
    <button type="button" className="choice" aria-disabled={kind !== 'offered'} onClick={choose}>
      <span className="choice__number">{number}</span>
      <span className="choice__words">
        {choice.manner === 'speak' ? null : <span className="chip">{callText.manner[choice.manner]}</span>}
        {choice.text}
        {offer.kind === 'locked' ? (
          <span className="choice__locked">
            {callText.locked}
            {offer.because}
          </span>
        ) : null}
      </span>
    </button>
  );
}
