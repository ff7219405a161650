/** Environment variables: what an app says it needs, beside what its project at Vercel has. Values go there and nowhere else. */
import type { VercelApi } from './api';
import { deployError } from './faults';
import { environmentSavedSchema, environmentSchema } from './shapes';

/** Which of the names the project has no value for. */
export async function missingVariables(
  api: VercelApi,
  projectId: string,
  names: readonly string[],
  production: boolean,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const path = `/v10/projects/${projectId}/env`;
  const { envs } = await api.call({ path, answer: environmentSchema, doing: "read the project's variables" });
  const target = production ? 'production' : 'preview';
  const there = envs.filter((variable) => targetsOf(variable.target).includes(target)).map(({ key }) => key);
  return names.filter((name) => !there.includes(name));
}

/** @throws PipelineError `deploy_rejected` where Vercel did not take one of them */
export async function saveVariables(
  api: VercelApi,
  projectId: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const body = Object.entries(values).map(([key, value]) => ({
    key,
    value,
    type: 'sensitive',
    target: ['production', 'preview'],
  }));
  if (body.length === 0) return;
  const path = `/v10/projects/${projectId}/env?upsert=true`;
  const doing = 'store the variables';
  const { failed } = await api.call({ method: 'POST', path, body, answer: environmentSavedSchema, doing });
  const [first] = failed ?? [];
  if (!first) return;
  const why = first.error?.message ?? 'no reason was given';
  throw deployError('deploy_rejected', `Vercel did not store ${first.error?.key ?? 'a variable'}: ${why}`);
}

function targetsOf(target: string | readonly string[] | null | undefined): readonly string[] {
  return typeof target === 'string' ? [target] : (target ?? []);
}
