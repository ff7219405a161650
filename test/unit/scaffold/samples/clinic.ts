/** A clinic: times of day, lengths, and appointments that must not overlap. */
import { choice, entity, field, page, reference, requirement, rule, spec, text } from './parts';

export const clinic = spec('Small animal clinic', {
  entities: [
    entity('owner', 'Owner', 'Owners', [
      field('name', 'name', text, { required: true }),
      field('phone', 'phone', { kind: 'phone' }),
      field('email', 'e-mail', { kind: 'email' }),
    ]),
    entity('pet', 'Pet', 'Pets', [
      field('name', 'name', text, { required: true }),
      field('owner', 'owner', reference('owner', 'deleteAlong'), { required: true }),
      field('weight', 'weight', { kind: 'number', integer: false, min: 0, unit: 'kg' }),
    ]),
    entity('vet', 'Vet', 'Vets', [field('name', 'name', text, { required: true })]),
    entity(
      'appointment',
      'Appointment',
      'Appointments',
      [
        field('pet', 'pet', reference('pet', 'deleteAlong'), { required: true }),
        field('vet', 'vet', reference('vet'), { required: true }),
        field('date', 'date', { kind: 'date' }, { required: true, default: 'today' }),
        field('time', 'start time', { kind: 'time' }, { required: true }),
        field('length', 'length', choice('15 minutes', '30 minutes', '60 minutes'), {
          required: true,
          default: '30 minutes',
        }),
        field('reason', 'reason', text),
        field('price', 'price', { kind: 'money', currency: 'EUR', min: 0 }),
      ],
      'pet',
    ),
  ],
  pages: [
    page('appointments', 'Appointments', 'list', {
      entity: 'appointment',
      sort: { field: 'date', direction: 'ascending' },
      filterBy: ['vet', 'price'],
    }),
  ],
  rules: [
    rule('appointment-noOverlap', "A vet can't have two appointments at the same time!", ['R-1'], {
      kind: 'noOverlap',
      entity: 'appointment',
      per: 'vet',
      span: { date: 'date', time: 'time', minutes: 'length' },
    }),
  ],
  requirements: [
    requirement('R-1', "A vet can't have two appointments at the same time!", [
      { kind: 'rule', rule: 'appointment-noOverlap' },
    ]),
    requirement('R-2', 'appointments by vet and price', [{ kind: 'page', page: 'appointments' }]),
  ],
});
