/** The scripted endpoint of the benchmark, in a process of its own: what it costs is not the product's. */
import type { StructuredSpec } from '../../src/pipeline/schema/spec';
import { startChild } from './childProcess';

export interface EndpointScript {
  readonly plan: string;
  readonly fileTokens: number;
  /** Seconds to the first token, and tokens a second. */
  readonly firstToken: number;
  readonly rate: number;
}

/** What was sent to it: requests, and tokens at a quarter of the characters of the messages. */
export interface EndpointCounts {
  readonly requests: number;
  readonly input: number;
}

export async function startEndpoint(script: EndpointScript): Promise<{
  readonly url: string;
  counts(): Promise<EndpointCounts>;
  stop(): Promise<void>;
}> {
  const { ask, stop } = startChild('scriptedEndpoint');
  const { url } = await ask<{ url: string }>(script);
  return { url, counts: () => ask<EndpointCounts>({ ask: 'counts' }), stop };
}

/** `clinic.md` as a model has analysed it, worked out in another process: what that takes is not measured here. */
export async function analysedElsewhere(): Promise<StructuredSpec> {
  const { ask, stop } = startChild('scriptedEndpoint');
  const spec = await ask<StructuredSpec>({ ask: 'analysis' });
  await stop();
  return spec;
}
