/** What other extensions hand in: untrusted, and refused with a sentence before anything is done with it. */
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { parseModelId } from './modelId';
import { answerSchema } from './schema/clarification';

const text = (what: string) => z.string(`${what} must be a text.`);
const filled = (what: string) => text(what).refine((value) => value.trim() !== '', `${what} must not be empty.`);

const newProjectSchema = z.object(
  {
    source: filled('source'),
    name: filled('name'),
    text: filled('text'),
    folder: text('folder').refine(
      (folder) => folder === '' || isAbsolute(folder),
      'folder must be an absolute path, or empty for an analysis that writes nothing.',
    ),
    model: text('model')
      .refine((id) => parseModelId(id) !== undefined, 'model must be built-in, openai:NAME or vscode:VENDOR/ID.')
      .optional(),
    budget: z
      .number('budget must be a whole number of tokens.')
      .refine(
        (budget) => Number.isSafeInteger(budget) && budget >= 1,
        'budget must be a whole number of tokens, 1 or more.',
      )
      .optional(),
  },
  'createProject takes an object with source, name, text and folder.',
);

const projectIdSchema = filled('The id of a project');
const answersSchema = z.array(answerSchema, 'answers must be a list of answers, as in clarification_answered.');
const targetSchema = z.enum(['local', 'vercel'], 'The target must be local or vercel.');

/** Each gives back what it was given, or throws a TypeError with a sentence on what is wrong. */
export const apiInput = {
  newProject: (input: unknown) => checked(newProjectSchema, input),
  projectId: (input: unknown) => checked(projectIdSchema, input),
  answers: (input: unknown) => checked(answersSchema, input),
  target: (input: unknown) => checked(targetSchema, input),
};

function checked<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [{ message, path } = { message: '', path: [] }] = parsed.error.issues;
  throw new TypeError(message.endsWith('.') ? message : `${path.join('.')}: ${message}.`);
}
