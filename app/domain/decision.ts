/** What the Council can decide about a recommendation. */
export const decisionKinds = ['accepted', 'amended', 'declined'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
