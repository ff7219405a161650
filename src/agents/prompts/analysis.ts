/** Asks a model to read a spec, beside what the built-in reader found in it. */
import type { ModelMessage } from '../../pipeline/ports';
import type { AnswersFile, Clarification } from '../../pipeline/schema/clarification';
import type { Entity, Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { asData, dataRule, promptVersion } from './common';

const system = `You analyze a spec for a small web app that runs in one visitor's browser. (Prompt ${promptVersion})
${dataRule}
A built-in reader has listed the spec's statements and what its engine builds: for each kind of record a list (search, filters, sorting, CSV), a form with checked fields, a detail page with related records, and the rules named below.
You correct and complete that. Answer with one JSON object and nothing else:
{
  "base": "records" when such lists, forms and pages are what the app mainly is; "page" when the app works another way (a till, a quiz, a game, a sign-up form on one page), then everything is written for it,
  "title": the app's name in the spec's language, "summary": one sentence, "language": BCP 47 such as "en",
  "entities": with "records": every kind of record with all its fields; with "page": [],
      each {"label": "Pet", "pluralLabel": "Pets", "line": 12, "fields": [{"label", "type": "text"|"longText"|"number"|"money"|"date"|"dateTime"|"time"|"boolean"|"choice"|"email"|"phone"|"url"|"reference", "required": boolean, "options": [labels of a choice], "to": label of the entity that a reference points at or null, "unit": "kg" or an ISO currency or null}]},
  "background": ids of statements that ask for nothing of the app (remarks, links, how to develop it),
  "more": what the spec asks for that no statement of the list holds, each {"quote": the spec's exact words, "optional": boolean},
  "incomplete": statements marked "built" that ask for more than such pages give, each {"requirementId", "missing": what is missing, one sentence},
  "questions": at most five, the most important first, only where two people would build different apps, and none about a matter that is decided. A contradiction between two lines always is one. Each
      {"requirementId", "lines": [the line, or both lines of a contradiction], "question": one sentence that ends with "?", "why": one sentence on what hangs on it, "options": 2 to 4 of {"label": short, "detail": one sentence or null}, "recommended": index of the option to take when nobody answers}
}
Every key is there; an empty list is fine. Write questions, labels and sentences in the spec's language.`;

export interface AnalysisPrompt {
  readonly text: string;
  /** What the reader found. */
  readonly read: StructuredSpec;
  readonly questions: readonly Clarification[];
  /** What was decided in earlier runs, by the id of the question. */
  readonly remembered: AnswersFile;
}

export function analysisPrompt({ text, read, questions, remembered }: AnalysisPrompt): readonly ModelMessage[] {
  const numbered = text.split('\n').map((line, index) => `${index + 1}: ${line}`);
  const parts = [
    asData('spec', numbered.join('\n')),
    `Statements:\n${asData('statements', read.requirements.map(statementLine).join('\n'))}`,
    `Kinds of records found:\n${asData('records', read.entities.map(entityText).join('\n') || 'none')}`,
    ...(read.rules.length > 0 ? [`Rules built: ${read.rules.map(ruleText).join('; ')}`] : []),
    ...(questions.length > 0 ? [`Asked already, so not by you:\n${questions.map(askedLine).join('\n')}`] : []),
    ...decidedLines(remembered),
  ];
  return [
    { role: 'system', content: system },
    { role: 'user', content: parts.join('\n\n') },
  ];
}

/** Such as "Number: number required unique". */
function fieldText({ label, type, required, unique }: Entity['fields'][number]): string {
  return [`${label}: ${type.kind}`, ...(required ? ['required'] : []), ...(unique ? ['unique'] : [])].join(' ');
}

/** Such as "noOverlap {entity: appointment, per: vet, …} for R-61f9bfbd". */
function ruleText({ meaning, requirementIds }: StructuredSpec['rules'][number]): string {
  const { kind, ...parts } = meaning;
  return `${kind} ${JSON.stringify(parts).replaceAll('"', '')} for ${requirementIds.join(', ')}`;
}

function askedLine({ question, options, recommended }: Clarification): string {
  return `- ${question} (unless answered otherwise: ${options.find(({ id }) => id === recommended)?.label})`;
}

function statementLine({ id, text, understood, missing, range }: Requirement): string {
  return `${id} (line ${range.startLine}, ${understood ? 'built' : `not built: ${missing ?? ''}`}): ${text}`;
}

function entityText({ label, fields }: Entity): string {
  return `${label} (${fields.map(fieldText).join(', ')})`;
}

function decidedLines(remembered: AnswersFile): string[] {
  const lines = Object.entries(remembered).map(([id, value]) => `- ${id}: ${value}`);
  return lines.length > 0 ? [asData('decided', lines.join('\n'))] : [];
}
