/** Data that a spec lays out as TypeScript: each interface becomes a table of fields under its name. */
import type { SourceRange } from '../pipeline/schema/range';
import type { ParagraphBlock, TableBlock } from './outline';

const opening =
  /^\s*(?:export\s+)?(?:interface|type|class)\s+(\p{Lu}[\p{L}\p{N}]*)(?:\s+extends\s+[^{]+)?\s*=?\s*\{\s*$/u;
const member =
  /^\s*(?:readonly\s+)?([\p{L}_][\p{L}\p{N}_]*)(\?)?\s*:\s*([^;,/]+?(?:\[\])?)\s*[;,]?\s*(?:\/\/\s*(.*)|\/\*+\s*(.*?)\s*\*\/)?\s*$/u;

/** A name for the values that a member may have: `type Sport = 'hockey' | 'curling';`, `enum Sport { Hockey = 'hockey' }`. */
const union = /^[ \t]*(?:export\s+)?type\s+(\w+)\s*=((?:(?:\s*\|)?\s*(?:'[^'\n]*'|"[^"\n]*"))+)[ \t;]*$/gmu;
const enumeration = /^[ \t]*(?:export\s+)?(?:const\s+)?enum\s+(\w+)\s*\{([^{}]*)\}[ \t;]*$/gmu;

/** The models of a code block whose first line is `range.startLine + 1`; empty where any line of it is something else. */
export function codeModels(code: string, range: SourceRange): readonly (ParagraphBlock | TableBlock)[] {
  const blocks: (ParagraphBlock | TableBlock)[] = [];
  const values = namedValues(code);
  let open: { name: string; rows: { cells: string[]; range: SourceRange }[]; range: SourceRange } | undefined;
  for (const [index, line] of withoutNamedValues(code).split('\n').entries()) {
    const at = lineOf(range, range.startLine + 1 + index, line);
    const name = opening.exec(line)?.[1];
    const [, field, optional, type, note, other] = open ? (member.exec(line) ?? []) : [];
    if (name && !open) {
      open = { name, rows: [], range: at };
      blocks.push({ kind: 'paragraph', text: spaced(name), strong: '', range: at });
    } else if (open && /^\s*\}\s*;?\s*$/.test(line)) {
      blocks.push({ kind: 'table', header, rows: open.rows, range: { ...open.range, endLine: at.endLine } });
      open = undefined;
    } else if (open && field && type)
      open.rows.push({
        cells: [
          nameSaid(field, values.has(type) ? type : '', open.name),
          typeSaid(values.get(type) ?? type),
          optional ? 'no' : '',
          note ?? other ?? '',
        ],
        range: at,
      });
    else if (line.trim() !== '' && !/^\s*(?:\/\/|\/?\*)/.test(line)) return [];
  }
  return open ? [] : blocks;
}

const header = ['Field', 'Type', 'Required', 'Notes'];

function namedValues(code: string): ReadonlyMap<string, string> {
  const unions = [...code.matchAll(union)].map(([, name = '', values = '']) => [name, values.replace(/^\s*\|/, '')]);
  const enums = [...code.matchAll(enumeration)].map(([, name = '', body = '']) => [name, membersOf(body)]);
  return new Map([...unions, ...enums] as [string, string][]);
}

/** Lines keep their numbers. */
function withoutNamedValues(code: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, '');
  return code.replace(union, blank).replace(enumeration, blank);
}

/** `Hockey = 'hockey', FigureSkating` are `'hockey' | 'figure skating'`. */
function membersOf(body: string): string {
  const members = body.replace(/\/\/.*/g, '').split(',');
  const names = members.map((one) => /^\s*(\w+)\s*(?:=\s*(?:['"]([^'"]+)['"]|\d+)\s*)?$/.exec(one));
  return names.flatMap((found) => (found ? `'${found[2] ?? spaced(found[1] ?? '').toLowerCase()}'` : [])).join(' | ');
}

function lineOf(range: SourceRange, at: number, line: string): SourceRange {
  return { ...range, startLine: at, startColumn: 1, endLine: at, endColumn: line.length + 1 };
}

/** `state: OperatingState` is what the prose calls the operating state. */
function nameSaid(field: string, type: string, kind: string): string {
  const said = spaced(type).toLowerCase();
  const isOwn = said === `${spaced(kind)} ${field}`.toLowerCase();
  return said.endsWith(` ${field.toLowerCase()}`) && !isOwn ? said : field;
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
