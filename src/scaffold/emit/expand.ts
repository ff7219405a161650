/** Resolves the `// @if flag`, `// @else`, `// @end` lines of a template. Blocks do not nest. */

/** @throws Error where a template is not well formed, which the tests rule out. */
export function expand(template: string, flags: ReadonlySet<string>): string {
  const lines: string[] = [];
  let state: boolean | undefined;
  for (const line of template.split('\n')) {
    const directive = /^\s*(?:\/\/|\/\*) @(if|else|end)(?: (\S+))?(?: \*\/)?\s*$/.exec(line);
    if (directive) state = next(state, directive[1] ?? '', directive[2] ?? '', flags);
    else if (state !== false) lines.push(line);
  }
  if (state !== undefined) throw new Error('A template block is not closed');
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

function next(state: boolean | undefined, word: string, flag: string, flags: ReadonlySet<string>): boolean | undefined {
  if (word === 'if' && state === undefined) return flags.has(flag);
  if (word === 'else' && state !== undefined) return !state;
  if (word === 'end' && state !== undefined) return undefined;
  throw new Error(`A template has an unexpected @${word}`);
}
