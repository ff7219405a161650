/** The small request by which Select Model finds out whether a model answers: it asks in the way in which a build does. */
import type { ModelRequest } from '../../pipeline/ports';

export const tryOutRequest: ModelRequest = {
  label: 'test',
  messages: [
    { role: 'system', content: 'You answer with one JSON object and nothing else.' },
    { role: 'user', content: 'Answer with the single word "ready": {"say": "ready"}' },
  ],
  schema: {
    name: 'ready',
    schema: {
      type: 'object',
      properties: { say: { type: 'string' } },
      required: ['say'],
      additionalProperties: false,
    },
  },
};
