/** What a header, a footer or a section shows, from the spec's own words. */
import type { ContentBlock } from '../../pipeline/schema/content';
import { asSentence } from '../reading/general';
import { capitalise, oneLine, splitOutside } from '../text';
import { andWords, has } from '../vocabulary/lookup';
import { readOffers } from './offers';

export interface BlocksReading {
  readonly blocks: readonly ContentBlock[];
  /** Parts that the spec asks for without giving them. */
  readonly missing: readonly string[];
  /** Links without an address. */
  readonly openLinks: readonly string[];
  /** Whether the name of the site is asked for. */
  readonly showsName: boolean;
}

const phone = /\+?\d[\d /()-]{6,}\d/;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const web = /https?:\/\/[^\s)>]+/;

/** "Header with name, opening hours (Tue–Sat 7–18) and a phone link +49 30 555": part by part. */
export function readParts(text: string): BlocksReading {
  const blocks: ContentBlock[] = [];
  const missing: string[] = [];
  const openLinks: string[] = [];
  let showsName = false;
  for (const part of partsOf(text)) {
    const block = readPart(part);
    if (block) blocks.push(block);
    else if (/^(?:(?:the|our|der|unser|den)\s+)?(?:\p{L}+\s+)?(?:name|logo|title|titel)(?:\s.*)?$/iu.test(part))
      showsName = true;
    else if (has(part, 'link') || has(part, 'imprint')) openLinks.push(labelOfLink(part));
    else missing.push(part);
  }
  return { blocks, missing, openLinks, showsName };
}

/** The text of a section as blocks: offers, an address, opening hours, contact links, else a list or a paragraph. */
export function readText(heading: string, text: string): BlocksReading {
  const plain = { missing: [], openLinks: [], showsName: false };
  const offers = readOffers(text);
  if (offers) return { ...plain, blocks: [offers.block], missing: offers.missing };
  if (has(heading, 'openingHours') && /\d/.test(text)) return { ...plain, blocks: [{ kind: 'openingHours', text }] };
  const links = linksIn(text);
  if (links.length > 0) {
    const rest = oneLine(text.replace(phone, ' ').replace(mail, ' ').replace(web, ' ')).replace(
      /^[,;:–—\s-]+|[,;:–—\s-]+$/g,
      '',
    );
    const words = rest
      .replace(
        /\b(?:phone|e-?mail|telephone|tel|telefon|call|mail|write|fax|or|and|und|oder|us|at|rufen sie an|web)\b\.?:?/gi,
        '',
      )
      .replace(/[\s,;:.]+/g, '');
    return { ...plain, blocks: [...(words.length > 3 ? [textBlock(heading, rest)] : []), ...links] };
  }
  return { ...plain, blocks: [textBlock(heading, text)] };
}

export function linksIn(text: string): readonly ContentBlock[] {
  const found: ContentBlock[] = [];
  const address = mail.exec(text)?.[0];
  const page = web.exec(text)?.[0];
  const number = phone.exec(text.replace(web, ''))?.[0];
  if (number && isPhone(number, text))
    found.push({ kind: 'link', link: { label: number.trim(), href: `tel:${number.replace(/[^\d+]/g, '')}` } });
  if (address) found.push({ kind: 'link', link: { label: address, href: `mailto:${address}` } });
  if (page?.startsWith('https:'))
    found.push({ kind: 'link', link: { label: page.replace(/^https:\/\//, ''), href: page } });
  return found;
}

function isPhone(number: string, text: string): boolean {
  return (
    (number.startsWith('+') || /phone|tel|call|anruf|ruf/i.test(text) || /^0\d/.test(number)) &&
    (number.match(/\d/g)?.length ?? 0) >= 6 &&
    !/\d{1,2}:\d{2}/.test(number)
  );
}

function textBlock(heading: string, text: string): ContentBlock {
  if (has(heading, 'address') || /\b\d{5}\s+\p{Lu}/u.test(text)) return { kind: 'address', text };
  const parts = splitOutside(text.replace(/\.$/, ''), ',');
  const isList = parts.length >= 3 && parts.every((part) => part.split(' ').length <= 5) && !/[.!?]\s/.test(text);
  return isList
    ? { kind: 'list', items: parts.map((part) => capitalise(part.replace(/^(?:and|und)\s/, ''))) }
    : { kind: 'paragraph', text: asSentence(text) };
}

function partsOf(text: string): readonly string[] {
  const joined = new RegExp(`\\s(?:${andWords.join('|')})\\s`, 'iu');
  return splitOutside(text.replace(/[.]$/, ''), ',;')
    .flatMap((part) => (/\([^)]*\s(?:and|und)\s[^)]*\)/i.test(part) ? [part] : part.split(joined)))
    .map((part) => part.replace(/^(?:and|und|an?|the|with|mit|ein(?:e[nmr]?)?|d(?:er|ie|as|en|em))\s+/i, '').trim())
    .filter((part) => part !== '');
}

function readPart(part: string): ContentBlock | undefined {
  if (has(part, 'openingHours') && /\d/.test(part)) return { kind: 'openingHours', text: insideOrAfter(part) };
  const [link] = linksIn(part);
  if (link) return link;
  if (has(part, 'address') && /\d/.test(part)) return { kind: 'address', text: insideOrAfter(part) };
  return undefined;
}

/** What stands in brackets, or behind a colon, or behind the first word. */
function insideOrAfter(part: string): string {
  return (
    /\((.+)\)/.exec(part)?.[1] ??
    /:\s*(.+)$/.exec(part)?.[1] ??
    part.replace(/^(?:opening hours|opening times|hours|address|öffnungszeiten|adresse|anschrift|geöffnet)\s*/i, '')
  ).trim();
}

function labelOfLink(part: string): string {
  const label = part
    .replace(/\b(?:links?|to|zu[mr]?|verweis(?:e)?|auf|an?|the|our|das|den|die)\b/gi, ' ')
    .replace(/-\s*$/, '');
  return capitalise(oneLine(label).replace(/-$/, '').trim()) || capitalise(part);
}
