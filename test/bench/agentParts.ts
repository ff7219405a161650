/** What an agent needs around it, with nothing behind it that would be measured along. */
import { readFile } from 'node:fs/promises';
import type { ModelAccess } from '../../src/agents/modelAccess';
import { openAiModel } from '../../src/models/openai';
import type { ModelUse } from '../../src/pipeline/phases';
import type { AgentContext } from '../../src/pipeline/ports';
import type { SpecSnapshot } from '../../src/pipeline/schema/events';
import { snapshotOf } from '../../src/pipeline/snapshot';

export function accessTo(url: string): ModelAccess {
  const open = async () => openAiModel('scripted', { baseUrl: url, idleTimeout: 60_000 });
  return { source: { open }, parallel: () => 24 };
}

export async function clinic(): Promise<SpecSnapshot> {
  return snapshotOf('/specs/clinic.md', 'clinic.md', await readFile('test/fixtures/specs/clinic.md', 'utf8'));
}

export function use(): ModelUse {
  const answers = new Map<string, string>();
  return {
    id: 'openai:scripted',
    used: 0,
    answers: {
      read: async (hash: string) => answers.get(hash),
      write: async (hash: string, text: string) => void answers.set(hash, text),
    },
  };
}

export function quiet(): AgentContext {
  const nothing = () => undefined;
  const logger = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
  return {
    signal: new AbortController().signal,
    logger,
    clock: { now: Date.now },
    emit: async () => undefined,
    progress: nothing,
    previewReady: nothing,
  };
}
