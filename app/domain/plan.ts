const DAY_MS = 24 * 60 * 60 * 1000;

/** The steps to a meeting, in their usual order. */
export const standardSteps = [
  'questions-settled',
  'translations-done',
  'opens',
  'reminder',
  'closes',
  'comments-read',
  'themes-settled',
  'edition-previewed',
  'report-sent',
  'meeting',
] as const;
export type StandardStep = (typeof standardSteps)[number];

/**
 * How many days before the meeting each step is usually done: four weeks for translating into a dozen languages and
 * checking it, six weeks for answering, with a word to partners at half-time, three for reading, and a week in which
 * members read what they will talk about. Experience of partnerships, to begin from; every day can be changed.
 */
const usualDays: Readonly<Record<StandardStep, number>> = {
  'questions-settled': 119,
  'translations-done': 91,
  opens: 84,
  reminder: 63,
  closes: 42,
  'comments-read': 21,
  'themes-settled': 16,
  'edition-previewed': 11,
  'report-sent': 7,
  meeting: 0,
};

/** A step with the calendar day (`YYYY-MM-DD`) by which it is to be done. */
export interface PlannedStep {
  readonly standard: StandardStep;
  readonly due: string;
}

/**
 * The plan that counts back from a meeting: a standard step falls on a working day, Monday to Friday, at or before its
 * usual distance, the meeting on its own day whatever it is. Where the consultation's opening and closing are settled,
 * the steps are on those days, what comes before opening counts back from it, and the reminder is half-way between them.
 */
export function planFor(meeting: string, settled: { readonly opens?: string; readonly closes?: string } = {}) {
  const usual = (step: StandardStep) => workingDayAtOrBefore(daysAfter(meeting, -usualDays[step]));
  const before = (day: string, step: StandardStep) =>
    workingDayAtOrBefore(daysAfter(day, usualDays.opens - usualDays[step]));
  const [opens, closes] = [settled.opens ?? usual('opens'), settled.closes ?? usual('closes')];
  const known: Partial<Record<StandardStep, string>> = {
    'questions-settled': before(opens, 'questions-settled'),
    'translations-done': before(opens, 'translations-done'),
    opens,
    closes,
    meeting,
    ...(opens < closes
      ? { reminder: workingDayAtOrBefore(daysAfter(opens, Math.floor(daysBetween(opens, closes) / 2))) }
      : {}),
  };
  return standardSteps.map((standard): PlannedStep => ({ standard, due: known[standard] ?? usual(standard) }));
}

/** Whether a string is a calendar day, `YYYY-MM-DD`, between the years 2000 and 2199. */
export function isDay(day: string): boolean {
  if (!/^2[01]\d{2}-\d{2}-\d{2}$/.test(day)) return false;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === day;
}

/** Calendar days from one day to another; below zero when the other one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}

/** The same day, or the Friday before where it lies on a weekend. */
export function workingDayAtOrBefore(day: string): string {
  const weekday = new Date(noon(day)).getUTCDay();
  return daysAfter(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
}

function daysAfter(day: string, days: number): string {
  return new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);
}

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** How a step stands: done, or due in so many days (0: today), or late by so many. */
export type Standing =
  | { readonly is: 'done' }
  | { readonly is: 'due'; readonly days: number }
  | { readonly is: 'late'; readonly days: number };

/** A step stays in time through the whole of its day. */
export function standingOf({ due, done }: { readonly due: string; readonly done: boolean }, today: string): Standing {
  if (done) return { is: 'done' };
  const days = daysBetween(today, due);
  return days < 0 ? { is: 'late', days: -days } : { is: 'due', days };
}

/** Steps by their days; on one day in their usual order, and those that the team added after. */
export function inOrder<Step extends { readonly due: string; readonly standard: string | null }>(
  steps: readonly Step[],
): readonly Step[] {
  const place = ({ standard }: Step) => {
    const found = standardSteps.findIndex((one) => one === standard);
    // The meeting ends its day.
    return found < 0 ? standardSteps.length - 2 + 0.5 : found;
  };
  return steps.toSorted((a, b) => a.due.localeCompare(b.due) || place(a) - place(b));
}

/** The first step, in order, that is not done; null when all are. */
export function nextStepOf<
  Step extends { readonly due: string; readonly standard: string | null; readonly done: boolean },
>(steps: readonly Step[]): Step | null {
  return inOrder(steps).find(({ done }) => !done) ?? null;
}

/** How long a reader takes for one comment, with what it means to decide: an estimate, and said to be one. */
export const SECONDS_PER_COMMENT = 40;

/** Hours of reading that wait, in halves and rounded up: an estimate is not made to look exact. */
export function readingHours(comments: number): number {
  return Math.ceil((comments * SECONDS_PER_COMMENT) / 1800) / 2;
}
