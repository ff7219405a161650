/** The overview: a card for each kind of record, and the figures that the spec asks for. */
import { Imports } from '../emit/imports';
import { attribute, commentText } from '../emit/literal';
import { figuresOf } from '../entity/figures';
import type { OverviewModel } from '../model/pageTypes';
import type { AppModel } from '../model/types';

export function overviewFile(overview: OverviewModel, app: AppModel): string {
  const imports = new Imports()
    .value('../kit/lib/store', 'useDatabase')
    .value('../kit/ui/Shell', 'PageHeading')
    .value('../kit/ui/home', 'KindCards');
  const figures = app.entities.flatMap((entity) => figuresOf(entity, app, imports, 6));
  return `/** ${commentText(overview.title)}: what there is, at a glance. */
${imports}
export function Overview() {
  const database = useDatabase();
  return (
    <>
      <PageHeading title=${attribute(overview.title)} />
${figures.map((line) => `${line}\n`).join('')}      <KindCards database={database} />
    </>
  );
}
`;
}
