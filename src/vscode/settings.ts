/** Reads settings by their declared types. */
import * as vscode from 'vscode';
import { type Settings, settingDefaults } from './ids';

/** The setting as it holds for the resource. */
export function readSetting<K extends keyof Settings>(name: K, resource?: vscode.Uri): Settings[K] {
  return vscode.workspace.getConfiguration('buildFromSpec', resource).get<Settings[K]>(name, settingDefaults[name]);
}
