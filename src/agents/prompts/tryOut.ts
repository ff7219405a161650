/** The small request by which Select Model finds out whether a model answers. */
import type { ModelRequest } from '../../pipeline/ports';

export const tryOutRequest: ModelRequest = {
  label: 'test',
  messages: [{ role: 'user', content: 'Answer with the single word "ready".' }],
};
