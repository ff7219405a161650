/** What a test shows of a view, by its kind. */
import { literal } from '../emit/literal';
import { plainText } from '../expressions/template';
import type { TextModel, ViewModel } from '../model/pageTypes';
import type { AppModel, EntityModel } from '../model/types';
import { chartTest, daysTest, figuresTest } from './otherViewTest';
import { type Place, placesOf } from './place';
import { tableTest } from './tableTest';

export interface ViewTest {
  /** Source text; empty where nothing can be shown. */
  readonly text: string;
  /** All is shown that the view does. */
  readonly isWhole: boolean;
}

/** A view stands in one place of one app; records for its test are looked for once. */
const known = new WeakMap<ViewModel, ViewTest>();

/** Each view of a page with what is shown of it. `path`: of the page; of the pages of the records of `own` what their paths begin with. */
export function viewTests(
  views: readonly ViewModel[],
  path: string,
  own: EntityModel | undefined,
  app: AppModel,
): readonly (readonly [ViewModel, ViewTest])[] {
  return placesOf(views, path, own).map(([view, place]) => {
    const test = known.get(view) ?? viewTest(view, place, app);
    known.set(view, test);
    return [view, test] as const;
  });
}

function viewTest(view: ViewModel, place: Place, app: AppModel): ViewTest {
  switch (view.kind) {
    case 'figures':
      return figuresTest(view, place, app);
    case 'chart':
      return chartTest(view, place, app);
    case 'days':
      return daysTest(view, place, app);
    case 'table':
      return tableTest(view, place, app);
    case 'text':
      return textTest(view, place);
    // Its check is written with it.
    case 'custom':
      return { text: '', isWhole: false };
  }
}

/** What is the same for all records. */
function textTest({ template }: TextModel, { path, own }: Place): ViewTest {
  const plain = plainText(template);
  if (plain === undefined || own) return { text: '', isWhole: false };
  const opened = `  open(${literal(path)}, sampleDatabase);\n`;
  const says = `  expect(document.querySelector('main')?.textContent).toContain(${literal(plain.trim())});\n`;
  return { text: opened + says, isWhole: true };
}
