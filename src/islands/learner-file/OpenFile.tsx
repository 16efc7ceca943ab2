import { profileOf, shownName } from '#domain/record/profile.ts';
import type { ReadyRecord } from '#stores/record-store.ts';
import { recordText } from '#text/record.ts';
import { Erase } from './Erase.tsx';
import { Files } from './Files.tsx';
import { Learned } from './Learned.tsx';
import { Learners } from './Learners.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { StorageSection } from './StorageSection.tsx';

interface Props {
  readonly record: ReadyRecord;
  readonly track: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly onTold: (told: string) => void;
}

export function OpenFile({ record, track, steps, onTold }: Props) {
  const { facts, learner } = record;
  const profile = profileOf(facts);
  const name = shownName(profile?.name ?? '') || recordText.unnamed;
  return (
    <div className="learner-file">
      <div className="stack">
        <ProfileSection profile={profile} onTold={onTold} />
        <Files onTold={onTold} />
      </div>
      <div className="learner-file__learned stack stack--loose">
        <Learned facts={facts} track={track} steps={steps} />
      </div>
      <div className="stack">
        <StorageSection record={record} />
        <Learners learner={learner} name={name} facts={facts.length} onTold={onTold} />
        {facts.length > 0 && <Erase name={name} facts={facts.length} onTold={onTold} />}
      </div>
    </div>
  );
}
