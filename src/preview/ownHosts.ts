/**
 * Under which names the preview answers. It listens on loopback only, but a page of an attacker can have its own name lead there (DNS
 * rebinding), and would then read the app as if it were its own. Its requests carry the attacker's name as Host, so names decide:
 *
 * - `localhost`, `127.0.0.1` and `[::1]`, at any port: nobody can make these lead elsewhere. Tunnels of Remote SSH, WSL, containers,
 *   Codespaces and dev tunnels arrive like this, too: they forward the connection to another local port, or put `localhost` in as Host.
 * - What the editor says is the app's address outside (`asExternalUri`), as a proxy such as code-server's `/proxy/PORT/` passes on the
 *   name that it was asked by. The same name stands in `VSCODE_PROXY_URI`, which such servers set for what runs in them.
 *
 * A header such as X-Forwarded-Host is not asked: whoever makes the request could set it.
 */
export class OwnHosts {
  private readonly names = new Set(['localhost', '127.0.0.1', '[::1]']);

  constructor(env: NodeJS.ProcessEnv = {}) {
    if (env.VSCODE_PROXY_URI) this.add(env.VSCODE_PROXY_URI.replaceAll('{{port}}', '1'));
  }

  /** Takes the name of an address that the preview is reached at. What is no whole address adds nothing. */
  add(address: string): void {
    if (URL.canParse(address)) this.names.add(new URL(address).hostname);
  }

  /** Whether the Host header names one of them, whatever the port. */
  has(host = ''): boolean {
    const name = /^([\w.-]+|\[[\da-f:]+\])(?::\d+)?$/i.exec(host)?.[1];
    return name !== undefined && this.names.has(name.toLowerCase());
  }
}
