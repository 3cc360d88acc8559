/**
 * What becomes of a personal detail: it is taken out; a coarser value stays (an age band); or a person with the
 * permission is asked, and it is masked for everybody else until they have decided.
 */
export const redactionClasses = ['remove', 'generalise', 'ask'] as const;
export type RedactionClass = (typeof redactionClasses)[number];
