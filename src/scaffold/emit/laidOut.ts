/** Breaks a long expression of generated code into lines, as its reader would: at its outermost operator, or inside its brackets. */
import { fits } from './fits';

/** `code` stands behind an indentation of `indent` spaces, and `after` follows it on its last line. The first line gets no indentation. */
export function laidOut(code: string, indent: number, after = 0): string {
  if (fits(code, indent + after)) return code;
  return conditional(code, indent) ?? operands(code, indent) ?? body(code, indent) ?? inBrackets(code, indent) ?? code;
}

function conditional(code: string, indent: number): string | undefined {
  const question = outerPlaces(code, [' ? '])[0];
  if (question === undefined) return undefined;
  const colon = outerPlaces(code.slice(question + 3), [' : '])[0];
  if (colon === undefined) return undefined;
  const yes = code.slice(question + 3, question + 3 + colon);
  const no = code.slice(question + 3 + colon + 3);
  const inner = indent + 4;
  const [test, then, otherwise] = [laidOut(code.slice(0, question), indent), laidOut(yes, inner), laidOut(no, inner)];
  return `${test}${line(indent + 2)}? ${then}${line(indent + 2)}: ${otherwise}`;
}

function operands(code: string, indent: number): string | undefined {
  for (const operator of [' || ', ' ?? ', ' && ', ' + ']) {
    const places = outerPlaces(code, [operator]);
    if (places.length === 0) continue;
    const starts = [0, ...places.map((place) => place + operator.length)];
    const parts = starts.map((start, index) => laidOut(code.slice(start, places[index]), indent, operator.length));
    return parts.join(`${operator.trimEnd()}${line(indent)}`);
  }
  return undefined;
}

/** `(other) => …` */
function body(code: string, indent: number): string | undefined {
  const [place] = outerPlaces(code, [' => ']);
  if (place === undefined) return undefined;
  return `${code.slice(0, place)} =>${line(indent + 2)}${laidOut(code.slice(place + 4), indent + 2)}`;
}

/** Of the longest pair of brackets each part has a line of its own. */
function inBrackets(code: string, indent: number): string | undefined {
  const pairs = outerPairs(code).sort((a, b) => b.end - b.start - (a.end - a.start));
  const [pair] = pairs;
  if (!pair || pair.end - pair.start < 2) return undefined;
  const inside = code.slice(pair.start + 1, pair.end).trim();
  const places = outerPlaces(inside, [', ']);
  const starts = [0, ...places.map((place) => place + 2)];
  const parts = starts.map((start, index) => inside.slice(start, places[index]));
  const isAlone = code[pair.start] === '(' && !/[\w)\]]/.test(code[pair.start - 1] ?? ' ');
  const comma = isAlone ? '' : ',';
  const lines = parts.map((part) => `${line(indent + 2)}${laidOut(part, indent + 2, 1)}${comma}`);
  return `${code.slice(0, pair.start + 1)}${lines.join('')}${line(indent)}${code.slice(pair.end)}`;
}

function line(indent: number): string {
  return `\n${' '.repeat(indent)}`;
}

interface Pair {
  readonly start: number;
  readonly end: number;
}

/** Where one of the signs stands outside of all brackets and quotes. */
function outerPlaces(code: string, signs: readonly string[]): number[] {
  const places: number[] = [];
  walk(code, (place, depth) => {
    if (depth === 0 && signs.some((sign) => code.startsWith(sign, place))) places.push(place);
  });
  return places;
}

function outerPairs(code: string): Pair[] {
  const pairs: Pair[] = [];
  let start = 0;
  walk(code, (place, depth) => {
    if (depth === 1 && isOpening(code[place])) start = place;
    if (depth === 0 && isClosing(code[place])) pairs.push({ start, end: place });
  });
  return pairs;
}

/** `depth` counts a bracket from its opening sign up to the one before its closing sign. */
function walk(code: string, visit: (place: number, depth: number) => void): void {
  let depth = 0;
  for (let place = 0; place < code.length; place += 1) {
    const sign = code[place] ?? '';
    if (isOpening(sign)) depth += 1;
    if (isClosing(sign)) depth -= 1;
    visit(place, depth);
    if (sign === "'" || sign === '"' || sign === '`') place = endOfQuote(code, place);
    // A division has spaces around it, a pattern has not.
    if (sign === '/' && code[place + 1] !== ' ') place = endOfPattern(code, place);
  }
}

function endOfQuote(code: string, start: number): number {
  for (let place = start + 1; place < code.length; place += 1) {
    if (code[place] === '\\') place += 1;
    else if (code[place] === code[start]) return place;
  }
  return code.length;
}

function endOfPattern(code: string, start: number): number {
  let isInClass = false;
  for (let place = start + 1; place < code.length; place += 1) {
    const sign = code[place];
    if (sign === '\\') place += 1;
    else if (sign === '[' || sign === ']') isInClass = sign === '[';
    else if (sign === '/' && !isInClass) return place;
  }
  return code.length;
}

function isOpening(sign: string | undefined): boolean {
  return sign === '(' || sign === '[' || sign === '{';
}

function isClosing(sign: string | undefined): boolean {
  return sign === ')' || sign === ']' || sign === '}';
}
