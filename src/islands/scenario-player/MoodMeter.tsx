import { METER_MAX } from '#domain/scenario/scenario.ts';
import { callText } from '#text/scenario.ts';

interface Props {
  readonly label: string;
  readonly word: string;
  readonly value: number;
}

const STEPS = Array.from({ length: METER_MAX }, (_, index) => index + 1);

/** One meter in a word and a row of steps. */
export function MoodMeter({ label, word, value }: Props) {
  return (
    <div className="mood-meter">
      <span className="mood-meter__label">{label}</span>
      <strong>{word}</strong>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn as steps in every browser. */}
      <span
        className="mood-meter__steps"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={METER_MAX}
        aria-valuenow={value}
        aria-valuetext={callText.meter(word, value, METER_MAX)}
      >
        {STEPS.map((step) => (
          <i
            key={step}
            className={step <= value ? 'mood-meter__step mood-meter__step--on' : 'mood-meter__step'}
          />
        ))}
      </span>
    </div>
  );
}
