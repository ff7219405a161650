/** Which model builds use, where its endpoint is, and how many requests it gets. All of it is the person's, never a workspace's. */
import * as vscode from 'vscode';
import type { CoreOptions, SourceOptions } from '../../core';
import { readSetting } from '../settings';
import type { ApiKeys } from './apiKeys';
import { lmParts } from './lmParts';

export function sourceOptions(keys: ApiKeys): SourceOptions {
  return {
    endpoint: async () => {
      const baseUrl = readSetting('endpoint');
      const apiKey = await keys.of(baseUrl);
      return { baseUrl, ...(apiKey && { apiKey }) };
    },
    idleTimeout: () => readSetting('modelTimeout') * 1000,
    lm: lmParts,
  };
}

export function parallelRequests(): ReturnType<CoreOptions['models']['parallel']> {
  return readSetting('parallelRequests');
}

/** Undefined for no limit. */
export function tokenBudget(): number | undefined {
  return readSetting('tokenBudget') || undefined;
}

export async function saveModelSetting(name: 'model' | 'endpoint', value: string): Promise<void> {
  await vscode.workspace.getConfiguration('buildFromSpec').update(name, value, vscode.ConfigurationTarget.Global);
}
