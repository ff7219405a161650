/** The kit as text, by the path that a file has in an app; esbuild packs it. */
declare module 'kit:texts' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

/** A hash of the sources of the compiler; esbuild works it out. */
declare module 'compiler:hash' {
  const hash: string;
  export default hash;
}
