/** Files with the extension .txt are source text for the generated app; esbuild imports them as strings. */
declare module '*.txt' {
  const text: string;
  export default text;
}
