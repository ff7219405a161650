/** The text of a CSV file as rows of cells, and back: RFC 4180, and what spreadsheets make of it. */

export type CellContent = string | number | null;

/** What a spreadsheet may run: it overlooks white space in front, and the wide signs of East Asian keyboards count like the plain ones. */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Begins with the mark that lets Excel read the text as UTF-8. */
export function formatCsv(rows: readonly (readonly CellContent[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')}`;
}

/** Rows as a spreadsheet shows them, empty ones too. The separator is the one that the first row has most of. */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const cells = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'gy');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of source.matchAll(cells)) {
    row.push(withoutApostrophe(quoted?.replaceAll('""', '"') ?? plain));
    if (end === separator) continue;
    const isAfterLastBreak = end === '' && row.length === 1 && row[0] === '';
    if (!isAfterLastBreak) rows.push(row);
    if (end === '') break;
    row = [];
  }
  return rows;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; one that looks like that already, too. */
function formatCell(content: CellContent): string {
  if (typeof content !== 'string') return content === null ? '' : String(content);
  const text = formula.test(content) ? `'${content}` : content;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function withoutApostrophe(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

function separatorOf(text: string): string {
  const firstRow = /^(?:"[^"]*"|[^"\r\n]+)*/.exec(text)?.[0] ?? '';
  const unquoted = firstRow.replace(/"[^"]*"/g, '');
  const count = (separator: string) => unquoted.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
