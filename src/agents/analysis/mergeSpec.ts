/** One StructuredSpec from two readings: the reader's, whose ids and ranges stay, and a model's, which completes it. */

import { isOutOfScope } from '../../pipeline/gap';
import type { Clarification, SpecChange } from '../../pipeline/schema/clarification';
import type { Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { RequirementIds } from '../../reader/requirementIds';
import type { AnalysisAnswer } from './answer';
import { mergeEntities } from './mergeEntities';
import { modelWrites } from './messages';
import { findQuote } from './quotes';

/** A page that works in a way of its own starts from an empty page: lists and forms of records would only be in its way. */
export function mergeSpec(read: StructuredSpec, answer: AnalysisAnswer, text: string): StructuredSpec {
  const background = new Set(answer.background);
  const incomplete = new Map(answer.incomplete.map(({ requirementId, missing }) => [requirementId, missing]));
  const base = answer.base === 'page' ? asPage(read, answer) : mergeEntities(read, answer.entities, text);
  const requirements = [...base.requirements, ...moreRequirements(read, answer, text)]
    .filter(({ id }) => !background.has(id))
    .map((one) => (incomplete.has(one.id) ? { ...one, understood: false, missing: incomplete.get(one.id) } : one))
    .map((one): Requirement => (one.understood ? one : { ...one, missing: one.missing ?? modelWrites, by: 'model' }));
  const kept = new Set(requirements.map(({ id }) => id));
  return {
    ...withoutRequirements(base, kept),
    language: read.language === 'und' ? answer.language : read.language,
    title: answer.title,
    summary: answer.summary,
    requirements,
    notUnderstood: base.notUnderstood.filter(({ requirementId }) => requirementId === undefined),
  };
}

function asPage(read: StructuredSpec, { title }: AnalysisAnswer): StructuredSpec {
  const requirements = read.requirements.map((one): Requirement => {
    const meanings = one.meanings.filter(({ kind }) => kind === 'theme' || kind === 'absence');
    const isServed = one.understood && meanings.length === one.meanings.length;
    const missing = (isOutOfScope(one) && one.missing) || modelWrites;
    return isServed ? one : { ...one, meanings, understood: false, missing };
  });
  const [first] = requirements;
  const content = first
    ? [
        {
          id: 'app',
          role: 'section' as const,
          heading: title,
          blocks: [],
          requirementIds: [first.id],
          range: first.range,
        },
      ]
    : [];
  const { tool: _, ...rest } = read;
  return { ...rest, kind: 'content', entities: [], relations: [], pages: [], rules: [], content, requirements };
}

/** What the spec asks for in words that the reader listed nowhere. */
function moreRequirements(read: StructuredSpec, { more }: AnalysisAnswer, text: string): Requirement[] {
  const ids = new RequirementIds();
  for (const { id } of read.requirements) ids.take(id, id);
  const flat = (words: string) => words.replace(/\s+/g, ' ').toLowerCase();
  return more.flatMap(({ quote, optional }): Requirement[] => {
    const range = findQuote(text, quote);
    if (!range || read.requirements.some((one) => flat(one.text).includes(flat(quote)))) return [];
    return [
      {
        id: ids.take(quote),
        text: quote,
        kind: 'requirement',
        optional,
        meanings: [],
        understood: false,
        missing: modelWrites,
        range,
      },
    ];
  });
}

/** Nothing points at a statement that is no requirement any more. */
function withoutRequirements(spec: StructuredSpec, kept: ReadonlySet<string>): StructuredSpec {
  const cut = <T extends { readonly requirementIds: string[] }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, requirementIds: item.requirementIds.filter((id) => kept.has(id)) }));
  const { tool } = spec;
  return {
    ...spec,
    entities: cut(spec.entities),
    pages: cut(spec.pages),
    rules: cut(spec.rules),
    content: cut(spec.content),
    ...(tool && { tool: { ...tool, requirementIds: tool.requirementIds.filter((id) => kept.has(id)) } }),
  };
}

/** The reader's questions as they stand with a model: what needs a server is built for one visitor, as far as that goes. */
export function readerQuestions(questions: readonly Clarification[], merged: StructuredSpec): readonly Clarification[] {
  const entities = new Set(merged.entities.map(({ id }) => id));
  const requirements = new Set(merged.requirements.map(({ id }) => id));
  return questions
    .filter(({ options }) =>
      options.every(({ changes }) => changes.every((change) => !('entity' in change) || entities.has(change.entity))),
    )
    .flatMap((question) => withoutGone(question, requirements))
    .map((question) => (question.id === 'app.access' ? forOneVisitor(question) : withDecision(question, merged)));
}

/** None where all that it decides on is no requirement any more. */
function withoutGone(question: Clarification, requirements: ReadonlySet<string>): Clarification[] {
  const isThere = (change: SpecChange) => !('requirementId' in change) || requirements.has(change.requirementId);
  const decidesOn = question.options.flatMap(({ changes }) => changes);
  if (decidesOn.length > 0 && !decidesOn.some(isThere)) return [];
  const options = question.options.map((option) => ({ ...option, changes: option.changes.filter(isThere) }));
  return [{ ...question, options }];
}

/** Whoever writes the code hears of the answer as well, with the requirement that stands nearest. */
function withDecision(question: Clarification, { requirements }: StructuredSpec): Clarification {
  const line = question.range.startLine;
  const about = requirements.findLast(({ range }) => range.startLine <= line) ?? requirements[0];
  if (!about) return question;
  const options = question.options.map((option) => ({
    ...option,
    changes: [
      ...option.changes,
      { kind: 'decide' as const, requirementId: about.id, decision: `${question.question} ${option.label}` },
    ],
  }));
  return { ...question, options };
}

function forOneVisitor(question: Clarification): Clarification {
  const options = question.options.map((option) =>
    option.id === question.recommended
      ? {
          ...option,
          changes: option.changes.map((change) =>
            change.kind === 'leaveOut'
              ? {
                  kind: 'decide' as const,
                  requirementId: change.requirementId,
                  decision: option.label,
                  limit: change.reason,
                }
              : change,
          ),
        }
      : option,
  );
  return { ...question, options };
}
