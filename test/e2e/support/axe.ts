/** Accessibility rules of axe-core, checked inside a frame. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

export interface AxeViolation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** Selector and first line of what is wrong, for each element. */
  readonly elements: readonly string[];
}

/** Empty if all is well. By default the rules of WCAG 2.2 A and AA and the best practices. */
export async function findAxeViolations(frame: Frame, options: RunOptions = {}): Promise<AxeViolation[]> {
  // A script tag would be refused by the content security policy of a webview; `evaluate` is not.
  if (!(await frame.evaluate(() => 'axe' in globalThis)))
    await frame.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const results = await frame.evaluate(
    (runOptions) => (globalThis as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(runOptions),
    options,
  );
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  }));
}

/** For an assertion's message. */
export function formatAxeViolations(violations: readonly AxeViolation[]): string {
  return violations
    .map(({ rule, impact, help, elements }) => [`${rule} (${impact}): ${help}`, ...elements].join('\n  '))
    .join('\n');
}
