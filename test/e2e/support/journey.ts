/** Tests that are the steps of one way: each builds on the one before, so after a failure the rest is not tried. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../../support/workbench';

/** Called within `describe`. Leaves a picture of what stood there when a step failed. */
export function asOneJourney(workbench: () => Workbench | undefined): void {
  let failed = false;
  beforeEach(function () {
    if (failed) this.skip();
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    failed = true;
    const folder = join('out', 'test-results');
    await mkdir(folder, { recursive: true });
    await workbench()?.screenshot(join(folder, `${test.title.replace(/\W+/g, '-').slice(0, 60)}.png`));
  });
}
