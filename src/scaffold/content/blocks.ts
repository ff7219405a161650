/** JSX for the blocks that a spec says to show as they stand. */
import type { ContentBlock } from '../../pipeline/schema/content';
import type { Imports } from '../emit/imports';
import { wrapping } from '../emit/layout';
import { attribute, jsxText, literal } from '../emit/literal';

type Offers = Extract<ContentBlock, { kind: 'offers' }>;

/** `formatFrom` is the module with `formatMoney`, as the file imports it. */
export function blockSource(block: ContentBlock, indent: number, imports: Imports, formatFrom: string): string {
  switch (block.kind) {
    case 'paragraph':
      return wrapping('p', [], jsxText(block.text), indent);
    case 'list':
      return parent(
        'ul',
        [],
        block.items.map((item) => wrapping('li', [], jsxText(item), indent + 2)),
        indent,
      );
    case 'offers':
      return offersSource(block, indent, imports, formatFrom);
    case 'openingHours':
      return wrapping('p', ['className="opening-hours"'], jsxText(block.text), indent);
    case 'address':
      return wrapping('address', [], jsxText(block.text), indent);
    case 'link':
      return linkSource(block.link, indent);
  }
}

/** Whether any of the blocks shows a price. */
export function hasPrices(blocks: readonly ContentBlock[]): boolean {
  return blocks.some((block) => block.kind === 'offers' && block.items.some((item) => item.price !== undefined));
}

function offersSource(block: Offers, indent: number, imports: Imports, formatFrom: string): string {
  const items = block.items.map((item) => {
    const parts = [wrapping('h3', [], jsxText(item.name), indent + 4)];
    if (item.text) parts.push(wrapping('p', [], jsxText(item.text), indent + 4));
    if (item.price !== undefined) {
      imports.value(formatFrom, 'formatMoney');
      const price = `{formatMoney(${item.price}, ${literal(safeCurrency(block.currency))})}`;
      parts.push(wrapping('p', ['className="price"'], price, indent + 4));
    }
    return parent('li', [], parts, indent + 2);
  });
  return parent('ul', ['className="offers"'], items, indent);
}

/** Only addresses that open a page, a call or a mail become links; a spec may hold any text. */
function linkSource({ label, href }: { label: string; href: string }, indent: number): string {
  if (!/^(?:https:|mailto:|tel:)/i.test(href)) return wrapping('p', [], jsxText(label), indent);
  const kind = href.toLowerCase().startsWith('tel:') ? ['className="button primary"'] : [];
  const attributes = [`href=${attribute(href)}`, ...kind];
  return parent('p', [], [parent('a', attributes, [`${' '.repeat(indent + 4)}${jsxText(label)}`], indent + 2)], indent);
}

function parent(name: string, attributes: readonly string[], children: readonly string[], indent: number): string {
  const pad = ' '.repeat(indent);
  return `${pad}<${[name, ...attributes].join(' ')}>\n${children.map((child) => `${child}\n`).join('')}${pad}</${name}>`;
}

/** Intl refuses anything but three letters. */
export function safeCurrency(currency: string | undefined): string {
  return currency !== undefined && /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : 'EUR';
}
