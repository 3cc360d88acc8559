/** Plans which comments are read, by how many people and in which order; one job of a consultation at a time. */
export const PLANNING_QUEUE = 'plan-reading';
/** Measures how far readers agree, where something has changed. */
export const AGREEMENT_QUEUE = 'measure-agreement';
/** Writes to one person that somebody may be in danger; one job of a flag and a person. */
export const DANGER_QUEUE = 'tell-danger';
/** Makes comments ready to be found that are not; one job of a consultation at a time. */
export const INDEXING_QUEUE = 'index-comments';
