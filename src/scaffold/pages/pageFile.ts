/** A page that a description asks for: its heading, the ways to new records, and its views one below the other. */
import { barElements } from '../actions/buttons';
import { Imports } from '../emit/imports';
import { attribute, commentText, jsxText, withoutStrings } from '../emit/literal';
import type { PageModel } from '../model/pageTypes';
import type { AppModel } from '../model/types';
import { quote } from '../testing/quote';
import { viewElements } from './views';

export function pagePath({ component }: PageModel): string {
  return `src/pages/${component}.tsx`;
}

export function pageFile(page: PageModel, app: AppModel): string {
  const imports = new Imports().value('../kit/ui/Shell', 'PageHeading');
  const views = viewElements(page.views, app, imports, 6);
  const says = page.text === '' ? page.title : `${page.title}: ${quote(page.text, page.requirementIds)}`;
  const heading = headingSource(page, imports);
  const takesDatabase = [heading, ...views].some((source) => /\bdatabase\b/.test(withoutStrings(source)));
  if (takesDatabase) imports.value('../kit/lib/store', 'useDatabase');
  return `/** ${commentText(says)} */
${imports}
export function ${page.component}() {
${takesDatabase ? '  const database = useDatabase();\n' : ''}  return (
    <>
${heading}${views.map((view) => `${view}\n`).join('')}    </>
  );
}
`;
}

function headingSource({ title, creates, actions, ...page }: PageModel, imports: Imports): string {
  const prints = page.prints || page.views.some((view) => view.prints);
  if (creates.length === 0 && actions.length === 0 && !prints)
    return `      <PageHeading title=${attribute(title)} />\n`;
  if (creates.length > 0) imports.value('wouter', 'Link');
  if (prints) imports.value('../kit/ui/ActionBar', 'PrintButton');
  const print = prints ? ['        <PrintButton />\n'] : [];
  const links = creates.map(
    (
      { entity, label },
      index,
    ) => `        <Link href="${entity.createPath}" className="button${index === 0 ? ' primary' : ''}">
          ${jsxText(label)}
        </Link>
`,
  );
  const buttons = barElements(actions, imports, 8).map((button) => `${button}\n`);
  return `      <PageHeading title=${attribute(title)}>\n${[...buttons, ...print, ...links].join('')}      </PageHeading>\n`;
}
