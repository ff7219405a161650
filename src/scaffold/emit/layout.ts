/** Breaks generated source into lines as a formatter would: on one line where it fits, otherwise one part a line. */
import { fits } from './fits';
import { laidOut } from './laidOut';

/** `prefix` opens the construct, `suffix` closes it, `indent` is how far its first line is indented, in spaces. */
export interface Frame {
  readonly prefix: string;
  readonly suffix: string;
  readonly indent: number;
}

/** Parts between brackets, separated by commas: `prefix` + parts + `suffix`. `spaced` puts spaces inside, as in objects. */
export function bracketed(parts: readonly string[], frame: Frame & { readonly spaced?: boolean }): string {
  const { prefix, suffix, indent, spaced } = frame;
  const space = spaced && parts.length > 0 ? ' ' : '';
  const line = `${prefix}${space}${parts.join(', ')}${space}${suffix}`;
  if (fits(line, indent)) return line;
  return broken(parts, frame);
}

/** Like `bracketed`, but always one part a line. */
export function broken(parts: readonly string[], { prefix, suffix, indent }: Frame): string {
  const inner = ' '.repeat(indent + 2);
  return `${prefix}\n${parts.map((part) => `${inner}${part},\n`).join('')}${' '.repeat(indent)}${suffix}`;
}

/** Operands joined by an operator that stands at the end of a line: `name: a ??` / `b`. */
export function chained(parts: readonly string[], operator: string, frame: Frame): string {
  const { prefix, suffix, indent } = frame;
  const line = `${prefix} ${parts.join(` ${operator} `)}${suffix}`;
  if (fits(line, indent)) return line;
  const inner = ' '.repeat(indent + 2);
  return `${prefix}\n${inner}${parts.join(` ${operator}\n${inner}`)}${suffix}`;
}

/** A function of one expression, which has its own line where it does not fit beside its parameters. A comma follows. */
export function arrow(parameters: string, body: string, indent: number): string {
  const line = `${parameters} => ${body}`;
  return fits(`${line},`, indent) ? line : `${parameters} =>\n${' '.repeat(indent + 2)}${laidOut(body, indent + 2, 1)}`;
}

/** A JSX element without children. Attributes are given as written; one of them may span lines. */
export function element(name: string, attributes: readonly string[], indent: number): string {
  const pad = ' '.repeat(indent);
  const line = `${pad}<${[name, ...attributes].join(' ')} />`;
  if (fits(line, 0)) return line;
  return `${pad}<${name}\n${attributes.map((one) => `${pad}  ${one}\n`).join('')}${pad}/>`;
}

/** A JSX element with one child that is written on its own line where the whole does not fit. */
export function wrapping(name: string, attributes: readonly string[], child: string, indent: number): string {
  const pad = ' '.repeat(indent);
  const open = `<${[name, ...attributes].join(' ')}>`;
  const line = `${pad}${open}${child}</${name}>`;
  // A formatter gives an element within an element a line of its own.
  if (fits(line, 0) && !child.startsWith('<')) return line;
  return `${pad}${open}\n${pad}  ${child}\n${pad}</${name}>`;
}
