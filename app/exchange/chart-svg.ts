import type { Figure } from '#app/charts/figure.ts';
import { standaloneMarkup } from '#app/charts/standalone.tsx';

/** The page's colours in the light (public.css, figures.css), for a picture that has no page around it. */
const colours: Readonly<Record<string, string>> = {
  ink: '#1c1b1a',
  'ink-soft': '#55514b',
  paper: '#ffffff',
  rule: '#cfc8bb',
  control: '#6f695f',
  accent: '#0b5a6a',
  warning: '#a3231b',
  'group-1': '#0012a0',
  'group-2': '#f24c05',
  'group-3': '#22a171',
  'group-4': '#9e4491',
  'group-5': '#881a00',
  'group-6': '#3c1f29',
};

/**
 * A figure as an SVG document (UTF-8) that needs nothing beside it: colours written out, fonts named with others to fall
 * back on, title and description within, no script, no style sheet, no address that is fetched.
 */
export function chartSvg(figure: Figure): string {
  const markup = standaloneMarkup(figure)
    // React escapes quotation marks in text: this is an attribute's value and never a label's words.
    .replace(/="var\(--([\w-]+)\)"/g, (_, name: string) => `="${colours[name] ?? '#000000'}"`)
    .replace(NOT_IN_XML, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** Characters that no XML document may hold (XML 1.0, section 2.2), unpaired surrogates among them. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
