/** What is read of a document, a line each: kind, id and parent. */
import { readSpec } from '../../../../src/reader/readSpec';

/** `scenario 12 [Order paid] < Earnings`; hashes of texts are left out. */
export function statementLines(text: string): readonly string[] {
  const { spec } = readSpec(text);
  return spec.requirements
    .filter(({ id, meanings, text: words }) => !isEntityLine(id, meanings, words))
    .map(({ kind, range, id, parent }) =>
      [
        kind,
        range.startLine,
        ...(isHash(id) ? [] : [`[${id}]`]),
        ...(parent ? [`< ${isHash(parent) ? '?' : parent}`] : []),
      ].join(' '),
    );
}

/** What stands beside the requirements, as the spec writes it. */
export function asideTexts(text: string): readonly string[] {
  return (readSpec(text).spec.asides ?? []).map((aside) => `${aside.sort}: ${aside.text}`);
}

export function kindsOf(text: string): readonly string[] {
  return readSpec(text).spec.entities.map(({ label }) => label);
}

function isHash(id: string): boolean {
  return /^R-[0-9a-f]{8}/.test(id);
}

/** The requirement that stands for a kind of record and its fields. */
function isEntityLine(id: string, meanings: readonly { kind: string }[], text: string): boolean {
  return isHash(id) && meanings[0]?.kind === 'entity' && /^\p{Lu}[\p{L} ]*: /u.test(text);
}
