/**
 * `structured-spec.json`: one construct a line, sorted by path, each with its comma before it, so that Git puts the lines of two branches
 * together. Where it leaves markers, both sides are taken construct by construct. (With empty lines between them it would leave fewer,
 * but pair the empty lines instead of the constructs, and now and then merge wrongly without a word.)
 */
import type { Constructs } from './constructs';
import { isAsMade, markOf, ofStatements, sorted, withoutPlace } from './made';

export type KeptFile =
  | { readonly constructs: Constructs }
  /** What can't be taken over, with its line (from 1). */
  | { readonly line: number; readonly problem: string };

const remark =
  '"//": "One construct a line, each with its comma, so that git can put together the lines of two branches."';

/** `lines`: what is kept, by path. */
export function writeKeptFile(constructs: Constructs): string {
  const lines = [...constructs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, value]) => `,${JSON.stringify(path)}: ${JSON.stringify(sorted(value))}\n`);
  return `{\n${remark}\n${lines.join('')}}\n`;
}

type Side = 'both' | 'ours' | 'base' | 'theirs';
type Sides = Readonly<Record<Side, Map<string, Line>>>;

/** Never throws. `base`: what both branches began with, by path, where that is known: with it a change on one side only is no conflict. */
export function readKeptFile(written: string, base?: Constructs): KeptFile {
  const text = written.replace(/^\uFEFF/, '');
  const formatted = readWhole(text);
  if (formatted) return { constructs: formatted };
  const sides: Sides = { both: new Map(), ours: new Map(), base: new Map(), theirs: new Map() };
  let side: Side = 'both';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const marker = sideAfter(line);
    if (marker !== undefined) side = marker;
    else if (!isFrame(line)) {
      const read = readLine(line);
      if (read === undefined) return { line: index + 1, problem: 'This line is no construct.' };
      if (sides[side].has(read.path)) return { line: index + 1, problem: `"${read.path}" is there twice.` };
      sides[side].set(read.path, { ...read, line: index + 1 });
    }
  }
  return together(sides, base);
}

/** A formatter, or an editor, has set it anew: then it is read as a whole, where nothing is there twice. Undefined where it is as we write it. */
function readWhole(text: string): Constructs | undefined {
  if (text.startsWith(`{\n${remark}\n`) || text.includes('<<<<<<<')) return undefined;
  try {
    const { '//': _, ...constructs } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const lines = text.split(/\r?\n/);
    const isTwice = (path: string) =>
      lines.filter((line) => line.trim().startsWith(`${JSON.stringify(path)}:`)).length > 1;
    return Object.keys(constructs).some(isTwice) ? undefined : new Map(Object.entries(constructs));
  } catch {
    return undefined;
  }
}

interface Line {
  readonly path: string;
  readonly value: unknown;
  readonly line: number;
}

const markers: readonly (readonly [RegExp, Side])[] = [
  [/^<{7}( |$)/, 'ours'],
  [/^\|{7}( |$)/, 'base'],
  [/^={7}$/, 'theirs'],
  [/^>{7}( |$)/, 'both'],
];

function sideAfter(line: string): Side | undefined {
  return markers.find(([marker]) => marker.test(line))?.[1];
}

function isFrame(line: string): boolean {
  return line.trim() === '' || line === '{' || line === '}' || line === remark;
}

function readLine(line: string): Omit<Line, 'line'> | undefined {
  try {
    const plain = line.trim().replace(/^,/, '').replace(/,$/, '');
    const [entry, ...more] = Object.entries(JSON.parse(`{${plain}}`) as Record<string, unknown>);
    return entry && more.length === 0 ? { path: entry[0], value: entry[1] } : undefined;
  } catch {
    return undefined;
  }
}

function together(sides: Sides, base: Constructs | undefined): KeptFile {
  const constructs = new Map<string, unknown>();
  const { both, ours, theirs } = sides;
  for (const path of new Set([...both.keys(), ...ours.keys(), ...theirs.keys()])) {
    const there = [both, ours, theirs].flatMap((side) => side.get(path) ?? []);
    const before = base?.has(path) ? base.get(path) : sides.base.get(path)?.value;
    const value = oneOf(there, before, !both.has(path) && there.length === 1);
    const settled = value === conflict ? settle(path, there) : value;
    if (settled === conflict) {
      const line = Math.max(...there.map((one) => one.line));
      return { line, problem: `Both branches changed "${path}". Keep one of its lines.` };
    }
    if (settled !== undefined) constructs.set(path, settled);
  }
  return { constructs };
}

/**
 * What no person wrote the next build writes anew from the spec: either side is as good. What a person wrote over the same is the one that
 * was changed. Of versions the later one counts.
 */
function settle(path: string, there: readonly Line[]): unknown {
  if (path === 'versions') return laterOf(there.map(({ value }) => value));
  if (path === 'answers' || path.startsWith(ofStatements)) return there[0]?.value;
  const byHand = there.filter(({ value }) => !isAsMade(value));
  const [hand] = byHand;
  if (!hand) return there[0]?.value;
  const isOverTheSame = there.every(({ value }) => markOf(value) === markOf(hand.value));
  return byHand.length === 1 && there.length > 1 && isOverTheSame ? hand.value : conflict;
}

function laterOf(versions: readonly unknown[]): unknown {
  const compiler = (one: unknown) => Number(Object(one).compiler) || 0;
  return [...versions].sort((a, b) => compiler(b) - compiler(a))[0];
}

const conflict = Symbol('conflict');

/**
 * What the lines of a construct come to: the one that is not as before. Where it comes in its list is no difference that anybody need
 * decide on. A line between markers that the other side lacks is new, or the other side has removed it.
 */
function oneOf(lines: readonly Line[], before: unknown, isOnOneSide: boolean): unknown {
  const changed = lines.filter(({ value }) => withoutPlace(value) !== withoutPlace(before));
  const different = new Set(changed.map(({ value }) => withoutPlace(value)));
  if (isOnOneSide && before !== undefined) return changed.length === 0 ? undefined : conflict;
  if (different.size > 1) return conflict;
  return (changed[0] ?? lines[0])?.value;
}
