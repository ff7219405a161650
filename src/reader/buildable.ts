/** Where nothing of a spec can be built: what to ask so that something can, and the spec with what was answered. */
import type { Answer, Clarification } from '../pipeline/schema/clarification';
import type { SpecSnapshot } from '../pipeline/schema/events';
import type { StructuredSpec } from '../pipeline/schema/spec';
import { kindsSpokenOf } from './entities/storyEntities';
import { say } from './messages';
import { capitalise, identifier, oneLine } from './text';

/** Whether the built-in engine's app would show anything of the spec. */
export function isBuildable({ kind, entities, content }: StructuredSpec): boolean {
  if (kind === 'tool') return true;
  return kind === 'data' ? entities.length > 0 : content.some(({ blocks }) => blocks.length > 0);
}

const mostKinds = 3;

/** What one record of each thing holds that people are said to make; and, for whatever else, which records there are. */
export function askAboutRecords(spec: StructuredSpec): readonly Clarification[] {
  const { language, requirements } = spec;
  const names = kindsSpokenOf(requirements.map(({ text }) => text)).slice(0, mostKinds);
  const range = requirements[0]?.range ?? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const about = (id: string, question: string, why: string, weight: number): Clarification => ({
    id,
    question,
    why,
    options: [
      { id: 'nothing', label: say(language, 'keepNothing'), changes: [] },
      { id: 'titleAndNotes', label: say(language, 'titleAndNotes'), changes: [] },
    ],
    recommended: 'nothing',
    freeText: { kind: 'text', maxLength: 300 },
    weight,
    range,
  });
  const why = say(language, 'whyRecords');
  return [
    ...names.map((name, index) =>
      about(
        `${identifier(name, `kind${index}`)}.records`,
        say(language, 'questionFields', { entity: name }),
        why,
        95 - index,
      ),
    ),
    about('app.records', say(language, 'questionRecords'), why, 90),
  ];
}

/** The spec with the records that the answers name, as its writer would have put them; undefined where they name none. */
export function withRecords(
  spec: SpecSnapshot,
  asked: readonly Clarification[],
  answers: readonly Answer[],
  language: string,
): SpecSnapshot | undefined {
  const lines = asked.flatMap(({ id, question }) => {
    const value = oneLine(answers.find(({ clarificationId }) => clarificationId === id)?.value ?? 'nothing');
    if (value === 'nothing' || value === '') return [];
    const fields = value === 'titleAndNotes' ? say(language, 'titleAndNotes') : value;
    return [`- ${id === 'app.records' ? namedRecords(fields, language) : `**${nameIn(question, id)}**: ${fields}`}`];
  });
  if (lines.length === 0) return undefined;
  const more = `\n\n## ${say(language, 'dataHeading')}\n\n${lines.join('\n')}\n`;
  const [first, ...rest] = spec.files ?? [];
  return {
    ...spec,
    text: `${spec.text}${more}`,
    ...(first && { files: [{ ...first, text: `${first.text}${more}` }, ...rest] }),
  };
}

/** "Tool: name, number" names the kind; a list of fields alone is of entries. */
function namedRecords(text: string, language: string): string {
  const named = /^([\p{L}][\p{L} -]{1,40}):\s*(.+)$/u.exec(text);
  return named ? `**${capitalise(named[1] ?? '')}**: ${named[2]}` : `**${say(language, 'entry')}**: ${text}`;
}

function nameIn(question: string, id: string): string {
  const [plain = ''] = id.split('.');
  const word = question.match(/[\p{L}][\p{L}-]+/gu)?.find((one) => identifier(one, '') === plain);
  return capitalise(word ?? plain);
}
