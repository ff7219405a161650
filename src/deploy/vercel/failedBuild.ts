/** What of a failed build's log tells why it failed. */

const errorLine = /\berror\b|\bfailed\b|✘|ERR!|Cannot find|Could not resolve|not found/i;
/** True of every failed build, so of no use. */
const nothingSaid = /^(error: )?(command .* exited with \d+|build failed|npm error)/i;

/** The first line that names a problem, without colours; undefined where none does. */
export function reasonIn(lines: readonly string[]): string | undefined {
  const index = firstProblem(lines);
  const line = index === undefined ? undefined : lines[index]?.trim();
  return line && line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** From a little before the first problem; the end of the log where nothing looks like one. */
export function relevantPart(lines: readonly string[]): string {
  const index = firstProblem(lines);
  const part = index === undefined ? lines.slice(-30) : lines.slice(Math.max(0, index - 2), index + 40);
  return part.join('\n').slice(0, 4_000);
}

function firstProblem(lines: readonly string[]): number | undefined {
  const telling = lines.findIndex((line) => errorLine.test(line) && !nothingSaid.test(line.trim()));
  if (telling >= 0) return telling;
  const any = lines.findIndex((line) => errorLine.test(line));
  return any >= 0 ? any : undefined;
}
