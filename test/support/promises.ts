/** What README, package and walkthrough say to people, statement by statement, and whether a list of words covers it. */
import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';

const manifestSchema = z.looseObject({ description: z.string() });
const wordsSchema = z.record(z.string(), z.string());
const walkthrough = 'media/walkthrough';

/** The statements of each document that people read before they use the extension: what its settings and steps say, not its code. */
export async function documents(): Promise<Map<string, string[]>> {
  const { description } = manifestSchema.parse(JSON.parse(await readFile('package.json', 'utf8')));
  const words = wordsSchema.parse(JSON.parse(await readFile('package.nls.json', 'utf8')));
  const told = Object.entries(words).filter(([key]) => /^(setting|walkthrough|untrusted|virtual)\./.test(key));
  const [readme = ''] = (await readFile('README.md', 'utf8')).split('\n## Events\n');
  const texts = new Map([
    ['README.md', readme],
    ['package.json', description],
    ['package.nls.json', told.map(([, text]) => text).join('\n\n')],
  ]);
  for (const name of await readdir(walkthrough))
    texts.set(`${walkthrough}/${name}`, await readFile(`${walkthrough}/${name}`, 'utf8'));
  return new Map([...texts].map(([name, text]) => [name, statementsOf(text)]));
}

/** Sentences, list items and table rows, each in one line; without titles, the heads of tables, pictures and buttons. */
export function statementsOf(markdown: string): string[] {
  return markdown
    .replace(/^(#.*|!\[.*|```.*|\[[^\]]+\]\(command:.*|\|.*\|\n\|[-| ]+\|)$/gm, '\n')
    .split(/\n\s*\n|\n(?=\s*(?:- |\d+\. |\||build-from-spec ))|(?<=\|)\n/)
    .map((block) =>
      block
        .replace(/^\s*(?:- |\d+\. |\| *)|\|\s*$/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .flatMap((block) => block.split(/(?<=[.:?!][*)”]*) (?=[A-Z“*`])/))
    .filter((statement) => statement !== '');
}

/** Whether a statement has a word that stands in none of the passages; those may be longer or shorter than the statement. */
export function isUncovered(statement: string, passages: readonly string[]): boolean {
  if (passages.some((passage) => passage.includes(statement))) return false;
  const longestFirst = passages.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, passage) => left.replaceAll(passage, ' '), statement);
  return /[\p{L}\p{N}]/u.test(rest);
}

/** The titles of the tests and groups of a file, as they stand in its source; none where there is no such file. */
export async function titlesIn(file: string): Promise<string[]> {
  const source = await readFile(file, 'utf8').catch(() => '');
  return [
    ...source.matchAll(/\b(?:it|describe|itInLongRuns|describeInLongRuns|test)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g),
  ].map(([, , title = '']) => title);
}
