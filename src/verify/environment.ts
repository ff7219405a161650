/** The environment in which the app's own tools run: the person's, without what belongs to the editor or to our own npm. */

const foreign =
  /^(npm_|vscode_|electron_|node_options$|node_env$|node_channel_fd$|init_cwd$|buildfromspec_|build_from_spec_)/i;
const secrets = /^(openai_api_key|vercel_token)$/i;

/** A copy without editor variables, `npm_config_*`, NODE_OPTIONS, and our keys, which an app's scripts have no business with. */
export function toolEnvironment(from: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(from).filter(([name]) => !foreign.test(name) && !secrets.test(name));
  return { ...Object.fromEntries(kept), CI: 'true', NO_COLOR: '1', npm_config_update_notifier: 'false' };
}
