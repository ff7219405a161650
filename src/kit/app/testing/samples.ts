/** One record of each kind, for the tests. */
import type { Database } from '../database';

export const sampleDatabase: Database = {
  boat: [
    {
      id: 'boat-1',
      numberValue: 'BO-001',
      name: 'Name 1',
      notes: 'Notes 1',
      seats: 2,
      length: 1,
      pricePerHour: 1,
      bought: '3000-05-01',
      nextCheck: '3000-05-01T10:00',
      opensAt: '10:00',
      afloat: true,
      typeValue: 'rowing',
      equipment: ['anchor'],
      keeperSEmail: 'sample1@example.com',
      keeperSPhone: '+49 30 5550101',
      webPage: 'https://example.com/1',
      createdAt: '2026-05-01T10:00:00.000Z',
      updatedAt: '2026-05-01T10:00:00.000Z',
    },
  ],
  trip: [
    {
      id: 'trip-1',
      boat: 'boat-1',
      day: '3000-05-01',
      back: '3000-05-01',
      guest: 'Guest 1',
      createdAt: '2026-05-01T10:00:00.000Z',
      updatedAt: '2026-05-01T10:00:00.000Z',
    },
  ],
};
