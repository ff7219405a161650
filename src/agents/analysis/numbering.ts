/** The statements of a spec by short numbers, as they stand in a request, and back: ids are long, and easily copied wrong. */
import type { Json } from '../../appModel/keep/constructs';
import type { SpecSnapshot } from '../../pipeline/schema/events';
import type { SourceRange } from '../../pipeline/schema/range';
import type { StructuredSpec } from '../../pipeline/schema/spec';

export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly range: SourceRange;
  /** It asks for nothing, as far as the reader knows. */
  readonly isAside: boolean;
}

/** All that the spec says, in its order: what asks for something, and what does not. */
export function statementsIn({ requirements, asides = [] }: StructuredSpec): readonly Statement[] {
  const place = ({ range }: Pick<Statement, 'range'>) =>
    `${range.file ?? ''}\n${String(range.startLine * 10_000 + range.startColumn).padStart(12, '0')}`;
  const all = [
    ...requirements.map(({ id, text, range }) => ({ id, text, range, isAside: false })),
    ...asides.map(({ id, text, range }) => ({ id, text, range, isAside: true })),
  ];
  return all.sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

export class Numbers {
  private readonly ids: ReadonlyMap<string, string>;
  private readonly numbers: ReadonlyMap<string, string>;

  constructor(private readonly statements: readonly Statement[]) {
    this.ids = new Map(statements.map(({ id }, index) => [`S${index + 1}`, id]));
    this.numbers = new Map([...this.ids].map(([number, id]) => [id, number]));
  }

  numberOf(id: string): string | undefined {
    return this.numbers.get(id);
  }

  /** Nobody but the model knows the numbers: where it speaks of one, the statement's first words stand for it. */
  inWords(text: string): string {
    return text.replace(/\bS(\d+)\b/g, (number, place: string) => {
      const words = this.statements[Number(place) - 1]?.text.split(/\s+/);
      if (!words) return number;
      return `“${words.slice(0, wordsShown).join(' ')}${words.length > wordsShown ? ' …' : ''}”`;
    });
  }

  /** A description with numbers for ids; what names no statement of the spec any more names it no longer. */
  toNumbers(description: Json): Json {
    return withIds(description, (id) => this.numbers.get(id) ?? []) as Json;
  }

  /** The other way round. A number that there is not stays as it is, for the checker to complain of. */
  toIds({ gaps, ...description }: Json): Json {
    const said = Object.entries((gaps ?? {}) as Json).map(([id, gap]) => [id, this.inAllWords(gap)] as const);
    const all = said.length > 0 ? { ...description, gaps: Object.fromEntries(said) } : description;
    return withIds(all, (number) => this.ids.get(number) ?? number) as Json;
  }

  private inAllWords(gap: unknown): unknown {
    return Array.isArray(gap) ? gap.map((one) => this.inAllWords(one)) : this.inWords(String(gap));
  }
}

const wordsShown = 5;

function withIds(part: unknown, change: (id: string) => string | readonly []): unknown {
  if (Array.isArray(part)) return part.map((one) => withIds(one, change));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
      if (key === 'statements' && Array.isArray(value)) return [[key, value.flatMap((id) => change(String(id)))]];
      if (key === 'gaps' && typeof value === 'object' && value !== null)
        return [
          [
            key,
            Object.fromEntries(
              Object.entries(value).flatMap(([id, gap]) => [change(id)].flat().map((one) => [one, gap])),
            ),
          ],
        ];
      return [[key, withIds(value, change)]];
    }),
  );
}

/** The spec's text with the number of each statement in front of it. */
export function numberedSpec(
  { text, files }: Pick<SpecSnapshot, 'text' | 'files'>,
  statements: readonly Statement[],
): string {
  const of = (file: string | undefined) =>
    statements.flatMap(({ range }, index) => (range.file === file ? [{ range, mark: `[S${index + 1}] ` }] : []));
  if (!files) return marked(text, of(undefined));
  return files.map((file) => `File ${file.path}:\n${marked(file.text, of(file.path))}`).join('\n\n');
}

function marked(text: string, marks: readonly { readonly range: SourceRange; readonly mark: string }[]): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const { range, mark } of marks.toReversed()) {
    const line = lines[range.startLine - 1] ?? '';
    const at = range.startColumn - 1;
    lines[range.startLine - 1] = line.slice(0, at) + mark + line.slice(at);
  }
  return lines.join('\n');
}
