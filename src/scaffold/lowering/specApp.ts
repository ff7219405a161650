/** The app of a spec that holds data: its description, and the model that files are made of. */
import { resolve } from '../../appModel/resolve';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import type { AppNames } from '../model/appNames';
import { describedApp } from '../model/described/described';
import type { AppModel } from '../model/types';
import { type Lowered, lower } from './lower';

export interface SpecApp extends Pick<Lowered, 'description' | 'spec'> {
  readonly app: AppModel;
}

export function specApp(spec: StructuredSpec, names: AppNames): SpecApp {
  const { description, spec: renamed, texts } = lower(spec);
  const { resolved } = resolve(description);
  return { description, spec: renamed, app: describedApp(resolved, renamed.requirements, names, texts) };
}
