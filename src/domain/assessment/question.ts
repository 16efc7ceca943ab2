/**
 * Questions, one type a kind. A wrong answer is never just wrong: it names the misconception behind it, says why,
 * and cites the regulation. Every question is worth one point; `mark.ts` says what share a response earns.
 */

/** Why an answer is wrong. */
export interface Slip {
  readonly misconception: string;
  readonly because: string;
  readonly rule?: string | undefined;
}

interface Common {
  readonly id: string;
  readonly revision: number;
  readonly topic: string;
  readonly level: 'junior' | 'intermediate' | 'senior';
  /** 1 easy, 2 medium, 3 hard. */
  readonly difficulty: 1 | 2 | 3;
  /** Regulation ids the question rests on. Empty only when `practiceBased`. */
  readonly rules: readonly string[];
  /** True when the answer rests on experience, not on a rule. */
  readonly practiceBased: boolean;
  /** The facts of the case, read before the prompt. */
  readonly material?: string | undefined;
  readonly prompt: string;
  /** Shown after marking, whatever was answered: the point to keep. */
  readonly explanation: string;
}

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  /** For a correct option why it is right; for a wrong one why it is not. */
  readonly because: string;
  /** Present on every wrong option. */
  readonly misconception?: string | undefined;
  readonly rule?: string | undefined;
}

export interface SingleChoice extends Common {
  readonly kind: 'single-choice';
  readonly options: readonly Option[];
}

export interface MultipleChoice extends Common {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
}

/** 判断并改错: judge the statement; when it is false, also pick the correction. */
export interface TrueFalseFix extends Common {
  readonly kind: 'true-false-fix';
  readonly statement: string;
  readonly verdict: boolean;
  /** Why judging it the other way is wrong. */
  readonly misjudged: Slip;
  /** Corrections to choose from. A true statement has them too, all wrong, so that their presence tells nothing. */
  readonly fixes: readonly Option[];
}

export interface OrderingItem {
  readonly id: string;
  readonly text: string;
}

export interface Ordering extends Common {
  readonly kind: 'ordering';
  /** In the right order. They are shown shuffled. */
  readonly items: readonly OrderingItem[];
  /** Feedback for putting `early` before `late` although it belongs after it. */
  readonly swaps: readonly (Slip & { readonly early: string; readonly late: string })[];
}

interface MatchingPair extends Slip {
  readonly id: string;
  readonly left: string;
  readonly right: string;
}

export interface Matching extends Common {
  readonly kind: 'matching';
  /** The slip of a pair is shown when its left side was matched with another right side. */
  readonly pairs: readonly MatchingPair[];
}

interface ClassificationItem extends Slip {
  readonly id: string;
  readonly text: string;
  readonly group: string;
}

export interface Classification extends Common {
  readonly kind: 'classification';
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  /** The slip of an item is shown when it was put in another group. */
  readonly items: readonly ClassificationItem[];
}

export interface NumberEntry extends Common {
  readonly kind: 'number';
  readonly answer: number;
  /** Largest accepted distance from the answer, in the same unit. */
  readonly tolerance: number;
  readonly unit: string;
  /** How the figure is reached. */
  readonly working: string;
  /** Known wrong figures and the misconception behind each. */
  readonly slips: readonly (Slip & { readonly value: number })[];
  /** For any other wrong figure. */
  readonly otherwise: Slip;
}

export interface Segment {
  readonly id: string;
  readonly text: string;
  readonly fault: boolean;
  readonly because: string;
  /** Present on every segment: behind missing a fault, or behind calling a sound line faulty. */
  readonly misconception: string;
  readonly rule?: string | undefined;
}

/** 热点找茬: mark the faulty lines of a letter, transcript or record. */
export interface FindFaults extends Common {
  readonly kind: 'find-faults';
  readonly segments: readonly Segment[];
}

export type Question =
  | SingleChoice
  | MultipleChoice
  | TrueFalseFix
  | Ordering
  | Matching
  | Classification
  | NumberEntry
  | FindFaults;

export type QuestionKind = Question['kind'];

export interface Bank {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The lesson it practises, if one. */
  readonly lesson?: string | undefined;
  /** Misconception id → what the learner seems to believe, in Chinese. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
  /** Revisions of the rules it cites that it was read against; absent is 1. */
  readonly reviewed?: Readonly<Record<string, number>> | undefined;
}

/**
 * What a learner answered, raw. `choices`: option ids (single, multiple), segment ids (find-faults).
 * `verdict`: judgement and the fix picked. `sequence`: item ids in the learner's order. `assignment`: left or item id
 * → right-pair or group id. `figure`: the number typed, null when it could not be read.
 */
export type Response =
  | { readonly kind: 'choices'; readonly chosen: readonly string[] }
  | { readonly kind: 'verdict'; readonly verdict: boolean; readonly fix: string | null }
  | { readonly kind: 'sequence'; readonly order: readonly string[] }
  | { readonly kind: 'assignment'; readonly placed: Readonly<Record<string, string>> }
  | { readonly kind: 'figure'; readonly value: number | null };

/** A self-test or exam drawn by blueprint. */
export interface Exam {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** Share of all points needed, 0 to 1. */
  readonly passShare: number;
  readonly sections: readonly ExamSection[];
}

export interface ExamSection {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
  /** Questions drawn. */
  readonly draw: number;
  /** Share needed in this section whatever the total, 0 to 1; absent when the section has no floor of its own. */
  readonly mustPassShare?: number | undefined;
}
