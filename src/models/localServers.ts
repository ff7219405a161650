/** Servers for models that run on this machine, found where they listen unless somebody has told them otherwise. */

export interface LocalServer {
  /** As its makers call it; "Local server" where several listen there. */
  readonly name: string;
  readonly baseUrl: string;
  /** Sorted; none where it has none. */
  readonly models: readonly string[];
}

export const usualPorts: readonly (readonly [port: number, name: string])[] = [
  [11434, 'Ollama'],
  [1234, 'LM Studio'],
  [8000, 'Local server'],
  [8080, 'Local server'],
];

/** Milliseconds. What is on this machine answers at once, or is busy with something else. */
const patience = 800;

/** Those that answer as an OpenAI-compatible endpoint does. Never throws. */
export async function localServers(signal: AbortSignal, ports = usualPorts): Promise<readonly LocalServer[]> {
  const { listEndpointModels } = await import('./openai');
  const found = await Promise.all(
    ports.map(async ([port, name]) => {
      const baseUrl = `http://127.0.0.1:${port}/v1`;
      const models = await listEndpointModels({ baseUrl, idleTimeout: patience }, signal).catch(() => []);
      return models.length > 0 ? [{ name, baseUrl, models }] : [];
    }),
  );
  return found.flat();
}
