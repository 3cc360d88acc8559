/** The stages of a consultation, in their usual order. */
export const stages = ['draft', 'open', 'closed', 'reviewing', 'published', 'archived'] as const;
export type Stage = (typeof stages)[number];

/** What can be done to or within a consultation, as far as its stage has a say in it. */
export const stageActions = [
  'configure',
  'edit-survey',
  'answer',
  'import-responses',
  'see-receipt',
  'withdraw',
  'find-themes',
  'choose-providers',
  'review',
  'preview-edition',
  'publish-edition',
  'open',
  'close',
  'start-reviewing',
  'archive',
] as const;
export type StageAction = (typeof stageActions)[number];

/**
 * The whole rule: which stage allows what. Reviewing may go on while a consultation is open; an edition may only be
 * published once no more answers come in, since figures of a moving consultation could be subtracted from each other.
 */
const allowed: Readonly<Record<Stage, readonly StageAction[]>> = {
  draft: ['configure', 'edit-survey', 'choose-providers', 'open', 'archive'],
  open: [
    'edit-survey',
    'configure',
    'answer',
    'import-responses',
    'see-receipt',
    'withdraw',
    'find-themes',
    'choose-providers',
    'review',
    'preview-edition',
    'close',
  ],
  closed: [
    'edit-survey',
    'configure',
    'import-responses',
    'see-receipt',
    'withdraw',
    'find-themes',
    'choose-providers',
    'review',
    'preview-edition',
    'publish-edition',
    'open',
    'start-reviewing',
    'archive',
  ],
  reviewing: [
    'configure',
    'see-receipt',
    'withdraw',
    'find-themes',
    'choose-providers',
    'review',
    'preview-edition',
    'publish-edition',
    'close',
    'archive',
  ],
  published: [
    'configure',
    'see-receipt',
    'withdraw',
    'find-themes',
    'review',
    'preview-edition',
    'publish-edition',
    'start-reviewing',
    'archive',
  ],
  archived: ['see-receipt'],
};

/** Whether a consultation in this stage allows the action. */
export function stageAllows(stage: Stage, action: StageAction): boolean {
  return allowed[stage].includes(action);
}

/** Facts that settle which stage a consultation is in at a moment. */
export interface StageFacts {
  readonly stage: Stage;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/**
 * The stage at this moment: an open consultation whose closing time has come is closed, even before the job that
 * writes it down has run. `closesAt` is exclusive: at that very instant the consultation is closed.
 */
export function stageAt(facts: StageFacts, now: Date): Stage {
  if (facts.stage === 'open' && facts.closesAt !== null && now >= facts.closesAt) return 'closed';
  return facts.stage;
}

/** Whether answers are taken now: open, begun, and not yet over. */
export function takesAnswers(facts: StageFacts, now: Date): boolean {
  const begun = facts.opensAt === null || now >= facts.opensAt;
  return begun && stageAllows(stageAt(facts, now), 'answer');
}

/** Whether a string from outside is a stage. */
export function isStage(value: string): value is Stage {
  return (stages as readonly string[]).includes(value);
}
