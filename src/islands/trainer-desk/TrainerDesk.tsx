import { trainerText } from '#text/trainer.ts';
import { useHash } from '../ui/use-hash.ts';
import { AssignPanel } from './AssignPanel.tsx';
import { CohortPanel } from './CohortPanel.tsx';
import type { Syllabus } from './syllabus.ts';

const VIEWS = ['assign', 'learners'] as const;

/** The two halves of the desk. Which one is open stands in the address, so that it can be bookmarked. */
export function TrainerDesk({ syllabus }: { readonly syllabus: Syllabus }) {
  const hash = useHash();
  const open = hash === '#learners' ? 'learners' : 'assign';
  return (
    <div className="desk stack stack--loose">
      <nav className="tabs screen-only" aria-label={trainerText.tabs.label}>
        {VIEWS.map((view) => (
          <a key={view} href={`#${view}`} aria-current={view === open ? 'page' : undefined}>
            {trainerText.tabs[view]}
          </a>
        ))}
      </nav>
      {/* Both stay mounted: a half-filled form survives a look at the table. */}
      <div hidden={open !== 'assign'}>
        <AssignPanel syllabus={syllabus} />
      </div>
      <div hidden={open !== 'learners'}>
        <CohortPanel syllabus={syllabus} />
      </div>
    </div>
  );
}
