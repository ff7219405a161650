/** A spec by somebody who wants its words to run. The schema allows all of it. */
import type { StructuredSpec } from '../../../../src/pipeline/schema/spec';
import { entity, field, page, range, reference, requirement, rule, spec, text } from './parts';

/** In one piece it would look like a mistake to the linter. */
const placeholder = `$${'{alert(1)}'}`;

/** Ends strings, comments, tags and templates of every kind, turns the reading direction round, and breaks lines. */
export const evil = `</script><script>alert(1)</script> */ /* \`${placeholder}\` '"\\ \n\r\u2028 | # [x](javascript:alert(1)) {{language}} \u202e ملح 🧨 \ud800 {title}`;

const options = [
  { value: evil, label: evil },
  { value: "'", label: placeholder },
];

const fields = [
  field('constructor', evil, text, { required: true, default: evil }),
  field('default', 'default', { kind: 'choice', options, multiple: false }, { default: evil, required: true }),
  field('defaultValue', `${evil}2`, { kind: 'choice', options, multiple: true }),
  field('hasOwnProperty', evil, { kind: 'number', integer: true, unit: evil }),
  field('toString', evil, { kind: 'money', currency: '"<>' }),
  field('new', evil, reference('class'), { default: evil }),
  field('record', 'values.x database.y stored?.z', { kind: 'longText' }, { default: evil }),
  field('database', evil, { kind: 'date' }, { default: evil }),
];

const ids = [
  'class',
  'new',
  'app',
  'lib',
  'ui',
  'rules',
  'link',
  'record',
  'event',
  'bookList',
  'book',
  'boOk',
  'constructor',
];

export const hostile: StructuredSpec = spec(evil, {
  summary: evil,
  language: evil,
  entities: ids.map((id) => entity(id, evil, `${evil}s`, fields, 'constructor')),
  pages: [
    page('a', evil, 'list', { entity: 'class', path: `/../..//evil?x=${placeholder}` }),
    page('b', evil, 'list', { entity: 'book', path: '/same' }),
    page('c', evil, 'list', { entity: 'boOk', path: '/same' }),
    page('d', evil, 'list', { entity: 'app', path: '/:id' }),
    page('e', evil, 'dashboard'),
  ],
  rules: [
    rule(evil, evil, [evil], { kind: 'onlyWhen', entity: 'class', field: 'record', when: 'default', equals: evil }),
    rule('new', evil, [evil], { kind: 'countPerChoice', entity: 'class', field: 'default' }),
    rule('NEW', evil, [evil], { kind: 'uniqueTogether', entity: 'book', fields: ['constructor', 'new'] }),
    rule('total', evil, [evil], {
      kind: 'computed',
      entity: 'class',
      label: evil,
      factors: [{ field: 'toString' }, { field: 'hasOwnProperty' }],
    }),
    rule('sum', evil, [evil], {
      kind: 'computed',
      entity: 'class',
      label: evil,
      of: 'link',
      factors: [{ field: 'toString' }],
    }),
    rule('steps', evil, [evil], {
      kind: 'transitions',
      entity: 'class',
      field: 'default',
      allowed: [{ from: evil, to: "'" }],
    }),
    rule('months', evil, [evil], { kind: 'perMonth', entity: 'class', date: 'database', field: 'toString' }),
    rule('today', evil, [evil], { kind: 'today', entity: 'class', date: 'database' }),
    rule('class', evil, [evil], { kind: 'targetMust', entity: 'link', via: 'new', field: 'constructor', equals: evil }),
  ],
  requirements: [
    requirement(evil, evil, [{ kind: 'rule', rule: 'new' }]),
    requirement('R-2', evil, [], evil),
    requirement('R-3', evil, [{ kind: 'operation', entity: 'class', operation: 'export' }]),
  ],
  content: [
    {
      id: evil,
      role: 'section',
      heading: evil,
      requirementIds: [evil],
      range,
      blocks: [
        { kind: 'paragraph', text: evil },
        { kind: 'list', items: [evil] },
        { kind: 'offers', currency: '`${', items: [{ name: evil, text: evil, price: 1 }] },
        { kind: 'link', link: { label: evil, href: 'javascript:alert(1)' } },
        { kind: 'link', link: { label: evil, href: `https://example.com/${evil}` } },
      ],
    },
  ],
});

/** The same words on a page to read. */
export const hostilePage: StructuredSpec = { ...hostile, kind: 'content', entities: [], rules: [], pages: [] };
