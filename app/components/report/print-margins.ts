interface PrintWords {
  /** At the top of every page but the first. */
  readonly head: string;
  /** At the bottom, before the number of the page. */
  readonly foot: string;
}

/** The running head and foot of the printed document, as a style sheet; browsers that have no margin boxes leave them out. */
export function printMargins({ head, foot }: PrintWords): string {
  return [
    `@page{@top-left{content:${cssString(head)}}@bottom-left{content:${cssString(foot)}}@bottom-right{content:counter(page)}}`,
    '@page:first{@top-left{content:none}@bottom-left{content:none}@bottom-right{content:none}}',
  ].join('\n');
}

/** A text as a CSS string; every sign that could end it, the style element or the line is written as its number. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\n\r\f]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `);
  return `"${escaped}"`;
}
