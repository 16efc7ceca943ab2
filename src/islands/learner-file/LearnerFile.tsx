import { useRef, useState } from 'react';
import { learnerFileText as text } from '#text/learner-file.ts';
import { UnreadableRecord } from '../ui/UnreadableRecord.tsx';
import { useRecord } from '../ui/use-store.ts';
import { OpenFile } from './OpenFile.tsx';
import { Opening } from './Opening.tsx';

interface Props {
  readonly track: string;
  /** Step id → title, of the onboarding track. */
  readonly steps: Readonly<Record<string, string>>;
}

/** The page 我的. What was just done is told at its top, for most of it closes what it was done with. */
export function LearnerFile({ track, steps }: Props) {
  const record = useRecord();
  const [told, setTold] = useState('');
  const notice = useRef<HTMLParagraphElement>(null);

  function tell(message: string) {
    setTold(message);
    notice.current?.focus();
  }

  return (
    <div className="stack stack--loose">
      <header className="stack stack--tight">
        <h1>{text.title}</h1>
        <p className="lede">{text.lede}</p>
        <p ref={notice} role="status" tabIndex={-1} className={told ? 'callout callout--notice' : ''}>
          {told}
        </p>
      </header>
      {record.kind === 'loading' && <Opening />}
      {record.kind === 'unreadable' && <UnreadableRecord reason={record.reason} />}
      {record.kind === 'ready' && (
        <OpenFile key={record.learner} record={record} track={track} steps={steps} onTold={tell} />
      )}
    </div>
  );
}
