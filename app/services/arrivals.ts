import type { Database } from '#db/client.ts';
import { defaultAbuseSettings, isBurst, isUsedUp, withinBurst, type AbuseSettings } from '../domain/allowance.ts';
import type { Application } from './application.ts';

/**
 * How many responses have counted from each place to one survey since a person looked, and when any did. In memory only:
 * a place is a hash under a key that dies with the process, and no response says where it came from. Several processes
 * count apart, as the limits of the HTTP entry do.
 */
interface Arrivals {
  /** The place that sent longest ago comes first. */
  readonly byPlace: Map<string, number>;
  /** Milliseconds. */
  moments: readonly number[];
}

/** More places than answer one survey; whoever has more addresses than this gains nothing by being forgotten. */
const MOST_PLACES = 20_000;

const atHand = new WeakMap<Database, Map<string, Arrivals>>();

function arrivalsAt(app: Application, consultationId: string): Arrivals {
  const surveys = atHand.get(app.database) ?? new Map<string, Arrivals>();
  atHand.set(app.database, surveys);
  const known = surveys.get(consultationId) ?? { byPlace: new Map<string, number>(), moments: [] };
  surveys.set(consultationId, known);
  return known;
}

/** What the installation allows. */
export function abuseSettings(app: Application): AbuseSettings {
  return app.abuse ?? defaultAbuseSettings;
}

/** Whether the place is used up, and whether more than usual come to the survey at once. Without a place nothing is used up. */
export function pressureOn(
  app: Application,
  consultationId: string,
  place: string | null,
): { readonly placeUsedUp: boolean; readonly burst: boolean } {
  const { byPlace, moments } = arrivalsAt(app, consultationId);
  const settings = abuseSettings(app);
  return {
    placeUsedUp: place !== null && isUsedUp(byPlace.get(place) ?? 0, settings),
    burst: isBurst(moments, app.now(), settings),
  };
}

/** Notes that a response is about to count. Returns what takes the note back: it was sent twice, or too late. */
export function noteArrival(app: Application, consultationId: string, place: string | null): () => void {
  const arrivals = arrivalsAt(app, consultationId);
  const { byPlace } = arrivals;
  const now = app.now();
  arrivals.moments = [...withinBurst(arrivals.moments, now), now.getTime()];
  const add = (one: 1 | -1) => {
    if (place === null) return;
    const counted = Math.max(0, (byPlace.get(place) ?? 0) + one);
    byPlace.delete(place);
    byPlace.set(place, counted);
    const [oldest] = byPlace.keys();
    if (byPlace.size > MOST_PLACES && oldest !== undefined) byPlace.delete(oldest);
  };
  add(1);
  return () => {
    add(-1);
    const at = arrivals.moments.indexOf(now.getTime());
    arrivals.moments = arrivals.moments.filter((_, index) => index !== at);
  };
}

/** A person has looked at what a survey holds: every place begins anew there. */
export function beginAnew(app: Application, consultationId: string): void {
  arrivalsAt(app, consultationId).byPlace.clear();
}
