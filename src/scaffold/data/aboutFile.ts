/** The page of a data app that shows what the spec says to show as it stands. */

import { blockSource } from '../content/blocks';
import { Imports } from '../emit/imports';
import { attribute, commentText, jsxText } from '../emit/literal';
import type { AboutModel } from '../model/pageTypes';

export function aboutFile(about: AboutModel): string {
  const imports = new Imports().value('../kit/ui/Shell', 'PageHeading');
  const sections = about.sections.map((section) => {
    const heading = section.heading ? `        <h2>${jsxText(section.heading)}</h2>\n` : '';
    const blocks = section.blocks.map((block) => `${blockSource(block, 8, imports, '../kit/lib/format')}\n`).join('');
    return `      <section className="card">\n${heading}${blocks}      </section>\n`;
  });
  return `/** ${commentText(about.title)}: what the spec says to show. */
${imports}
export function About() {
  return (
    <>
      <PageHeading title=${attribute(about.title)} />
${sections.join('')}    </>
  );
}
`;
}
