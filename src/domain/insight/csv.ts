/**
 * A table as CSV (RFC 4180) that a spreadsheet opens without harm: the content of a learner's file is foreign text, and
 * a cell that begins like a formula would be run when the trainer opens the table (ASVS 5.0, 1.2.10).
 */

/** Beginnings that spreadsheets take for a formula or a command, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * With a byte order mark, or Excel reads Chinese as garbage. Every cell is quoted, so that no cell is split where the
 * list separator is not the comma; one that begins like a formula gets a single quote before it.
 */
export function csvFrom(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
