/** The queue in which theming runs wait; one waiting run per consultation. */
export const THEMING_QUEUE = 'find-themes';

/** The queue in which consultations with new comments wait for these to be placed into the themes that are there. */
export const PLACING_QUEUE = 'place-comments';
