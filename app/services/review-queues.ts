/** Plans which comments are read, by how many people and in which order; one job of a consultation at a time. */
export const PLANNING_QUEUE = 'plan-reading';
/** Measures how far readers agree, where something has changed. */
export const AGREEMENT_QUEUE = 'measure-agreement';
