import { partsOf, type AnalysedComment } from '../analyse.ts';
import type { WordType } from '../lexicon.ts';
import { compileMatcher, type KeywordMatch, type KeywordMatcher } from '../match.ts';
import { lexiconOf, type Lexicons } from '../read.ts';
import { evidenceShares, lexiconScores, suggestAreas } from '../suggest.ts';
import type { CodebookArea, EvidenceSpan } from '../types.ts';
import { fitKeywordStrength, type KeywordStrength } from '../weigh.ts';
import type { SampledComment } from './sample.ts';

/** How much the keywords of each language tell in a run. */
export type Strengths = ReadonlyMap<string, KeywordStrength>;

/** What the codebook's keywords say about one comment. */
export interface KeywordReading {
  /** Per area, 0 to 1. */
  readonly scores: Float64Array;
  /** The keywords that speak for an area, by its id. */
  readonly evidence: () => ReadonlyMap<string, readonly EvidenceSpan[]>;
}

/** What the codebook's keywords say about comments of any language. */
export interface LexiconReader {
  readonly words: (language: string) => (form: string) => WordType;
  /** The keywords that stand in a comment, in each of its parts by its language. */
  readonly matches: (comment: AnalysedComment) => readonly KeywordMatch[];
  /** Weighs the keywords of a language by its sample. */
  readonly weigh: (language: string, sample: readonly SampledComment[]) => KeywordStrength;
  readonly read: (comment: SampledComment, strengths: Strengths) => KeywordReading;
}

/** Signs in several parts add up as signs in one do: a noisy or (Pearl 1988). */
const either = (a: number, b: number): number => 1 - (1 - a) * (1 - b);

export function createLexiconReader(codebook: readonly CodebookArea[], lexicons: Lexicons): LexiconReader {
  const matchers = new Map<string, KeywordMatcher>();
  const unweighed = new Map<string, KeywordStrength>();
  const matcher = (language: string): KeywordMatcher => {
    const known = matchers.get(language) ?? compileMatcher(codebook, language, lexiconOf(lexicons, language));
    matchers.set(language, known);
    return known;
  };
  const strengthOf = (language: string, strengths: Strengths): KeywordStrength => {
    const weighed = strengths.get(language) ?? unweighed.get(language);
    if (weighed !== undefined) return weighed;
    const strength = fitKeywordStrength(matcher(language).keywords, []);
    unweighed.set(language, strength);
    return strength;
  };
  const reading = (comment: AnalysedComment, strengths: Strengths) => ({
    matches: matcher(comment.language).match(comment),
    strength: strengthOf(comment.language, strengths),
  });
  return {
    words: (language) => lexiconOf(lexicons, language),
    matches: (comment) => partsOf(comment).flatMap((part) => matcher(part.language).match(part)),
    weigh: (language, sample) => {
      const { keywords, match } = matcher(language);
      return fitKeywordStrength(
        keywords,
        sample.map(({ analysed }) =>
          partsOf(analysed).flatMap((part) => (part.language === language ? match(part) : [])),
        ),
      );
    },
    read: ({ analysed, translation }, strengths) => {
      const translated = translation === null ? undefined : reading(translation, strengths);
      // A translation is of the whole: it stands beside the first part, and is not counted again with the others.
      const parts = partsOf(analysed).map((part, place) => ({
        own: reading(part, strengths),
        translated: place === 0 ? translated : undefined,
      }));
      const scores = new Float64Array(codebook.length);
      for (const { own, translated: other } of parts)
        lexiconScores(codebook.length, own, other).forEach((score, area) => {
          scores[area] = either(scores[area] ?? 0, score);
        });
      const evidence = (): ReadonlyMap<string, readonly EvidenceSpan[]> => {
        const byArea = new Map<string, EvidenceSpan[]>();
        for (const { own, translated: other } of parts)
          for (const { targetKey, score, evidence: spans } of suggestAreas(analysed.id, 0, own, other)) {
            const part = -Math.log1p(-Math.min(score, 0.9999));
            const weighed = spans.map((span) => ({ ...span, weight: span.weight * part }));
            byArea.set(targetKey, [...(byArea.get(targetKey) ?? []), ...weighed]);
          }
        return new Map([...byArea].map(([area, spans]) => [area, evidenceShares(spans)]));
      };
      return { scores, evidence };
    },
  };
}
