import type { StepStatus } from '#domain/onboarding/plan.ts';
import { stepStatusText } from '#text/today.ts';

const CHIP: Readonly<Record<StepStatus, string>> = {
  done: 'chip--passed',
  late: 'chip--warning',
  today: 'chip--working',
  coming: '',
  again: 'chip--warning',
  withdrawn: '',
};

/** The status in words: never by colour alone. */
export function StatusMark({ status }: { readonly status: StepStatus }) {
  return <span className={`chip ${CHIP[status]}`}>{stepStatusText[status]}</span>;
}
