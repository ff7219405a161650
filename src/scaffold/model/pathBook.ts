/** Hands out addresses so that no two pages share one. */
export class PathBook {
  readonly #taken = new Set<string>();
  readonly #reserved = new Set<string>();

  /** Keeps a path that the spec names for the page that asks for it by name. */
  reserve(path: string | undefined): void {
    if (path !== undefined && isPlainPath(path)) this.#reserved.add(path);
  }

  /** The wanted path if it is plain and free, otherwise one made from `fallback`, which is a slug. */
  take(wanted: string | undefined, fallback: string): string {
    const path =
      wanted !== undefined && isPlainPath(wanted) && !this.#taken.has(wanted) ? wanted : this.#free(fallback);
    this.#taken.add(path);
    return path;
  }

  #free(fallback: string): string {
    let path = `/${fallback}`;
    for (let count = 2; this.#taken.has(path) || this.#reserved.has(path) || path === '/assets'; count += 1) {
      path = `/${fallback}-${count}`;
    }
    return path;
  }
}

/** `/` or lower-case words: no parameters, no dots, nothing that a router or a server could read otherwise. */
function isPlainPath(path: string): boolean {
  return /^\/(?:[a-z0-9_-]+(?:\/[a-z0-9_-]+)*)?$/i.test(path);
}
