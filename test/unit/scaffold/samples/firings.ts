/** A pottery studio: records with a day and nothing else, for which the spec asks for a calendar. */
import { choice, entity, field, page, requirement, spec } from './parts';

export const firings = spec('Pottery studio', {
  entities: [
    entity('firing', 'Firing', 'Firings', [
      field('day', 'day', { kind: 'date' }, { required: true }),
      field('kiln', 'kiln', choice('big', 'small'), { required: true }),
    ]),
  ],
  pages: [page('kiln-calendar', 'Kiln calendar', 'list', { entity: 'firing', view: 'calendar' })],
  requirements: [
    requirement('R-1', 'Kiln calendar', [
      { kind: 'page', page: 'kiln-calendar' },
      { kind: 'calendar', entity: 'firing' },
    ]),
  ],
});
