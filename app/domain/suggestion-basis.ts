/**
 * What a suggestion rests on: keywords of the codebook, what people decided about other comments, both, the words that
 * the comments of a theme share, or cues of a kind.
 */
export const suggestionBases = ['keywords', 'decisions', 'both', 'shared-words', 'cues'] as const;
export type SuggestionBasis = (typeof suggestionBases)[number];
