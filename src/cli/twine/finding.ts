/** What an import could not carry, or carried on a guess: told to the author by file and line, in Chinese. */

/** Permanent, as those of the content check are; `content/README.md` lists them. */
export type FindingCode =
  | 'T01'
  | 'T02'
  | 'T03'
  | 'T04'
  | 'T05'
  | 'T06'
  | 'T07'
  | 'T08'
  | 'T09'
  | 'T10'
  | 'T11';

export interface Finding {
  /** In the Twee file, from 1. */
  readonly line: number;
  readonly code: FindingCode;
  /** What it is about, in one clause without a closing full stop. */
  readonly message: string;
  readonly hint: string;
}

/** `story.twee:12  T04  …` and the hint, indented, on the next line. */
export function formatFinding({ line, code, message, hint }: Finding, file: string): string {
  return `${file}:${line}  ${code}  ${message}\n    ${hint}`;
}

const LONGEST_QUOTE = 60;

/** Source text as a message quotes it: on one line and not too long. The draft keeps the whole beside the moment. */
export function quote(raw: string): string {
  const line = [...raw.replace(/\s+/g, ' ').trim()];
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).join('')}…` : line.join('');
}
