/** The editor's side of what the core needs for Vercel. */
import type * as vscode from 'vscode';
import type { CoreVercel } from '../../core';
import type { LoadedCore } from '../loadCore';
import { readSetting } from '../settings';
import { deployPrompts } from './deployPrompts';
import type { VercelToken } from './vercelToken';

export function vercelAccess(token: VercelToken, memory: vscode.Memento, load: () => Promise<LoadedCore>): CoreVercel {
  const complaintAboutName = async (name: string) => (await load()).module.complaintAboutName(name);
  return {
    token: () => token.get(),
    prompts: deployPrompts(memory, complaintAboutName),
    patience: () => readSetting('deployTimeout') * 60_000,
  };
}
