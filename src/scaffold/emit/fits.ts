/** How wide a line of generated source is at the most, as our own. */
const lineWidth = 120;

/** Whether what is no more than one line has room behind an indentation of `indent` spaces. */
export function fits(line: string, indent: number): boolean {
  return !line.includes('\n') && line.length + indent <= lineWidth;
}
