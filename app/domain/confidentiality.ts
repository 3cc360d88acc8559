/**
 * Of the words that readers agree to before they see a comment (`confidentiality` in the review.json of each language). Counted up
 * when what they promise changes, not when a word is put better: everybody is then asked again.
 */
export const CONFIDENTIALITY_VERSION = 1;

/** What is promised, in the order in which it is shown: keys of those words. */
export const confidentialityPromises = ['stays', 'who', 'copy', 'screen', 'danger', 'stop'] as const;
