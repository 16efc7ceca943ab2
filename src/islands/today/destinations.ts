/** Where a piece of work is done. */
import type { StepEvidence } from '#domain/onboarding/track.ts';
import type { AssignedItem } from '#domain/record/assignment.ts';
import { routes } from '#routes';

/** Null for a statement, which is made where the step stands. */
export function hrefOfEvidence(evidence: StepEvidence): string | null {
  switch (evidence.kind) {
    case 'lesson':
      return routes.lesson(evidence.lesson);
    case 'practice':
      return routes.bank(evidence.bank);
    case 'scenario':
      return routes.scenario(evidence.scenario);
    case 'exam':
      return routes.exam(evidence.exam);
    case 'attest':
      return null;
  }
}

export function hrefOfItem({ kind, id }: AssignedItem): string {
  switch (kind) {
    case 'lesson':
      return routes.lesson(id);
    case 'bank':
      return routes.bank(id);
    case 'scenario':
      return routes.scenario(id);
  }
}
