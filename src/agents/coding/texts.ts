/** What of an answer may be the file, and whether files that are no scripts are what they should be. */

/** The ways of reading the answer, the likeliest first: as it is, out of the outermost fence, out of its only block. */
export function candidateTexts(answer: string, path: string): readonly string[] {
  const lines = answer.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const plain = lines.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  if (path.endsWith('.md')) return [/^(`{3,}|~{3,})(?:markdown|md)\n([\s\S]*)\n\1$/.exec(plain)?.[2] ?? plain];
  const outer = /^(`{3,}|~{3,})[^\n`]*\n([\s\S]*)^\1[ \t]*$/m.exec(plain)?.[2];
  const blocks = [...plain.matchAll(/^(`{3,}|~{3,})[^\n`]*\n([\s\S]*?)^\1[ \t]*$/gm)].map((match) => match[2] ?? '');
  const opened = /^(?:`{3,}|~{3,})[^\n`]*\n([\s\S]*)$/.exec(plain)?.[1];
  const inner = blocks.length === 1 ? blocks : [];
  const thought = plain.includes('</think>') ? plain.slice(plain.indexOf('</think>') + 8) : undefined;
  // An example of use behind a file is not the file.
  const isMost = (text: string | undefined): text is string => text !== undefined && text.length * 3 > plain.length;
  const fenced = [outer, ...inner, opened, thought].filter(isMost);
  // A script that parses as it stands is the file, whatever fences its strings hold.
  const asItIs = /^(?:`{3}|~{3})/.test(plain) ? [] : [plain];
  return [...asItIs, ...fenced].map((text) => text.trim());
}

/** Prose with which models like to begin or end. */
const chatter =
  /^(?:here(?:'s| is| are)|sure\b|certainly|of course|below is|this (?:file|stylesheet|style sheet|page)|i(?:'ve| have|'m sorry|’m sorry| can(?:not|'t|’t))|let me know|i hope)\b/im;

/** What is wrong with a style sheet, a page, a picture or data, as sentences for the model. */
export function textComplaints(text: string, path: string): string[] {
  if (text.trim() === '') return ['The file is empty.'];
  if (path.endsWith('.json')) return jsonComplaints(text);
  if (path.endsWith('.css')) return cssComplaints(text);
  if (/^\s*(?:`{3,}|~{3,})/m.test(text) && !path.endsWith('.md')) return ['Answer without Markdown fences.'];
  const page = text.replace(/<!--[\s\S]*?-->/g, '').trim();
  if (path.endsWith('.html') && !/^<!doctype html>[\s\S]*<\/html>$/i.test(page))
    return ['The page is not whole: it goes from <!doctype html> to </html>.'];
  if (path.endsWith('.svg') && !/^<(?:\?xml|svg)\b[\s\S]*<\/svg>$/.test(text))
    return ['The picture is not whole: it ends with </svg>.'];
  return [];
}

function cssComplaints(text: string): string[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""');
  const opened = plain.match(/\{/g)?.length ?? 0;
  const closed = plain.match(/\}/g)?.length ?? 0;
  if (/`{3}|~{3}/.test(plain) || chatter.test(plain.trim()))
    return ['The answer has more than the style sheet. Write the style sheet only.'];
  const isOther = /^\s*(?:import|export|const|function)\b/.test(plain) || /^[^{@]*:[ \t]*\n/.test(plain.trimStart());
  if (isOther || (opened === 0 && !/^\s*@import\b/.test(plain))) return ['The answer is no style sheet.'];
  return opened === closed && /[};]$/.test(plain.trim()) && !plain.includes('/*')
    ? []
    : ['The style sheet is not whole: a block is not closed.'];
}

function jsonComplaints(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`The JSON can't be parsed: ${error instanceof Error ? error.message : error}.`];
  }
}
