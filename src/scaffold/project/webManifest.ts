/** The manifest by which a browser installs the app (https://www.w3.org/TR/appmanifest/). */
import { withoutUnsafe } from '../emit/literal';
import type { PageHead } from './configFiles';

export function webManifest({ title, language, themeColour }: PageHead): string {
  const name = withoutUnsafe(title).trim();
  const icon = (src: string, purpose: string) => ({ src, sizes: 'any', type: 'image/svg+xml', purpose });
  const manifest = {
    name,
    short_name: shortName(name),
    lang: language,
    start_url: '/',
    display: 'standalone',
    theme_color: themeColour,
    background_color: themeColour,
    icons: [icon('/favicon.svg', 'any'), icon('/maskable-icon.svg', 'maskable')],
  };
  // Nothing in it looks like a tag to whoever takes the file for a page.
  return `${JSON.stringify(manifest, null, 2).replaceAll('<', '\\u003c')}\n`;
}

/** Under an icon there is room for about twelve characters. */
const mostCharacters = 12;

/** As many of the first words as there is room for. */
function shortName(name: string): string {
  const characters = [...name];
  if (characters.length <= mostCharacters) return name;
  const whole = /^.*(?=\s)/u.exec(characters.slice(0, mostCharacters + 1).join(''))?.[0];
  return whole || characters.slice(0, mostCharacters).join('');
}
