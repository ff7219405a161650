/** The body of a function that returns a message where a condition holds. */
import { fits } from '../emit/fits';

/** Lines with indentation and line breaks. Both parts are source text. */
export function guarded(condition: string, message: string): string {
  const line = `  return ${condition} ? ${message} : undefined;`;
  if (fits(line, 0)) return `${line}\n`;
  const first = `  return ${condition}`;
  if (fits(first, 0)) return `${first}\n    ? ${message}\n    : undefined;\n`;
  return `  const wrong =\n    ${condition.split(' && ').join(' &&\n    ')};\n  return wrong ? ${message} : undefined;\n`;
}
