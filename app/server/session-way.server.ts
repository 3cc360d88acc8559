import { makeWayPass, readWayPass, WAY_HOURS, type AnsweringWay } from '#app/domain/answering-way.ts';
import type { Application } from '#app/services/application.ts';
import { readCookie, writeCookie } from './session-cookies.server.ts';

/** One consultation of an organization. */
interface Place {
  readonly organization: { readonly id: string };
  readonly consultation: { readonly id: string };
}

const cookieName = ({ consultation }: Place) => `heard-way-${consultation.id}`;
const keyOf = ({ organization, consultation }: Place) => ({
  organizationId: organization.id,
  consultationId: consultation.id,
});

/** The query parameter that carries a pass where the browser keeps no cookies. */
export const WAY_PARAMETER = 'm';

/** In which way the device is used, and its pass where that stands in the address; the address goes first. */
export function readWay(
  app: Application,
  request: Request,
  place: Place,
): { readonly way: AnsweringWay | null; readonly carried: string | null } {
  const read = (pass: string) => readWayPass(app.keys.draft, keyOf(place), pass, app.now());
  const carried = new URL(request.url).searchParams.get(WAY_PARAMETER);
  const way = carried === null ? null : read(carried);
  if (way !== null) return { way, carried };
  const kept = readCookie(request, cookieName(place));
  return { way: kept === null ? null : read(kept), carried: null };
}

/** A pass for a way that begins now, and the Set-Cookie value that keeps it. */
export function beginWay(app: Application, request: Request, place: Place, way: AnsweringWay) {
  const pass = makeWayPass(app.keys.draft, keyOf(place), way, app.now());
  return { pass, cookie: writeCookie(request, cookieName(place), pass, WAY_HOURS[way.channel] * 60 * 60) };
}

/** A Set-Cookie value that ends the way. */
export function endWay(request: Request, place: Place): string {
  return writeCookie(request, cookieName(place), '', 0);
}
