/** A mistake in the content, with its place, what is wrong and the way out. Said in Chinese, to an author. */
import type { Code } from './codes.ts';

/** A place in a file of `content/`. `path` is relative to that folder; line and column count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic extends Place {
  readonly code: Code;
  /** What is wrong, in one clause without a closing full stop. */
  readonly message: string;
  /** What to do, or what exists. */
  readonly hint: string;
}

export function diagnose(place: Place, code: Code, message: string, hint: string): Diagnostic {
  const { path, line, column } = place;
  return { path, line, column, code, message: onOneLine(message), hint: onOneLine(hint) };
}

/** What an author wrote is quoted in messages, and may run over several lines: a diagnostic does not. */
function onOneLine(words: string): string {
  return words.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ');
}

/** By file, then by place, so that one file is mended from top to bottom. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** `content/x.yaml:3:5  C101  …` and the hint, indented, on the next line. `folder` goes before each path. */
export function formatDiagnostic(diagnostic: Diagnostic, folder: string): string {
  const { path, line, column, code, message, hint } = diagnostic;
  return `${folder}/${path}:${line}:${column}  ${code}  ${message}\n    ${hint}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
