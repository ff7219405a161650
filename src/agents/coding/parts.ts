/** The parts of an app that no construct says, as a plan: each with its check, and what is asked for both. */
import { createHash } from 'node:crypto';
import type { ModelMessage } from '../../pipeline/ports';
import type { Requirement } from '../../pipeline/schema/spec';
import type { AppPart } from '../../scaffold/pages/appParts';
import { type PartPrompt, partCheckPrompt, partPrompt } from '../prompts/parts';
import type { AppFiles } from './appWriter';
import type { Plan, PlannedFile } from './plan';
import { outlineOf } from './sources';

export interface PartsPlan {
  readonly plan: Plan;
  /** What is asked for each file, by its path. The same contract, statements and examples are asked for in the same words. */
  readonly requests: ReadonlyMap<string, readonly ModelMessage[]>;
}

export function partsPlan(parts: readonly AppPart[], open: readonly Requirement[], engine: AppFiles): PartsPlan {
  const planned = parts.map((part) => plannedPart(part, open, engine));
  const files = planned.flatMap(({ files }) => files);
  const none = { remove: [], packages: [], left: [] };
  return { plan: { files, ...none }, requests: new Map(planned.flatMap(({ requests }) => requests)) };
}

/** A short hash of what is asked. */
export function askedFor(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 16);
}

function plannedPart(part: AppPart, open: readonly Requirement[], engine: AppFiles) {
  const { path, component, signature, contract, requirementIds, examples, address } = part;
  const checkPath = `src/checks/${component}.test.tsx`;
  const own = open.filter(({ id }) => requirementIds.includes(id));
  const serves = own.map(({ id }) => id);
  const uses = part.uses.filter((one) => engine.has(one));
  const prompt: PartPrompt = {
    path,
    signature,
    contract,
    statements: own.map(statementLine).join('\n'),
    examples,
    address,
    uses: uses.map((one) => ({ path: one, text: outlineOf(engine.get(one)?.content ?? '') })),
  };
  const files: PlannedFile[] = [
    { path, serves, exports: [signature], uses: [...uses], brief: `A part of its own. ${contract}` },
    { path: checkPath, serves, exports: [], uses: [path], brief: `Checks ${component}. ${contract}` },
  ];
  const requests = [
    [path, partPrompt(prompt)],
    [checkPath, partCheckPrompt(checkPath, prompt)],
  ] as const;
  return {
    files: own.length > 0 ? files : files.slice(0, 1),
    requests: own.length > 0 ? requests : requests.slice(0, 1),
  };
}

/** Where it stands in the spec changes with every line above it, and is none of its business. */
function statementLine({ id, text, decisions = [] }: Requirement): string {
  return `${id}: ${text}${decisions.map((one) => ` [decided: ${one}]`).join('')}`;
}
