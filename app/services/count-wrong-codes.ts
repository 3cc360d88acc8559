import type { Database } from '#db/client.ts';
import type { Application } from './application.ts';

/** Return codes of one consultation that may be tried in vain in an hour, from wherever: of 10¹² that is nothing. */
export const WRONG_CODES_AN_HOUR = 1_000;
const HOUR_MS = 60 * 60_000;

interface Window {
  readonly ends: number;
  wrong: number;
}
const windows = new WeakMap<Database, Map<string, Window>>();

/**
 * Takes one of the tries that a consultation has left, before it is known whether it is a wrong one, so that many at once
 * are counted as well; null when none is left. `giveBack` is for what was not wrong. In this process's memory alone.
 */
export function takeTry(app: Application, consultationId: string): { giveBack(): void } | null {
  const byConsultation = windows.get(app.database) ?? new Map<string, Window>();
  windows.set(app.database, byConsultation);
  const now = app.now().getTime();
  const known = byConsultation.get(consultationId);
  const window = known !== undefined && now < known.ends ? known : { ends: now + HOUR_MS, wrong: 0 };
  byConsultation.set(consultationId, window);
  if (window.wrong >= WRONG_CODES_AN_HOUR) return null;
  window.wrong += 1;
  return {
    giveBack: () => {
      window.wrong -= 1;
    },
  };
}
