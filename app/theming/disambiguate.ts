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

const nothingChanged: readonly number[] = [1];

const gapBetween = (a: TermPlace, b: TermPlace): number =>
  a.start < b.start ? Math.max(0, b.start - a.end) : Math.max(0, a.start - b.end);

const speaksFor = ({ claims }: Keyword, area: number): boolean =>
  claims.some((claim) => claim.area === area && claim.source === 'keyword');

/** Whether one of `terms` stands near a place; that place itself does not count. */
function anyNear(terms: ReadonlySet<number>, place: TermPlace, all: readonly TermPlace[], reach: number): boolean {
  return all.some(
    (other) => terms.has(other.keyword.index) && other.start !== place.start && gapBetween(place, other) <= reach,
  );
}

function factorOf(
  claim: KeywordClaim,
  place: TermPlace,
  kept: readonly TermPlace[],
  all: readonly TermPlace[],
  reach: number,
): number {
  const { keyword } = place;
  const supported = kept.some((other) => other.keyword !== keyword && speaksFor(other.keyword, claim.area));
  if (claim.excludes.size > 0 && anyNear(claim.excludes, place, all, reach)) return supported ? contested : misleading;
  if (supported) return 1;
  if (claim.needs.size > 0) return anyNear(claim.needs, place, all, reach) ? 1 : unsupported;
  if (keyword.phrase) return 1;
  const others = kept.some(
    (other) =>
      other.keyword !== keyword &&
      gapBetween(place, other) <= reach &&
      other.keyword.claims.some(({ area, source }) => area !== claim.area && source === 'keyword'),
  );
  return others ? amongOthers : 1;
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
  if (all.length === 1 && claims.length === 1 && claims[0]?.needs.size === 0) return nothingChanged;
  const reach = inCharacters ? nearInCharacters : near;
  return claims.map((claim) => factorOf(claim, place, kept, all, reach));
}
