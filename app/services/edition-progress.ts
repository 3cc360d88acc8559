/** What is being done for an edition, in order. */
export const editionSteps = ['counting', 'protecting', 'auditing', 'writing', 'rendering'] as const;
export type EditionStep = (typeof editionSteps)[number];

/** Is told how far an edition is: so many of so many of the step. It may throw, where the work is somebody else's by now. */
export type Progress = (step: EditionStep, done: number, total: number) => Promise<void>;

/** For whoever waits for the end and looks at nothing in between. */
export const silently: Progress = () => Promise.resolve();
