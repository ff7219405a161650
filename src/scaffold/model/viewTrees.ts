/** The expressions of pages. */
import type { Typed } from '../../expressions/types';
import type { AppModel } from './types';

/** What the views of pages read of records. */
export function viewTrees({ pages, recordViews }: Pick<AppModel, 'pages' | 'recordViews'>): readonly Typed[] {
  const views = [...pages.flatMap((page) => page.views), ...[...recordViews.values()].flat()];
  return views.flatMap((view) =>
    view.kind === 'table' ? (view.where?.typed ?? []) : view.figures.map(({ typed }) => typed),
  );
}
