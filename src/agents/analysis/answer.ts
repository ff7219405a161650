/** The form of a model's reading of a spec, and what a schema cannot say about it. Every key is required, as strict modes want it. */
import { z } from 'zod';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { plainKey } from '../../reader/model/entityNames';
import { complaintAboutQuote } from './quotes';

const fieldSchema = z.object({
  label: z.string().trim().min(1).max(80),
  type: z.enum([
    'text',
    'longText',
    'number',
    'money',
    'date',
    'dateTime',
    'time',
    'boolean',
    'choice',
    'email',
    'phone',
    'url',
    'reference',
  ]),
  required: z.boolean(),
  /** Labels of a choice; empty otherwise. */
  options: z.array(z.string().trim().min(1)),
  /** The label of the entity that a reference points at. */
  to: z.string().nullable(),
  /** Of a number its unit, of money its ISO 4217 currency. */
  unit: z.string().nullable(),
});
export type AnsweredField = z.infer<typeof fieldSchema>;

const entitySchema = z.object({
  label: z.string().trim().min(1).max(80),
  pluralLabel: z.string().trim().min(1).max(80),
  line: z.number().int(),
  fields: z.array(fieldSchema),
});
export type AnsweredEntity = z.infer<typeof entitySchema>;

const questionSchema = z.object({
  requirementId: z.string(),
  lines: z.array(z.number().int()),
  question: z.string().min(1).max(300),
  why: z.string().min(1).max(400),
  options: z.array(z.object({ label: z.string().trim().min(1).max(120), detail: z.string().nullable() })),
  /** Index of an option. */
  recommended: z.number().int(),
});
export type AnsweredQuestion = z.infer<typeof questionSchema>;

export const analysisAnswerSchema = z.object({
  base: z.enum(['records', 'page']),
  title: z.string().trim().min(1).max(120),
  summary: z.string().max(600),
  language: z.string().min(2).max(35),
  entities: z.array(entitySchema),
  background: z.array(z.string()),
  more: z.array(z.object({ quote: z.string().min(3), optional: z.boolean() })),
  incomplete: z.array(z.object({ requirementId: z.string(), missing: z.string().min(1) })),
  questions: z.array(questionSchema),
});
export type AnalysisAnswer = z.infer<typeof analysisAnswerSchema>;

/** What is wrong with the answer, as sentences for the model; empty for a sound one. */
export function complaintsAbout(answer: AnalysisAnswer, read: StructuredSpec, text: string): readonly string[] {
  const known = new Set(read.requirements.map(({ id }) => id));
  const named = [
    ...answer.background,
    ...answer.incomplete.map(({ requirementId }) => requirementId),
    ...answer.questions.map(({ requirementId }) => requirementId),
  ];
  const lines = text.split('\n').length;
  const isAllBackground = read.requirements.every(({ id }) => answer.background.includes(id));
  return [
    ...(isAllBackground && answer.more.length === 0
      ? ['At least one statement must ask for something of the app.']
      : []),
    ...named.filter((id) => !known.has(id)).map((id) => `There is no statement ${id}.`),
    ...answer.more.flatMap(({ quote }) => complaintAboutQuote(text, quote) ?? []),
    ...answer.questions.flatMap((question) => questionComplaints(question, lines)),
    ...entityComplaints(answer, read),
  ];
}

function questionComplaints({ question, lines, options, recommended }: AnsweredQuestion, last: number): string[] {
  return [
    ...(lines.length === 0 || lines.some((line) => line < 1 || line > last)
      ? [`"${question}" needs lines from 1 to ${last}.`]
      : []),
    ...(options.length < 2 || options.length > 4 ? [`"${question}" needs 2 to 4 options.`] : []),
    ...(new Set(options.map(({ label }) => label)).size < options.length ? [`"${question}" has an option twice.`] : []),
    ...(options[recommended] ? [] : [`"${question}" recommends an option that it does not have.`]),
  ];
}

function entityComplaints({ base, entities }: AnalysisAnswer, read: StructuredSpec): string[] {
  if (base === 'page') return [];
  if (entities.length + read.entities.length === 0) return ['"records" needs at least one entity.'];
  const names = new Set([...entities, ...read.entities].map(({ label }) => label.toLowerCase()));
  const keys = entities.map(({ label }) => plainKey(label, read.language));
  const twice = entities.filter(({ label }) => keys.filter((key) => key === plainKey(label, read.language)).length > 1);
  if (twice.length > 0)
    return [`${twice.map(({ label }) => label).join(' and ')} are the same kind of record. List it once.`];
  return entities.flatMap(({ label, fields }) => [
    ...(fields.length === 0 ? [`${label} needs at least one field.`] : []),
    ...fields.flatMap((field) => {
      if (field.type === 'choice' && field.options.length === 0) return [`${label}.${field.label} needs options.`];
      if (field.type === 'reference' && !names.has((field.to ?? '').toLowerCase()))
        return [`${label}.${field.label} points at ${field.to}, which is no entity.`];
      return [];
    }),
  ]);
}
