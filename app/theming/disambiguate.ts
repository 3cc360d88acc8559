import type { Keyword, KeywordClaim } from './keywords.ts';

/** A term of the codebook where it stands in a text. */
export interface TermPlace {
  readonly keyword: Keyword;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** What is left of a keyword's strength beside a word near which it means something else. */
const misleading = 0.15;
/** … where another keyword of its area speaks for it all the same. */
const contested = 0.5;
/** … where none of the words that it needs stands near. */
const unsupported = 0.4;
/** … of a single word that is alone of its area, with a keyword of another area close by. */
const amongOthers = 0.85;
/** Near: so many code units between the two, about eight words. A character of Chinese or Korean says as much as three. */
const near = 48;
const nearInCharacters = 16;

const gapBetween = (a: TermPlace, b: TermPlace): number =>
  a.start < b.start ? Math.max(0, b.start - a.end) : Math.max(0, a.start - b.end);

/** Whether one of `terms` stands near a place; that place itself does not count. */
const anyNear = (terms: ReadonlySet<number>, place: TermPlace, all: readonly TermPlace[], reach: number): boolean =>
  terms.size > 0 &&
  all.some(
    (other) => terms.has(other.keyword.index) && other.start !== place.start && gapBetween(place, other) <= reach,
  );

/** What the other matches say: `own` where one speaks for the area too, else `other` where one close by speaks for another. */
function company(place: TermPlace, area: number, kept: readonly TermPlace[], reach: number): 'own' | 'other' | 'none' {
  let found: 'other' | 'none' = 'none';
  for (const other of kept) {
    const { keywordOf } = other.keyword;
    if (other.keyword === place.keyword || keywordOf.length === 0) continue;
    if (keywordOf.includes(area)) return 'own';
    if (found === 'none' && gapBetween(place, other) <= reach) found = 'other';
  }
  return found;
}

function factorOf(
  { area, needs, excludes }: KeywordClaim,
  place: TermPlace,
  kept: readonly TermPlace[],
  all: readonly TermPlace[],
  reach: number,
): number {
  const others = company(place, area, kept, reach);
  if (anyNear(excludes, place, all, reach)) return others === 'own' ? contested : misleading;
  if (others === 'own') return 1;
  if (needs.size > 0) return anyNear(needs, place, all, reach) ? 1 : unsupported;
  return others === 'other' && !place.keyword.phrase ? amongOthers : 1;
}

/** In a longer text only so many terms are compared with each other: beyond it, neighbours change nothing. */
const mostCompared = 400;

/**
 * What a keyword's neighbours leave of its strength, for each area that claims it, 0 to 1. Another keyword of the same
 * area anywhere in the text settles its meaning; a word that the codebook names as misleading, near by, nearly undoes
 * it; a single word alone among keywords of other areas loses a little. `kept` are the matches, `all` also the terms
 * that only settle meanings. The idea of one sense per discourse and of telling neighbours is Yarowsky's (1995).
 */
export function neighbourFactors(
  place: TermPlace,
  kept: readonly TermPlace[],
  all: readonly TermPlace[],
  inCharacters: boolean,
): readonly number[] {
  const { claims } = place.keyword;
  if (all.length > mostCompared) return claims.map(() => 1);
  const reach = inCharacters ? nearInCharacters : near;
  return claims.map((claim) => factorOf(claim, place, kept, all, reach));
}
