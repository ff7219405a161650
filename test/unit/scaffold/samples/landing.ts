/** A bakery's page. */
import { range, requirement, spec } from './parts';

const section = { requirementIds: [], range };

export const landing = spec('Bakery "Drei Körner" website', {
  kind: 'content',
  theme: { accent: '#7a4a1e', background: '#fff8ee' },
  content: [
    {
      ...section,
      id: 'header',
      role: 'header',
      heading: 'Bakery "Drei Körner"',
      blocks: [
        { kind: 'openingHours', text: 'Tue-Sat 7:00-18:00' },
        { kind: 'link', link: { label: '+49 30 555 0100', href: 'tel:+49305550100' } },
      ],
    },
    {
      ...section,
      id: 'bread',
      role: 'section',
      heading: 'Our bread',
      blocks: [{ kind: 'offers', currency: 'EUR', items: [{ name: 'Rye', price: 4.2 }, { name: 'Spelt' }] }],
    },
    {
      ...section,
      id: 'find-us',
      role: 'section',
      heading: 'How to find us',
      blocks: [{ kind: 'address', text: 'Kornstraße 3, 10999 Berlin' }],
    },
    { ...section, id: 'footer', role: 'footer', heading: '', blocks: [] },
  ],
  requirements: [
    requirement('R-bread', 'Our bread', [{ kind: 'content', section: 'bread' }]),
    requirement('R-footer', 'Footer with imprint link', [{ kind: 'content', section: 'footer' }]),
    requirement('R-colours', '#7a4a1e on #fff8ee', [{ kind: 'theme' }]),
  ],
});
