import { useEffect, useRef } from 'react';
import { callText } from '#text/scenario.ts';

/** Lies over what is said and what can be said until the learner goes on. */
export function PauseCover({ onResume }: { readonly onResume: () => void }) {
  const resume = useRef<HTMLButtonElement>(null);
  useEffect(() => resume.current?.focus(), []);
  return (
    <div className="call__cover stack">
      <p className="call__paused">{callText.paused}</p>
      <p>{callText.pausedMeaning}</p>
      <button ref={resume} type="button" className="button button--primary" onClick={onResume}>
        {callText.resume}
      </button>
    </div>
  );
}
