import { LINK_PASS_SECONDS, readLinkPass, type Arrival } from '#app/domain/link-pass.ts';
import { readCookie, writeCookie } from '#app/server/session-cookies.server.ts';
import type { Application } from '#app/services/application.ts';

/** One consultation of an organization. */
interface Place {
  readonly organizationId: string;
  readonly consultationId: string;
}

const linkCookieName = (consultationId: string) => `heard-link-${consultationId}`;

/** Where the pass stands in an address, for a browser that keeps no cookies. */
const FIELD = 'l';

/** The link that the device came by: the address goes first, it was followed last. */
export function arrivalOfDevice(app: Application, request: Request, place: Place): Arrival | null {
  const carried = new URL(request.url).searchParams.get(FIELD);
  const kept = readCookie(request, linkCookieName(place.consultationId));
  for (const pass of [carried, kept]) {
    const arrival = pass === null ? null : readLinkPass(app.keys.form, place, pass, app.now());
    if (arrival !== null) return arrival;
  }
  return null;
}

/** The pass that every address has to go on carrying: it stands in this one, and the device keeps no cookie of it. */
export function carriedPass(request: Request, consultationId: string): string | null {
  const carried = new URL(request.url).searchParams.get(FIELD);
  return carried === readCookie(request, linkCookieName(consultationId)) ? null : carried;
}

/** An address with the pass in it. */
export function withLinkPass(address: string, pass: string): string {
  return `${address}?${new URLSearchParams({ [FIELD]: pass }).toString()}`;
}

/** A Set-Cookie value that keeps the pass on the device. */
export function linkCookie(request: Request, consultationId: string, pass: string): string {
  return writeCookie(request, linkCookieName(consultationId), pass, LINK_PASS_SECONDS);
}

/** A Set-Cookie value that lets the device forget which link it came by. */
export function forgetLinkCookie(request: Request, consultationId: string): string {
  return writeCookie(request, linkCookieName(consultationId), '', 0);
}
