/** The files of an app, by what it is: pages on records, a counter, or a page to read. */
import { contentPlan } from './content/contentPlan';
import { dataPlan } from './data/dataPlan';
import type { AppModel } from './model/types';
import type { PlannedFile } from './plan';
import { type Packages, pagePackages, routedPackages } from './project/packageJson';
import { toolPlan } from './tool/toolPlan';

export interface AppPlan {
  readonly files: readonly PlannedFile[];
  readonly packages: Packages;
  /** A page to read is not installed; an app is. */
  readonly isInstallable: boolean;
}

export function appPlan(app: AppModel): AppPlan {
  if (app.counter) return { packages: pagePackages, files: toolPlan(app, app.counter), isInstallable: true };
  if (app.entities.length === 0) return { packages: pagePackages, files: contentPlan(app), isInstallable: false };
  return { packages: routedPackages, files: dataPlan(app), isInstallable: true };
}
