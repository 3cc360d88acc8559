import { hasBidiControl } from './typed-label.ts';

/** The words of a priority area in one language, as a person writes them. */
export interface AreaWords {
  readonly label: string;
  readonly definition: string;
  readonly keywords: readonly string[];
}

/** What a person can write of an area, in UTF-16 units. */
export const LONGEST_AREA_LABEL = 120;
export const LONGEST_DEFINITION = 1_000;
export const LONGEST_KEYWORD = 100;
/** In one language: the longest list of the codebook that comes with the product has some fifty. */
export const MOST_KEYWORDS = 400;

/**
 * Keywords as they are typed: one a line, or parted by commas of any script. Each once, whatever its case, without the
 * spaces around it.
 */
export function keywordsIn(typed: string): readonly string[] {
  const known = new Map<string, string>();
  for (const part of typed.split(/[\n\r,;،؛、，；]/u)) {
    const word = part.trim().replaceAll(/\s+/gu, ' ');
    const same = word.toLowerCase();
    if (word !== '' && !known.has(same)) known.set(same, word);
  }
  return [...known.values()];
}

export type AreaWordsProblem = 'too-long' | 'bidi-control' | 'too-many-keywords' | 'long-keyword' | 'no-label';

/** What is wrong with the words of an area in one language; null: nothing. Without any words it is not in that language. */
export function areaWordsProblem({ label, definition, keywords }: AreaWords): AreaWordsProblem | null {
  if ([label, definition, ...keywords].some(hasBidiControl)) return 'bidi-control';
  if (label === '' && definition !== '') return 'no-label';
  if (label.length > LONGEST_AREA_LABEL || definition.length > LONGEST_DEFINITION) return 'too-long';
  if (keywords.length > MOST_KEYWORDS) return 'too-many-keywords';
  return keywords.some((word) => word.length > LONGEST_KEYWORD) ? 'long-keyword' : null;
}
