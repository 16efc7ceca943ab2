/** The table of a `<Decision>`, told so that it can be taken apart into cards. */

/**
 * HTML of a rendered Markdown table → the same with the name of its column on every cell, the first cell of a row as
 * its head, and the roles that a table loses when it is laid out as cards. HTML without a table is left alone.
 */
export function withColumnNames(html: string): string {
  const names = [...html.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, cell = '']) => wordsOf(cell));
  const [head = '', body] = splitAtBody(html);
  if (body === undefined) return html;
  const rows = body.replace(/<tr>([\s\S]*?)<\/tr>/g, (_, cells: string) => {
    let column = -1;
    const named = cells.replace(
      /<td\b([^>]*)>([\s\S]*?)<\/td>/g,
      (_cell, attributes: string, words: string) => {
        column += 1;
        const label = `data-column="${names[column] ?? ''}"`;
        return column === 0
          ? `<th scope="row" role="rowheader" ${label}${attributes}>${words}</th>`
          : `<td role="cell" ${label}${attributes}><div>${words}</div></td>`;
      },
    );
    return `<tr role="row">${named}</tr>`;
  });
  const top = head
    .replace('<table', '<table role="table"')
    .replace('<thead', '<thead role="rowgroup"')
    .replace('<tr>', '<tr role="row">')
    .replaceAll(/<th\b(?!ead)/g, '<th scope="col" role="columnheader"');
  return `${top}${rows.replace('<tbody', '<tbody role="rowgroup"')}`;
}

function splitAtBody(html: string): [string, string?] {
  const at = html.indexOf('<tbody');
  return at < 0 ? [html] : [html.slice(0, at), html.slice(at)];
}

/** Text of a cell for an attribute; its entities stay as they are. */
function wordsOf(cell: string): string {
  return cell
    .replace(/<[^>]+>/g, '')
    .replaceAll('"', '&quot;')
    .trim();
}
