/** A part that no construct says: its place in the app, until somebody has written it. */
import { Imports } from '../emit/imports';
import { commentText, jsxText } from '../emit/literal';
import type { PartModel } from '../model/pageTypes';
import type { AppModel } from '../model/types';
import { quote } from '../testing/quote';

export function partPath({ component }: Pick<PartModel, 'component'>): string {
  return `src/custom/${component}.tsx`;
}

/** Each once. */
export function partsOf({ pages, recordViews }: Pick<AppModel, 'pages' | 'recordViews'>): readonly PartModel[] {
  const views = [...pages.flatMap((page) => page.views), ...[...recordViews.values()].flat()];
  const parts = views.flatMap((view) => (view.kind === 'custom' ? [view.part] : []));
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}

/** Says that it is not written yet. */
export function emptyPartFile(part: PartModel, { words }: AppModel): string {
  const imports = new Imports();
  const props = propsOf(part);
  if (part.own) imports.type(`../${part.own.name}/${part.own.name}`, part.own.typeName);
  return `/** ${commentText(quote(part.text, part.requirementIds))} */
${imports}
export function ${part.component}(${props ? `_: ${props}` : ''}) {
  return <p className="hint">${jsxText(words.made.partMissing)}</p>;
}
`;
}

/** The type of its props, as source text; none for a part that stands on a page of its own. */
export function propsOf({ own }: PartModel): string | undefined {
  return own && `{ readonly record: ${own.typeName} }`;
}
