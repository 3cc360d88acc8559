import type { AnsweringChannel } from './draft.ts';

/**
 * Why a response waits for a person to look before it counts: sent faster than anybody reads; a field filled in that
 * people leave empty; more from one place than a room holds; more to one survey than is usual, all at once; set aside
 * by staff.
 */
export const holdReasons = ['too-quick', 'trap', 'one-place', 'burst', 'staff'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Whether a member stands for the people who answer on a device: they put it into its way, and only they can. */
export function isVouchedFor(channel: AnsweringChannel): boolean {
  return channel === 'interviewer' || channel === 'kiosk';
}

/** What is noticed about a response at the moment it is sent. */
export interface Sending {
  readonly tooQuick: boolean;
  readonly trapped: boolean;
  /** As many as one room holds have counted from its place. */
  readonly placeUsedUp: boolean;
  /** More than usual come to the survey at once. */
  readonly burst: boolean;
  /** The device has done the work that was asked of it. */
  readonly proven: boolean;
}

/** Why it is held; empty: it counts at once. The work shows a device that takes its time, but not how many people use it. */
export function reasonsToHold({ tooQuick, trapped, placeUsedUp, burst, proven }: Sending): readonly HoldReason[] {
  const holds: Readonly<Record<HoldReason, boolean>> = {
    'too-quick': tooQuick,
    trap: trapped,
    'one-place': placeUsedUp,
    burst: burst && !proven,
    staff: false,
  };
  return holdReasons.filter((reason) => holds[reason]);
}
