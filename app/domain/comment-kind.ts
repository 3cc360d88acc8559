/** What a comment is, whatever it is about: a need or barrier, a strength, an aspiration, a suggestion, an experience. */
export const commentKinds = ['need', 'strength', 'aspiration', 'suggestion', 'experience'] as const;
export type CommentKind = (typeof commentKinds)[number];
