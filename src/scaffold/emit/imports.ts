/** Collects what a generated file imports and writes it as a good engineer would: packages first, then by distance, no duplicates. */

export class Imports {
  readonly #values = new Map<string, Set<string>>();
  readonly #types = new Map<string, Set<string>>();

  value(from: string, ...names: readonly string[]): this {
    addAll(this.#values, from, names);
    return this;
  }

  type(from: string, ...names: readonly string[]): this {
    addAll(this.#types, from, names);
    return this;
  }

  /** The import lines, each with its line break. */
  toString(): string {
    const sources = [...new Set([...this.#values.keys(), ...this.#types.keys()])];
    return sources
      .sort(byDistance)
      .map((source) => this.#line(source))
      .join('');
  }

  #line(source: string): string {
    const values = [...(this.#values.get(source) ?? [])];
    const types = [...(this.#types.get(source) ?? [])].filter((name) => !values.includes(name));
    if (values.length === 0) return wrapped('import type', sorted(types), source);
    return wrapped('import', sorted([...values, ...types.map((name) => `type ${name}`)]), source);
  }
}

function addAll(map: Map<string, Set<string>>, from: string, names: readonly string[]): void {
  if (names.length > 0) map.set(from, new Set([...(map.get(from) ?? []), ...names]));
}

function wrapped(keyword: string, names: readonly string[], source: string): string {
  const line = `${keyword} { ${names.join(', ')} } from '${source}';\n`;
  return line.length <= 121
    ? line
    : `${keyword} {\n${names.map((name) => `  ${name},\n`).join('')}} from '${source}';\n`;
}

function sorted(names: readonly string[]): string[] {
  const plain = (name: string) => name.replace(/^type /, '');
  return [...names].sort((a, b) => compareNames(plain(a), plain(b)));
}

/** As formatters do it: by letter, and of the same letter the capital first. */
function compareNames(a: string, b: string): number {
  for (const [index, letter] of [...a].entries()) {
    const other = b[index] ?? '';
    if (letter === other) continue;
    const [lower, otherLower] = [letter.toLowerCase(), other.toLowerCase()];
    return lower === otherLower ? (letter < other ? -1 : 1) : lower < otherLower ? -1 : 1;
  }
  return a.length - b.length;
}

function byDistance(a: string, b: string): number {
  return rank(a) - rank(b) || compareNames(a, b);
}

function rank(source: string): number {
  if (!source.startsWith('.')) return 0;
  return source.startsWith('..') ? 1 : 2;
}
