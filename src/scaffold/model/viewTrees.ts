/** The expressions of pages, actions and examples. */
import type { Typed } from '../../expressions/types';
import type { Template } from '../expressions/template';
import type { ActionModel } from './actionTypes';
import type { ViewModel } from './pageTypes';
import type { AppModel, EntityModel } from './types';

/** What they read of records. */
export function viewTrees({
  pages,
  recordViews,
  actions,
  examples,
}: Pick<AppModel, 'pages' | 'recordViews' | 'actions' | 'examples'>): readonly Typed[] {
  const views = [...pages.flatMap((page) => page.views), ...[...recordViews.values()].flat()];
  const ofViews = views.flatMap(treesOfView);
  return [...ofViews, ...actions.flatMap(actionTrees), ...examples.flatMap(({ then }) => then)];
}

/** The kinds whose records examples are played with. */
export function kindsPlayed({ examples }: Pick<AppModel, 'examples'>): readonly EntityModel[] {
  return examples.flatMap(({ given, deed }) => [
    ...given.map(({ entity }) => entity),
    'entity' in deed ? deed.entity : deed.action.entity,
  ]);
}

export function treesOfView(view: ViewModel): readonly Typed[] {
  const where = 'where' in view && view.where ? [view.where.typed] : [];
  switch (view.kind) {
    case 'table':
      return where;
    case 'figures':
      return view.figures.map(({ typed }) => typed);
    case 'chart':
      return [...where, view.x, ...(view.y ? [view.y] : []), ...(view.series ? [view.series.typed] : [])];
    case 'days':
      return [...where, view.day];
    case 'text':
      return treesOf(view.template);
    case 'custom':
      return [];
  }
}

function actionTrees({ when, inputs, steps, confirm, message }: ActionModel): readonly Typed[] {
  const ofSteps = steps.flatMap((step) => [
    ...(step.kind === 'create' ? [] : [step.target]),
    ...(step.kind !== 'delete' && step.each ? [step.each.list] : []),
    ...(step.kind === 'delete' ? [] : step.values.map(({ typed }) => typed)),
  ]);
  const begins = inputs.flatMap((input) => input.begins ?? []);
  return [...(when ? [when.typed] : []), ...begins, ...ofSteps, ...treesOf(confirm), ...treesOf(message)];
}

function treesOf(template: Template | undefined): readonly Typed[] {
  return (template?.parts ?? []).filter((part) => typeof part !== 'string');
}
