/** The file with what an app's look is made of: its colours, its type, its sizes. */
import type { Palette } from './palette';

export function tokensFile({ light, dark }: Palette): string {
  return `/* What the look of the app is made of: to restyle it, change it here. Sizes are multiples of --space. */
:root {
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  --line-height: 1.5;
  --space: 0.25rem;
  --radius: 0.625rem;
  --shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 4px 16px rgb(0 0 0 / 5%);
  --page-width: 70rem;

  /* Every pair of colours that carries text has a contrast of at least 4.5 to 1. */
  color-scheme: light dark;
${lines(light, '  ')}}

@media (prefers-color-scheme: dark) {
  :root {
${lines(dark, '    ')}  }
}
`;
}

function lines(roles: Palette['light'], indent: string): string {
  return Object.entries(roles)
    .map(([role, colour]) => `${indent}--${role}: ${colour};\n`)
    .join('');
}
