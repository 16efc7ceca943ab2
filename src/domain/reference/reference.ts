/** Small reference collections: glossary, common questions, script lines, courseware corrections, curriculum topics. */

/** The areas of the glossary, in the order of its page. */
export const TERM_PARTS = [
  '人与机构',
  '案件与流程',
  '通话与渠道',
  '协商与还款',
  '法律与证据',
  '数据与系统',
  '成长与团队',
] as const;
export type TermPart = (typeof TERM_PARTS)[number];

export interface Term {
  readonly id: string;
  readonly part: TermPart;
  readonly term: string;
  readonly english: string;
  readonly plain: string;
  readonly aliases: readonly string[];
  readonly rules: readonly string[];
}

/** A courseware statement that is wrong or incomplete, and what holds now. */
export interface Correction {
  readonly id: string;
  /** The old statement, paraphrased. */
  readonly was: string;
  readonly problem: string;
  readonly now: string;
  readonly rules: readonly string[];
  /** True when the old statement is right and kept. */
  readonly holds: boolean;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly part: string;
}

/** What collectors keep asking, with a plain answer. */
export interface CommonQuestion {
  readonly id: string;
  readonly question: string;
  /** Plain text of one to four sentences. */
  readonly answer: string;
  readonly topic?: string | undefined;
  readonly rules: readonly string[];
  /** Ids of the lessons that teach it. */
  readonly lessons: readonly string[];
}

/** The steps of a contact, in their order. */
export const SCRIPT_STEPS = [
  'opening',
  'verification',
  'probing',
  'options',
  'closing',
  'follow-up',
] as const;
export type ScriptStep = (typeof SCRIPT_STEPS)[number];

export const SCRIPT_CHANNELS = ['phone', 'sms', 'wecom', 'email', 'letter', 'visit'] as const;
export type ScriptChannel = (typeof SCRIPT_CHANNELS)[number];

interface ScriptLineBase {
  readonly id: string;
  readonly channel: ScriptChannel;
  readonly step: ScriptStep;
  /** What is said or written, word for word. */
  readonly line: string;
  readonly why: string;
  readonly rules: readonly string[];
  readonly lessons: readonly string[];
}

/** One sentence to say, or one never to say and what takes its place. */
export type ScriptLine =
  | (ScriptLineBase & { readonly verdict: 'good' })
  | (ScriptLineBase & { readonly verdict: 'forbidden'; readonly instead: string });
