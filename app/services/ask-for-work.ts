import { makeChallenge } from '../domain/proof-of-work.ts';
import type { Application } from './application.ts';
import { pressureOn } from './arrivals.ts';
import type { OpenedSurvey } from './open-survey.ts';

/**
 * The work that a device is asked to do before it sends this draft; null while a survey is answered as surveys are. Only
 * under pressure, so that nobody's battery is spent for nothing.
 */
export function askForWork(
  app: Application,
  { consultation }: OpenedSurvey,
  draft: { readonly id: string },
  place: string | null,
): string | null {
  const { placeUsedUp, burst } = pressureOn(app, consultation.id, place);
  return placeUsedUp || burst ? makeChallenge(app.keys.form, draft.id, app.now()) : null;
}
