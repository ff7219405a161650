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
  // What is copied from an example is often the address of one of its requests.
  const plain = baseUrl.replace(/\/(?:chat\/completions|models)\/?$/, '');
  return apiKey ? { baseUrl: plain, apiKey } : { baseUrl: plain };
}

/** The endpoint that the environment names, as OpenAI's own tools read it; else OpenAI's. */
export function endpointFromEnvironment(env: NodeJS.ProcessEnv): string {
  return env.OPENAI_BASE_URL || openAiEndpoint;
}

/** The key of the environment for this endpoint: OpenAI's own only goes to OpenAI, or where the environment says. */
export function keyFromEnvironment(baseUrl: string, env: NodeJS.ProcessEnv): string | undefined {
  const own = env.BUILD_FROM_SPEC_API_KEY;
  if (own) return own;
  const its = endpointFromEnvironment(env);
  const isOpenAi = [baseUrl, its].every((one) => URL.canParse(one)) && new URL(baseUrl).origin === new URL(its).origin;
  return isOpenAi ? env.OPENAI_API_KEY || undefined : undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

function unusable(what: string): PipelineError {
  return modelError({ reason: 'model_unavailable', userMessage: `${what}. Correct the endpoint's address.` });
}
