import { useMemo } from 'react';
import type { ContentIndex } from '#domain/insight/content.ts';
import { overviewOf } from '#domain/insight/overview.ts';
import { timeline } from '#domain/insight/timeline.ts';
import type { Fact } from '#domain/record/fact.ts';
import { routes } from '#routes';
import { learnerFileText } from '#text/learner-file.ts';
import { localDay } from '../ui/local-time.ts';
import { useContentIndex } from '../ui/use-content-index.ts';
import { Opening } from './Opening.tsx';
import { OverviewSection } from './OverviewSection.tsx';
import { TimelineSection } from './TimelineSection.tsx';

const text = learnerFileText.overview;

interface Props {
  readonly facts: readonly Fact[];
  readonly track: string;
  readonly steps: Readonly<Record<string, string>>;
}

/** What was learned and how it went: the part that needs the content to judge by. */
export function Learned({ facts, track, steps }: Props) {
  const index = useContentIndex(scenariosIn(facts));
  if (facts.length === 0) return <NothingYet />;
  switch (index.kind) {
    case 'loading':
      return <Opening />;
    case 'failed':
      return (
        <div className="callout callout--warning" role="alert">
          <p>{text.failed}</p>
          <button type="button" className="button" onClick={index.retry}>
            {text.retry}
          </button>
        </div>
      );
    case 'ready':
      return <Judged facts={facts} content={index.content} track={track} steps={steps} />;
  }
}

function Judged({ facts, content, track, steps }: Props & { readonly content: ContentIndex }) {
  const overview = useMemo(() => overviewOf(facts, content), [facts, content]);
  const days = useMemo(() => timeline(facts, content.questions, localDay), [facts, content]);
  return (
    <>
      <OverviewSection overview={overview} />
      <TimelineSection days={days} content={content} track={track} steps={steps} />
    </>
  );
}

function NothingYet() {
  return (
    <div className="empty">
      <p>{text.none}</p>
      <p className="cluster">
        <a className="button button--primary" href={routes.today}>
          {text.today}
        </a>
        <a className="button" href={routes.courses}>
          {text.courses}
        </a>
      </p>
    </div>
  );
}

/** The scenarios whose runs have to be judged: each is a file to fetch. */
function scenariosIn(facts: readonly Fact[]): string[] {
  const played = facts.flatMap((fact) => (fact.kind === 'scenario-finished' ? [fact.scenario] : []));
  const assigned = facts.flatMap((fact) =>
    fact.kind === 'assignment-accepted' ? fact.assignment.scenarios : [],
  );
  return [...new Set([...played, ...assigned])].sort();
}
