/** What whoever writes a part of an app has to know of it. */
import type { Resolved } from '../../appModel/resolved';
import { actionPath } from '../actions/actionFile';
import { recordPath } from '../coverage/paths';
import type { PartModel } from '../model/pageTypes';
import type { AppModel } from '../model/types';
import { sampleAddress } from '../testing/addresses';
import { partPath, partsOf, propsOf } from './customPart';

export interface AppPart {
  readonly path: string;
  readonly component: string;
  /** As its file declares it, without its body. */
  readonly signature: string;
  readonly contract: string;
  /** The path of the page that it stands on; of records of the first sample's. */
  readonly address: string;
  /** The files that it may use. */
  readonly uses: readonly string[];
  readonly requirementIds: readonly string[];
  /** Examples of the description that name one of its statements, as JSON. */
  readonly examples: readonly string[];
}

export function appParts(app: AppModel, { written }: Resolved): readonly AppPart[] {
  return partsOf(app).map((part) => ({
    path: partPath(part),
    component: part.component,
    signature: `function ${part.component}(${propsOf(part) ? `{ record }: ${propsOf(part)}` : ''})`,
    contract: part.contract,
    address: addressOf(part, app),
    uses: usesOf(part),
    requirementIds: part.requirementIds,
    examples: written.examples
      .filter(({ statements }) => statements.some((id) => part.requirementIds.includes(id)))
      .map((example) => JSON.stringify(example)),
  }));
}

function addressOf({ id, own }: PartModel, { pages }: AppModel): string {
  if (own) return sampleAddress(own);
  const page = pages.find(({ views }) => views.some((view) => view.kind === 'custom' && view.part.id === id));
  return page?.path ?? '/';
}

function usesOf({ own, reads, calls }: PartModel): readonly string[] {
  const kinds = [...new Set([...(own ? [own] : []), ...reads])];
  const valued = kinds.filter(({ rules }) => rules.some(({ use }) => use.kind === 'value'));
  return [
    'src/database.ts',
    'src/kit/lib/store.ts',
    'src/kit/lib/format.ts',
    'src/kit/lib/titles.ts',
    ...kinds.map(recordPath),
    ...valued.map(({ name }) => `src/${name}/rules.ts`),
    ...(calls.length > 0 ? ['src/kit/ui/ActionButton.tsx', ...calls.map(actionPath)] : []),
  ];
}
