/** Puts text from a spec into generated source. Everything here is safe for any text, because a spec is not trusted. */

/** Control characters, separators that end a line in JavaScript, bidirectional overrides, lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

/** A string literal, in single quotes unless double ones save escaping. */
export function literal(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n');
  return `${quote}${escaped.replace(unsafe, escapeCharacter)}${quote}`;
}

/** A template literal: `pattern` with `{name}` replaced by the given source text of expressions. */
export function templateLiteral(pattern: string, expressions: Readonly<Record<string, string>>): string {
  const parts = pattern.split(/\{(\w+)\}/);
  const source = parts.map((part, index) => {
    const expression = index % 2 === 1 ? expressions[part] : undefined;
    return expression === undefined ? templateText(part) : `\${${expression}}`;
  });
  return `\`${source.join('')}\``;
}

/** One line for a comment of any kind. */
export function commentText(text: string): string {
  const line = text
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('*/', '*\u2215')
    .replaceAll('/*', '\u2215*');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** The value of a JSX attribute, with quotes or braces. */
export function attribute(text: string): string {
  return /^[\p{L}\p{N} .,:;!?()+–…%/@-]*$/u.test(text) ? `"${text}"` : `{${literal(text)}}`;
}

/** A child of a JSX element. */
export function jsxText(text: string): string {
  return /^[\p{L}\p{N}.,:;!?()+–…%-]([\p{L}\p{N} .,:;!?()+–…%-]*[\p{L}\p{N}.,:;!?()+–…%-])?$/u.test(text)
    ? text
    : `{${literal(text)}}`;
}

/** The source of a value that a default or a rule names. */
export function valueLiteral(value: string | number | boolean): string {
  return typeof value === 'string' ? literal(value) : String(value);
}

/** Text for JSON, which escapes the rest. */
export function withoutUnsafe(text: string): string {
  return text.replace(unsafe, ' ');
}

/** Text for HTML and XML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return withoutUnsafe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text for Markdown, on one line, also within a table. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(unsafe, ' ').replace(/\s+/g, ' ').trim();
  return line.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replace(/^([-+=]|\d+[.)])/, '\\$1');
}

/** Source without what stands in quotes, for a look at the names that it uses. */
export function withoutStrings(source: string): string {
  return source.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** What stands between the expressions of a template literal. */
export function templateText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${').replaceAll('\n', '\\n');
  return escaped.replace(unsafe, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
