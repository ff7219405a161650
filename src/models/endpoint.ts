/** Whether an endpoint may be used as it is given: keys go over safe connections only. */
import { secretIn, shownAddress } from '../pipeline/endpointAddress';
import type { PipelineError } from '../pipeline/errors';
import { modelError } from './faults';
import type { EndpointAccess } from './source';

export const openAiEndpoint = 'https://api.openai.com/v1';

/** @throws PipelineError `model_unavailable` with what is wrong with the address */
export function checkedEndpoint({ baseUrl, apiKey }: EndpointAccess): EndpointAccess {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw unusable(`"${shownAddress(baseUrl)}" is no web address: it begins with https:// or http://`);
  const secret = secretIn(baseUrl);
  if (secret) throw unusable(`The address holds ${secret}; set the key apart from it`);
  if (apiKey && url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw unusable(`${url.host} is not reached over https, so the API key is not sent to it`);
  }
  return apiKey ? { baseUrl, apiKey } : { baseUrl };
}

/** The key of the environment for this endpoint: OpenAI's own only goes to OpenAI. */
export function keyFromEnvironment(baseUrl: string, env: NodeJS.ProcessEnv): string | undefined {
  const own = env.BUILD_FROM_SPEC_API_KEY;
  if (own) return own;
  const isOpenAi = URL.canParse(baseUrl) && new URL(baseUrl).origin === new URL(openAiEndpoint).origin;
  return isOpenAi ? env.OPENAI_API_KEY || undefined : undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

function unusable(what: string): PipelineError {
  return modelError({ reason: 'model_unavailable', userMessage: `${what}. Correct the endpoint's address.` });
}
