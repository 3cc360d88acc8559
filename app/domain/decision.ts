import { isDay } from './plan.ts';
import {
  cleanOfficial,
  LONGEST_OFFICIAL_TEXT,
  officialFault,
  type OfficialFault,
  type OfficialTexts,
} from './official-text.ts';

/** What the Council can decide about a recommendation. */
export const decisionKinds = ['accepted', 'amended', 'declined'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** A decision as it was typed. */
export interface TypedDecision {
  readonly kind: DecisionKind;
  /** The day of the meeting. */
  readonly on: string;
  readonly amended: OfficialTexts;
  readonly because: OfficialTexts;
}

/** A decision as it is kept: only what belongs to its kind. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly on: string;
  readonly amended: OfficialTexts | null;
  readonly because: OfficialTexts | null;
}

export interface DecisionFault {
  readonly field: 'on' | 'amended' | 'because';
  readonly why: 'no-day' | 'day-to-come' | OfficialFault['why'];
  readonly language: OfficialFault['language'] | null;
}

/**
 * Checks what is recorded of a meeting: its day, which has begun; how it was amended, and why, where it was amended or
 * declined. `today` is the calendar day in the consultation's time zone.
 */
export function checkDecision(
  typed: TypedDecision,
  today: string,
): { readonly decision: Decision } | { readonly fault: DecisionFault } {
  const { kind, on } = typed;
  if (!isDay(on)) return { fault: { field: 'on', why: 'no-day', language: null } };
  if (on > today) return { fault: { field: 'on', why: 'day-to-come', language: null } };
  const needed =
    kind === 'amended' ? (['amended', 'because'] as const) : kind === 'declined' ? (['because'] as const) : [];
  for (const field of needed) {
    const fault = officialFault(typed[field], LONGEST_OFFICIAL_TEXT);
    if (fault !== null) return { fault: { field, ...fault } };
  }
  return {
    decision: {
      ...{ kind, on },
      amended: kind === 'amended' ? cleanOfficial(typed.amended) : null,
      because: kind === 'accepted' ? null : cleanOfficial(typed.because),
    },
  };
}
