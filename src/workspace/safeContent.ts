/** Which contents a generated file may have. */

/** Characters of one file: what a person would still read, many times over. */
export const longestContent = 1_000_000;
/** Of one build. */
export const mostFiles = 5_000;
export const mostCharacters = 50_000_000;

/** Why the content is refused, as a phrase; undefined when it is fine. */
export function complaintAboutContent(content: string): string | undefined {
  if (content.length > longestContent) return `is longer than ${longestContent.toLocaleString('en')} characters`;
  if (content.includes('\0')) return 'is no text: it has NUL characters';
  if (!content.isWellFormed()) return 'is no text: it has halves of characters';
  return undefined;
}

// Tabs, line breaks and form feeds are the control characters that sources have.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/;
/** They make a reader see other code than the machine does. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with a text that a model wrote beyond that, as sentences for the model. */
export function complaintsAboutWriting(content: string): string[] {
  return [
    ...(controls.test(content) ? ['The file has control characters. Write escapes such as \\u001b for them.'] : []),
    ...(reordering.test(content)
      ? ['The file has characters that change the direction of the text. Write escapes such as \\u202e for them.']
      : []),
    ...(/^(?:<{7}|>{7})(?: |$)/m.test(content) ? ['The file has the marks of a merge conflict.'] : []),
  ];
}
