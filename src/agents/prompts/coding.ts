/** Asks a model for the plan of an app and for its files. All requests for files begin with the same text, which providers cache. */
import type { ModelMessage } from '../../pipeline/ports';
import type { SpecSnapshot } from '../../pipeline/schema/events';
import type { Requirement } from '../../pipeline/schema/spec';
import { asData, openRequirementList, request, requirementIndex, requirementList } from './common';

export const stack = `React 19, TypeScript 7, Vite 8; routes with wouter 3 ("/" base, history); data in the browser (localStorage, or IndexedDB where the spec asks for it), no server.
tsconfig: strict, noUncheckedIndexedAccess, noUnusedLocals, noUnusedParameters, verbatimModuleSyntax (types need "import type"); imports have no file extension.`;

const testTools = 'Tests: Vitest 5, jsdom, @testing-library/react (no jest-dom matchers).';

const planTask = `Plan the files of a web app.
${stack}
${testTools}
An engine has written an app that builds and runs. You plan what has to be added to or changed in it so that it meets the requirements that are still open; other people then write all planned files at the same time, one file each, seeing only the spec, the list of planned files, their own file's entry and what it "uses". Answer with one JSON object and nothing else:
{
  "files": [{
    "path": "src/…"; a present file is rewritten whole,
    "serves": ids of the requirements that it serves,
    "exports": signatures of what other files import from it, in TypeScript without bodies, without "export", components without return types, such as "function incomeByVet(database: Database, month: string): readonly Row[]" or "interface Row { readonly vet: string; readonly sum: number }"; [] where nothing is imported,
    "uses": paths of at most 6 planned or present files whose exports it needs,
    "brief": first what it is, in a few words and a full stop; then what it must do and everything that it must agree on with other files, as short as that allows: exact labels of buttons, headings and fields, addresses, storage keys, formats, words on the page
  }],
  "remove": paths of present files that go,
  "packages": names of packages needed beyond React, from this list only: PACKAGES,
  "left": requirements that can't be met in one visitor's browser, each {"requirementId", "reason": one sentence for the person}
}
Rules:
- Each open requirement is in "left" or is served by a file and checked by a check (only by a check where present files meet it already): a test file src/checks/….test.tsx that "serves" those that it checks. Checks of one screen share a file. A check uses the app as a visitor does: it renders the app or a page and works with what the briefs name, so those briefs must tell labels, headings and words exactly. Rules that need no screen are checked by calling them.
- New pages need their route and navigation: change src/App.tsx. Put rules and calculations into files of their own, without React.
- Present tests go on passing; what they expect of the pages stays, or the test is changed in the plan.
- Few files, 30 to 120 lines each. Don't plan package.json, configuration, README or tests of present code. Remove a present test only if what it tests is removed.
- Styles: present CSS classes and variables first (class "stack" spaces what stands below one another, "actions" lays out buttons, "field" a label with its control); new ones in one CSS file that src/main.tsx or the component imports.`;

const fileTask = `Write one file of a web app.
${stack}
Answer with the whole text of that file and nothing else: no Markdown fences, no explanation, no TODO. Export exactly what the plan names, with these signatures, and import only from planned files, files that are outlined here, the packages named, and React. Use labels, headings, addresses and words exactly as the plan and the briefs have them. Accessible HTML: labels tied to fields, buttons of type "button" unless they submit a form, one h1 a page. Components leave their return type out. Comments are few and say why.`;

export const checkRules = `This is a check. ${testTools} Its first line is "// @vitest-environment jsdom". Import { expect, test, beforeEach, afterEach, vi } from 'vitest' as needed and { render, screen, fireEvent, waitFor, within } from '@testing-library/react'. For each requirement write one or more tests whose title begins with its id, such as test('R-1a2b3c4d: refuses …', …). Work as a visitor: render, click, type, read what the page shows. What the page shows after an event stands there at once; where something is loaded or stored asynchronously, wait with "await screen.findBy…" or waitFor. Set the address with window.history.replaceState(null, '', path) before render. The page is cleaned up after each test by itself. Clear localStorage in beforeEach; state kept in modules survives between tests, so start from a state that you set. Where the day matters, set the clock: vi.useFakeTimers({ toFake: ['Date'] }) and vi.setSystemTime(…), and vi.useRealTimers() in afterEach. jsdom lacks scrollTo and layout: vi.stubGlobal('scrollTo', () => {}). <dialog> works; window.confirm must be stubbed where the briefs name it. The app must fail the test if it does not meet the requirement.`;

export interface PlanPrompt {
  readonly spec: SpecSnapshot;
  readonly open: readonly Requirement[];
  /** The words of statements that the app was built from and that are gone from the spec. */
  readonly gone?: readonly string[];
  /** One line a present file: its path and what it exports. */
  readonly digest: string;
  /** The files that hold the app together, in full. */
  readonly shown: readonly { readonly path: string; readonly content: string }[];
  /** Outlines of the files that hold data and rules. */
  readonly outlined: readonly { readonly path: string; readonly content: string }[];
  readonly packages: readonly string[];
}

export function planPrompt(prompt: PlanPrompt): readonly ModelMessage[] {
  const { spec, open, gone = [], digest, shown, outlined, packages } = prompt;
  return request(
    'plan',
    planTask.replace('PACKAGES', packages.join(', ')),
    asData('spec', spec.text),
    `Open requirements:\n${openRequirementList(open)}`,
    ...(gone.length > 0
      ? [`No longer asked for, so what only they needed goes:\n${asData('gone', gone.join('\n'))}`]
      : []),
    asData('present', digest),
    ...outlined.map(({ path, content }) => `${path} (outline):\n${asData('file', content)}`),
    ...shown.map(({ path, content }) => `${path}:\n${asData('file', content)}`),
  );
}

export interface FilePrompt {
  readonly spec: SpecSnapshot;
  readonly open: readonly Requirement[];
  /** One line a planned file: its path and exports. The same for every file. */
  readonly planned: string;
  readonly packages: readonly string[];
  readonly path: string;
  readonly isCheck: boolean;
  readonly brief: string;
  readonly requirementIds: readonly string[];
  /** The briefs of the files that serve the same requirements: what a check goes by. */
  readonly related: readonly string[];
  /** What the file uses: outlines of present files by path. */
  readonly uses: readonly { readonly path: string; readonly text: string }[];
  /** The present text, where the file is changed. */
  readonly present: string | undefined;
  /** What is wrong with the present text. */
  readonly remark?: string;
}

/** Long specs are left to the requirements' own words. Characters. */
const longestSpec = 6_000;

export function filePrompt(file: FilePrompt): readonly ModelMessage[] {
  return [...request('file', fileTask, sharedPart(file)), { role: 'user', content: ownPart(file) }];
}

/** A smaller request for the same file: without the spec and the outlines. */
export function smallFilePrompt(file: FilePrompt): readonly ModelMessage[] {
  const uses = file.uses.map(({ path, text }) => ({ path, text: text.slice(0, 400) }));
  const spec = { ...file.spec, text: '' };
  return filePrompt({ ...file, spec, uses });
}

function sharedPart({ spec, open, planned, packages }: FilePrompt): string {
  const isShort = spec.text !== '' && spec.text.length <= longestSpec;
  return [
    ...(isShort ? [asData('spec', spec.text), requirementIndex(open)] : [requirementList(open)]),
    asData('plan', planned),
    ...(packages.length > 0 ? [`Packages: ${packages.join(', ')}`] : []),
  ].join('\n\n');
}

function ownPart({ path, isCheck, brief, requirementIds, related, uses, present, remark }: FilePrompt): string {
  return [
    `Request: file ${path}\nServes: ${requirementIds.join(', ')}\nBrief: ${brief}`,
    ...(isCheck ? [checkRules] : []),
    ...(related.length > 0 ? [asData('briefs', related.join('\n'))] : []),
    ...uses.map(({ path: used, text }) => `${used} (outline):\n${asData('file', text)}`),
    ...(present === undefined
      ? []
      : [`Present text of ${path}; answer with the whole new text:\n${asData('file', present)}`]),
    ...(remark === undefined ? [] : [remark]),
  ].join('\n\n');
}
