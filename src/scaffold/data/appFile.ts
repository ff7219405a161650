/** The app's routes and navigation. */

import { fits } from '../emit/fits';
import { Imports } from '../emit/imports';
import { broken, element } from '../emit/layout';
import { attribute, literal } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';

/** Links beyond this number go into a menu, so that the header stays small. */
export const mostNavigationLinks = 7;

export function appFile(app: AppModel): string {
  const imports = new Imports()
    .value('wouter', 'Route', 'Switch')
    .value('./kit/ui/Shell', 'Shell')
    .value('./kit/ui/Shell', 'NotFound')
    .value('./kit/ui/DataPage', 'DataPage');
  const routes = [...pageRoutes(app, imports), ...app.entities.flatMap((entity) => recordRoutes(entity, imports))];
  if (app.entities.some(({ id }) => id === 'user')) imports.value('./kit/ui/ActingAs', 'ActingAs');
  const items = navigationItems(app);
  const hasMore = items.length > mostNavigationLinks;
  return `/** The app's pages and the way between them. */
${imports}
${constant('navigation', items.slice(0, mostNavigationLinks))}
${hasMore ? `${constant('more', items.slice(mostNavigationLinks))}\n` : ''}${constant('footer', footerItems(app))}
export function App() {
  return (
${shellTag(app, hasMore)}
      <Switch>
${routes.map((route) => `        ${route}\n`).join('')}        <Route component={NotFound} />
      </Switch>
    </Shell>
  );
}
`;
}

function shellTag({ title, entities }: AppModel, hasMore: boolean): string {
  const people = entities.find(({ id }) => id === 'user');
  const attributes = [
    `title=${attribute(title)}`,
    'navigation={navigation}',
    ...(hasMore ? ['more={more}'] : []),
    'footer={footer}',
    ...(people ? [`tools={<ActingAs name="${people.name}" />}`] : []),
  ];
  const line = `    <Shell ${attributes.join(' ')}>`;
  return fits(line, 0) ? line : `    <Shell\n${attributes.map((one) => `      ${one}\n`).join('')}    >`;
}

/** Pages with an address of their own; they are asked before those of single records. */
function pageRoutes(app: AppModel, imports: Imports): string[] {
  const routes = [];
  if (app.overview) {
    imports.value('./overview/Overview', 'Overview');
    routes.push(route(app.overview.path, 'Overview'));
  }
  for (const page of app.pages) {
    imports.value(`./pages/${page.component}`, page.component);
    routes.push(route(page.path, page.component));
  }
  for (const list of app.lists) {
    imports.value(`./${list.entity.name}/${list.component}`, list.component);
    routes.push(route(list.path, list.component));
  }
  if (app.about) {
    imports.value('./about/About', 'About');
    routes.push(route(app.about.path, 'About'));
  }
  routes.push(route(app.dataPath, 'DataPage'));
  for (const entity of app.entities.filter(({ single }) => !single)) {
    imports.value(`./${entity.name}/${entity.typeName}Create`, `${entity.typeName}Create`);
    routes.push(route(entity.createPath, `${entity.typeName}Create`));
  }
  return [...routes, ...redirects(app, imports)];
}

/** What stands before the id in a record's address leads to the list; and `/` leads somewhere. */
function redirects(app: AppModel, imports: Imports): string[] {
  const known = new Set([
    app.overview?.path,
    app.about?.path,
    app.dataPath,
    ...app.lists.map((list) => list.path),
    ...app.pages.map(({ path }) => path),
  ]);
  const missing = app.entities
    .filter((entity) => !entity.single && !known.has(entity.basePath))
    .map((entity): [string, string] => [entity.basePath, entity.listPath]);
  const start: [string, string][] = known.has('/')
    ? []
    : [
        [
          '/',
          app.overview?.path ?? app.pages[0]?.path ?? app.lists[0]?.path ?? app.entities[0]?.basePath ?? app.dataPath,
        ],
      ];
  const all = [...start, ...missing];
  if (all.length > 0) imports.value('wouter', 'Redirect');
  return all.map(([from, to]) => `<Route path="${from}">\n          <Redirect to="${to}" replace />\n        </Route>`);
}

function recordRoutes({ name, typeName, basePath, single }: EntityModel, imports: Imports): string[] {
  imports
    .value(`./${name}/${typeName}Edit`, `${typeName}Edit`)
    .value(`./${name}/${typeName}Detail`, `${typeName}Detail`);
  if (single) return [route(`${basePath}/edit`, `${typeName}Edit`), route(basePath, `${typeName}Detail`)];
  return [
    `<Route path="${basePath}/:id/edit">{({ id }) => <${typeName}Edit key={id} id={id} />}</Route>`,
    `<Route path="${basePath}/:id">{({ id }) => <${typeName}Detail key={id} id={id} />}</Route>`,
  ];
}

function route(path: string, component: string): string {
  return element('Route', [`path="${path}"`, `component={${component}}`], 0);
}

interface Item {
  readonly path: string;
  readonly label: string;
  readonly below?: string;
}

function navigationItems(app: AppModel): Item[] {
  const { overview, lists, about, pages: described, order } = app;
  const own: Item[] = described.map(({ path, title }) => ({ path, label: title }));
  // The parts of a record are found on its page.
  const pages: Item[] = lists
    .filter(({ page, entity }) => page || !entity.part)
    .map(({ path, title, entity, first }) =>
      first && entity.basePath !== path ? { path, label: title, below: entity.basePath } : { path, label: title },
    );
  if (overview) pages.unshift({ path: overview.path, label: overview.title });
  if (about) pages.push({ path: about.path, label: about.title });
  const only = onlyItems(app).filter(({ label }) => ![...own, ...pages].some((item) => item.label === label));
  const place = ({ path }: Item) => (path === '/' ? -1 : order.includes(path) ? order.indexOf(path) : order.length);
  return [...own, ...pages, ...only].sort((a, b) => place(a) - place(b));
}

/** The pages of what there is only one of; in the footer where a page of the same name is about it. */
function onlyItems({ entities }: AppModel): Item[] {
  return entities.filter(({ single }) => single).map(({ basePath, label }) => ({ path: basePath, label }));
}

function footerItems(app: AppModel): Item[] {
  const above = new Set(navigationItems(app).map(({ path }) => path));
  const only = onlyItems(app).filter(({ path }) => !above.has(path));
  return [...only, { path: app.dataPath, label: app.words.app.dataTitle }];
}

function constant(name: string, items: readonly Item[]): string {
  const entries = items.map(({ path, label, below }) => {
    const parts = [`path: '${path}'`, `label: ${literal(label)}`, ...(below ? [`below: '${below}'`] : [])];
    return `{ ${parts.join(', ')} }`;
  });
  const line = `const ${name} = [${entries.join(', ')}];`;
  return `${entries.length === 1 && fits(line, 0) ? line : broken(entries, { prefix: `const ${name} = [`, suffix: '];', indent: 0 })}\n`;
}
