/**
 * Why a response waits for a person to look before it counts: sent faster than anybody reads; a field filled in that
 * people leave empty; more from one place than a room holds; more to one survey than is usual, all at once; set aside
 * by staff.
 */
export const holdReasons = ['too-quick', 'trap', 'one-place', 'burst', 'staff'] as const;
export type HoldReason = (typeof holdReasons)[number];
