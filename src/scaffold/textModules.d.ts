/** The kit as text, by the path that a file has in an app; esbuild packs it. */
declare module 'kit:texts' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
