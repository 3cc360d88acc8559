/** How far a survey lets itself be answered before a person has looked. */
export interface AbuseSettings {
  /** Seconds from asking for the consent page to sending; whatever is faster waits for a person. */
  readonly minimumSeconds: number;
  /** Responses from one place to one survey that count before a person has looked. */
  readonly placeAllowance: number;
  /** Responses to one survey, from anywhere, that count within BURST_MINUTES without more ado. */
  readonly burstAllowance: number;
}

/** Nobody reads the consent, answers one question and checks it in less; a script needs no more. */
export const MINIMUM_SECONDS = 5;

/**
 * What one room holds: a class, a waiting room, a hall behind one address. There is no refill, on purpose: a patient
 * script would live on any, however slow, while forty is what a survey can bear to find out about later. The others are
 * not refused but held; who needs more has a facilitator's session; and once staff have looked at what a survey holds,
 * every place begins anew there.
 */
export const PLACE_ALLOWANCE = 40;

/** A link that goes round, in a newsletter or on the radio, brings some dozens within ten minutes, from many places. */
export const BURST_ALLOWANCE = 200;
export const BURST_MINUTES = 10;

export const defaultAbuseSettings: AbuseSettings = {
  minimumSeconds: MINIMUM_SECONDS,
  placeAllowance: PLACE_ALLOWANCE,
  burstAllowance: BURST_ALLOWANCE,
};

/** Whether it was sent faster than anybody reads. A page from the future says nothing: clocks differ. */
export function isTooQuick(begunAt: Date | null, now: Date, { minimumSeconds }: AbuseSettings): boolean {
  if (begunAt === null) return false;
  const seconds = (now.getTime() - begunAt.getTime()) / 1000;
  return seconds >= 0 && seconds < minimumSeconds;
}

/** Whether as many as one room holds have counted from a place; `counted` since a person looked. */
export function isUsedUp(counted: number, { placeAllowance }: AbuseSettings): boolean {
  return counted >= placeAllowance;
}

/** Of the moments (milliseconds) at which responses counted, those that are within the window now. */
export function withinBurst(moments: readonly number[], now: Date): readonly number[] {
  const from = now.getTime() - BURST_MINUTES * 60_000;
  return moments.filter((moment) => moment > from && moment <= now.getTime());
}

/** Whether as many have counted within the window as do without more ado. */
export function isBurst(moments: readonly number[], now: Date, { burstAllowance }: AbuseSettings): boolean {
  return withinBurst(moments, now).length >= burstAllowance;
}
