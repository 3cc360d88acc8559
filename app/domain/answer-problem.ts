/** What is wrong with an answer; lengths in code points. */
export type AnswerProblem =
  | { readonly kind: 'required' }
  | { readonly kind: 'unknown-choice' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'too-long'; readonly length: number; readonly longest: number }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-small'; readonly least: number }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'too-early'; readonly earliest: number }
  | { readonly kind: 'too-late'; readonly latest: number }
  | { readonly kind: 'ranked-twice' }
  | { readonly kind: 'other-not-chosen' };
