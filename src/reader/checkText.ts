/** The first look at a spec: is there text at all, is it text, and is it of a size that can be read. */
import { PipelineError } from '../pipeline/errors';

const largestSpec = 2 * 1024 * 1024;

/** The text without byte order mark and with `\n` at the end of lines. Throws `spec_too_large`, `spec_not_text` or `spec_empty`. */
export function checkText(text: string): string {
  if (text.length > largestSpec || Buffer.byteLength(text) > largestSpec) {
    throw new PipelineError({
      reason: 'spec_too_large',
      userMessage: 'The spec is larger than 2 MB. Split it, and build one part at a time.',
    });
  }
  if (isBinary(text)) {
    throw new PipelineError({
      reason: 'spec_not_text',
      userMessage: "The file isn't text. Open a Markdown file, saved as UTF-8.",
    });
  }
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (clean.trim() === '') {
    throw new PipelineError({
      reason: 'spec_empty',
      userMessage: 'The spec is empty. Write what the app should do, then build again.',
    });
  }
  return clean;
}

/** A single damaged character is forgiven; NUL bytes and a soup of replacement characters are not. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const replaced = text.match(/\uFFFD/g)?.length ?? 0;
  return replaced > 3 && replaced * 50 > text.length;
}
