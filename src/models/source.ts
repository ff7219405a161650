/** Opens a model by its id: an endpoint's by the OpenAI bundle, which is loaded only then, or one of the editor's. */
import { modelLabel, parseModelId } from '../pipeline/modelId';
import type { LanguageModel, ModelSource } from '../pipeline/ports';
import { checkedEndpoint } from './endpoint';
import { modelError } from './faults';
import { outsideBuild } from './outsideBuild';
import { type LmParts, vscodeLmModel } from './vscodeLm';

export interface EndpointAccess {
  readonly baseUrl: string;
  /** Of this endpoint's origin, and no other. */
  readonly apiKey?: string;
}

export interface SourceOptions {
  /** Read each time a model is opened. */
  readonly endpoint: () => Promise<EndpointAccess>;
  /** Milliseconds without a sign of life after which a request counts as stalled. */
  readonly idleTimeout: () => number;
  /** The editor's own models; undefined outside of it. */
  readonly lm?: (vendor: string, id: string) => LmParts;
}

export function modelSource(options: SourceOptions): ModelSource {
  return { open: (id) => open(id, options) };
}

/** The names of the models that the endpoint offers. @throws PipelineError `model_…` */
export async function endpointModels(options: SourceOptions, signal: AbortSignal): Promise<readonly string[]> {
  const access = checkedEndpoint(await options.endpoint());
  const { listEndpointModels } = await import('./openai');
  const list = (baseUrl: string) =>
    outsideBuild(listEndpointModels({ ...access, baseUrl, idleTimeout: options.idleTimeout() }, signal));
  try {
    return await list(access.baseUrl);
  } catch (error) {
    const other = `${access.baseUrl.replace(/\/+$/, '')}/v1`;
    const names = /\/v\d+\/?$/.test(access.baseUrl) ? [] : await list(other).catch(() => []);
    if (names.length === 0) throw error;
    throw modelError({
      reason: 'model_unavailable',
      userMessage: `The models are at ${other}, not at ${access.baseUrl}. Set that address as the endpoint.`,
    });
  }
}

async function open(id: string, options: SourceOptions): Promise<LanguageModel | undefined> {
  const parts = parseModelId(id);
  const idleTimeout = options.idleTimeout();
  if (parts?.kind === 'builtIn') return undefined;
  if (parts?.kind === 'openai') {
    const access = checkedEndpoint(await options.endpoint());
    const { openAiModel } = await import('./openai');
    return openAiModel(parts.name, { ...access, idleTimeout });
  }
  if (parts && options.lm) {
    return vscodeLmModel({ id, label: modelLabel(id), parts: options.lm(parts.vendor, parts.id), idleTimeout });
  }
  throw modelError({
    reason: 'model_unavailable',
    userMessage: parts
      ? `${modelLabel(id)} is there only inside VS Code. Build there, or choose an endpoint's model.`
      : `"${id}" is no model. Choose another one.`,
  });
}
