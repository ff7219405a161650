/** One kind of record that nothing points at. */
import { entity, field, requirement, spec, text } from './parts';

export const notes = spec('Notes App', {
  entities: [
    entity('note', 'Note', 'Notes', [
      field('title', 'title', text, { required: true }),
      field('text', 'text', { kind: 'longText' }),
    ]),
  ],
  requirements: [
    requirement('R-1', 'User can delete a note', [{ kind: 'operation', entity: 'note', operation: 'delete' }]),
    requirement('R-2', 'the data will be retrieved', [{ kind: 'persistence' }]),
  ],
});
