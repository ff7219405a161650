/** Data that a spec lays out as TypeScript: each interface becomes a table of fields under its name. */
import type { SourceRange } from '../pipeline/schema/range';
import type { ParagraphBlock, TableBlock } from './outline';

const opening =
  /^\s*(?:export\s+)?(?:interface|type|class)\s+(\p{Lu}[\p{L}\p{N}]*)(?:\s+extends\s+[^{]+)?\s*=?\s*\{\s*$/u;
const member =
  /^\s*(?:readonly\s+)?([\p{L}_][\p{L}\p{N}_]*)(\?)?\s*:\s*([^;,/]+?(?:\[\])?)\s*[;,]?\s*(?:\/\/\s*(.*)|\/\*+\s*(.*?)\s*\*\/)?\s*$/u;

/** The models of a code block whose first line is `range.startLine + 1`; empty where any line of it is something else. */
export function codeModels(code: string, range: SourceRange): readonly (ParagraphBlock | TableBlock)[] {
  const blocks: (ParagraphBlock | TableBlock)[] = [];
  let open: { rows: { cells: string[]; range: SourceRange }[]; range: SourceRange } | undefined;
  for (const [index, line] of code.split('\n').entries()) {
    const at = lineOf(range, range.startLine + 1 + index, line);
    const name = opening.exec(line)?.[1];
    const [, field, optional, type, note, other] = open ? (member.exec(line) ?? []) : [];
    if (name && !open) {
      open = { rows: [], range: at };
      blocks.push({ kind: 'paragraph', text: spaced(name), strong: '', range: at });
    } else if (open && /^\s*\}\s*;?\s*$/.test(line)) {
      blocks.push({ kind: 'table', header, rows: open.rows, range: { ...open.range, endLine: at.endLine } });
      open = undefined;
    } else if (open && field && type)
      open.rows.push({ cells: [field, typeSaid(type), optional ? 'no' : '', note ?? other ?? ''], range: at });
    else if (line.trim() !== '' && !/^\s*(?:\/\/|\/?\*)/.test(line)) return [];
  }
  return open ? [] : blocks;
}

const header = ['Field', 'Type', 'Required', 'Notes'];

function lineOf(range: SourceRange, at: number, line: string): SourceRange {
  return { ...range, startLine: at, startColumn: 1, endLine: at, endColumn: line.length + 1 };
}

/** `'North' | 'South'` are the options of a choice; what may be null is told by the mark behind the name. */
function typeSaid(type: string): string {
  const members = type.split('|').map((one) => one.trim());
  const quoted = members.flatMap((one) => /^['"`](.+)['"`]$/.exec(one)?.[1] ?? []);
  const plain = members.filter((one) => !/^(?:null|undefined)$/.test(one));
  if (quoted.length > 0 && quoted.length === plain.length) return `one of: ${quoted.join(', ')}`;
  return plain.join(' | ');
}

function spaced(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}
