/** The languages whose sentences are read, in the order in which they are tried. */
import { german } from './de/german';
import { english } from './en/english';
import type { LanguagePhrases } from './phrase';

export const languages: readonly LanguagePhrases[] = [english, german];
