/** The overview: a card for each kind of record, and the figures that the spec asks for. */
import { Imports } from '../emit/imports';
import { element } from '../emit/layout';
import { attribute, commentText, jsxText } from '../emit/literal';
import type { AppModel, OverviewModel } from '../model/types';
import { fill } from '../words/words';

export function overviewFile(overview: OverviewModel, app: AppModel): string {
  const imports = new Imports()
    .value('../lib/store', 'useDatabase')
    .value('../ui/PageHeading', 'PageHeading')
    .value('../ui/KindCards', 'KindCards');
  const counts = app.rules.flatMap(({ name, use }) => {
    if (use.kind !== 'countPerChoice') return [];
    imports.value(`../rules/${name}`, name).value('../ui/Counts', 'Counts');
    const label = fill(app.words.made.perChoice, { many: use.entity.plural, field: use.field.label });
    return [
      `      <h2>${jsxText(label)}</h2>\n`,
      `${element('Counts', [`label=${attribute(label)}`, `counts={${name}(database.${use.entity.name})}`], 6)}\n`,
    ];
  });
  return `/** ${commentText(overview.title)}: what there is, at a glance. */
${imports}
export function Overview() {
  const database = useDatabase();
  return (
    <>
      <PageHeading title=${attribute(overview.title)} />
      <KindCards database={database} />
${counts.join('')}    </>
  );
}
`;
}
