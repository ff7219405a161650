/** What of a failed build's log tells why it failed. */

/** What tools print for what is wrong in the sources, surely. */
const certain = /error TS\d+|^\s*(?:\[?ERROR\]?\b|✘|SyntaxError|TypeError|ReferenceError)/;
const likely = /\berror\b|\bfailed\b|ERR!|Cannot find|Could not resolve|not found/i;
/** Remarks that are no problems, and sentences that are true of every failed build. */
const saysNothing =
  /^\s*(?:npm (?:warn|notice|error)|warning\b|error during build:?\s*$|error: command .* exited|command .* exited|build failed)|\b0 (?:failed|errors?)\b/i;

/** The first line that names a problem; undefined where none does. */
export function reasonIn(lines: readonly string[]): string | undefined {
  const index = firstProblem(lines);
  const line = index === undefined ? undefined : lines[index]?.trim();
  return line && line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

const before = 2;
const after = 30;
const last = 20;

/** From a little before the first problem, and the end of the log, which is where tools sum up. */
export function relevantPart(lines: readonly string[]): string {
  const index = firstProblem(lines);
  const from = index === undefined ? 0 : Math.max(0, index - before);
  const to = index === undefined ? 0 : Math.min(lines.length, index + after);
  const end = Math.max(to, lines.length - last);
  const gap = end > to && to > from ? ['…'] : [];
  return [...lines.slice(from, to), ...gap, ...lines.slice(end)]
    .map((line) => line.slice(0, 500))
    .join('\n')
    .slice(0, 6_000);
}

function firstProblem(lines: readonly string[]): number | undefined {
  const telling = (line: string) => !saysNothing.test(line);
  for (const pattern of [certain, likely]) {
    const index = lines.findIndex((line) => pattern.test(line) && telling(line));
    if (index >= 0) return index;
  }
  const any = lines.findIndex((line) => likely.test(line) && !/^\s*npm (?:warn|notice)/i.test(line));
  return any >= 0 ? any : undefined;
}
