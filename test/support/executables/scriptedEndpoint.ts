/** Started by the benchmark with an IPC channel: takes a script, serves it, and tells what was sent. Ends with its parent. */
import { SpecAnalysisAgent } from '../../../src/agents/specAnalysisAgent';
import { accessTo, clinic, quiet, use } from '../../bench/agentParts';
import type { EndpointCounts, EndpointScript } from '../../bench/endpoint';
import { clinicFile } from '../../bench/pipelineScript';
import { type ChatBody, startModelServer } from '../modelServer';
import { askedFor, startRecordedModel } from '../recordedModel';

let counts: EndpointCounts = { requests: 0, input: 0 };

process.on('message', (message: EndpointScript | { readonly ask: 'counts' | 'analysis' }) => {
  if (!('ask' in message)) void serve(message);
  else if (message.ask === 'counts') process.send?.(counts);
  else void analyse();
});
process.on('disconnect', () => process.exit(0));

async function serve({ plan, fileTokens, firstToken, rate }: EndpointScript): Promise<void> {
  const server = await startModelServer(({ body }) => {
    counts = { requests: counts.requests + 1, input: counts.input + tokensOf(body) };
    const isPlan = askedFor(body) === 'plan';
    return { text: isPlan ? plan : clinicFile(body, fileTokens), firstToken: firstToken * 1000, rate };
  });
  process.send?.({ url: server.url });
}

function tokensOf({ messages }: ChatBody): number {
  return Math.ceil(messages.reduce((sum, { content }) => sum + content.length, 0) / 4);
}

/** With the recorded answers of a model, every question answered as recommended. */
async function analyse(): Promise<void> {
  const server = await startRecordedModel('clinic');
  const agent = new SpecAnalysisAgent(accessTo(server.url));
  const input = { spec: await clinic(), model: use(), remembered: {} };
  const { clarifications } = await agent.run({ ...input, answers: [] }, quiet());
  const answers = clarifications.map(({ id, recommended }) => ({
    clarificationId: id,
    value: recommended,
    how: 'assumed' as const,
  }));
  const { structuredSpec } = await agent.run({ ...input, answers }, quiet());
  await server.close();
  process.send?.(structuredSpec);
}
