/** The file with the app's colours; everything else about its look is the same for all apps. */
import type { Palette } from './palette';

export function themeFile({ light, dark }: Palette): string {
  return `/* The colours of the app. Every pair that carries text has a contrast of at least 4.5 to 1. */
:root {
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
