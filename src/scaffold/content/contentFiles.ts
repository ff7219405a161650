/** The page of a content app, one file for each of its parts, and its test. */
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import { commentText, jsxText, literal } from '../emit/literal';
import { slug } from '../model/names';
import type { Words } from '../words/words';
import { blockSource } from './blocks';
import type { NamedSection } from './contentPlan';

export function contentAppFile(
  title: string,
  summary: string,
  sections: readonly NamedSection[],
  words: Words,
): string {
  const imports = new Imports();
  for (const { name } of sections) imports.value(`./sections/${name}`, name);
  const inRole = (role: NamedSection['section']['role'], indent: number) =>
    sections
      .filter(({ section }) => section.role === role)
      .map(({ name }) => `${' '.repeat(indent)}<${name} />\n`)
      .join('');
  // A page that has no more than a header has that as its content.
  const isHeaderOnly = inRole('section', 8) === '' && sections.some(isFullHeader);
  const header = isHeaderOnly ? '' : inRole('header', 6) || plainHeader(title, summary, sections.length === 0);
  return `/** The page, from top to bottom. */
${imports}
export function App() {
  return (
    <>
      <a className="skip-link" href="#main">
        ${jsxText(words.app.skipToContent)}
      </a>
${header}${mainOf(inRole(isHeaderOnly ? 'header' : 'section', 8))}
${inRole('footer', 6)}    </>
  );
}
`;
}

function isFullHeader({ section: { role, blocks } }: NamedSection): boolean {
  return role === 'header' && blocks.length > 0;
}

/** A spec without a header still has a title; a compact one where the page is for something else than reading. */
function plainHeader(title: string, summary: string, isCompact: boolean): string {
  const look = isCompact ? 'hero compact' : 'hero';
  const text = summary ? `        <p>${jsxText(summary)}</p>\n` : '';
  return `      <header className="${look}">\n        <h1>${jsxText(title)}</h1>\n${text}      </header>\n`;
}

export function sectionFile({ section, name }: NamedSection): string {
  const imports = new Imports();
  const blocks = (indent: number) =>
    section.blocks.map((block) => `${blockSource(block, indent, imports, '../kit/lib/price')}\n`).join('');
  const body = section.role === 'section' ? sectionBody(section, blocks(8)) : edgeBody(section, blocks(6));
  return `/** ${commentText(section.heading || section.id)} */
${imports}${imports.toString() ? '\n' : ''}export function ${name}() {
  return (
${body}  );
}
`;
}

function sectionBody(section: NamedSection['section'], blocks: string): string {
  const id = slug(section.heading) || slug(section.id) || 'section';
  const heading = section.heading ? `      <h2 id="${id}">${jsxText(section.heading)}</h2>\n` : '';
  const label = section.heading ? ` aria-labelledby="${id}"` : '';
  return `    <section${label}>\n${heading}      <div className="section-body">\n${blocks}      </div>\n    </section>\n`;
}

/** The header's heading is the page's. */
function edgeBody({ role, heading }: NamedSection['section'], blocks: string): string {
  if (role === 'header') {
    return `    <header className="hero">\n      <h1>${jsxText(heading)}</h1>\n${blocks}    </header>\n`;
  }
  const title = heading ? `      <h2>${jsxText(heading)}</h2>\n` : '';
  return `    <footer>\n${title}${blocks}    </footer>\n`;
}

export function contentTestFile(title: string, sections: readonly NamedSection[]): string {
  const headings = sections.filter(({ section }) => section.role === 'section' && section.heading);
  const expected = bracketed(
    headings.map(({ section }) => literal(section.heading.trim())),
    { prefix: 'expect(headings).toEqual(expect.arrayContaining([', suffix: ']));', indent: 2 },
  );
  const header = sections.find(({ section }) => section.role === 'header');
  return `// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { App } from './App';

test('shows the page without errors', () => {
  const errors = vi.spyOn(console, 'error');
  render(<App />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(${literal(header?.section.heading ?? title)});
  const headings = screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent?.trim());
  ${expected}
  expect(errors).not.toHaveBeenCalled();
});
`;
}

/** Of a program that somebody else writes nothing is there yet. */
function mainOf(inside: string): string {
  const tag = '      <main id="main" tabIndex={-1}';
  return inside === '' ? `${tag} />` : `${tag}>\n${inside}      </main>`;
}
