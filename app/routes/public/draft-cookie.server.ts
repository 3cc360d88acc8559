import { DRAFT_DAYS } from '#app/domain/draft.ts';
import { draftCookieName, forgetDraftCookie, readCookie, writeCookie } from '#app/server/session-cookies.server.ts';

/** After sending, the device knows the way to the receipt for this long, and then forgets it. */
const SENT_SECONDS = 60 * 60;
const DRAFT_SECONDS = DRAFT_DAYS * 24 * 60 * 60;

/** Set on the first page: if it does not come back with the consent, the browser keeps no cookies. */
const PROBE = 'heard-probe';

/** A Set-Cookie value that asks the browser whether it keeps cookies; null when it has shown that it does. */
export function probeCookie(request: Request): string | null {
  return readCookie(request, PROBE) === null ? writeCookie(request, PROBE, '1', null) : null;
}

/** Whether the browser has brought back a cookie of ours. */
export function keepsCookies(request: Request, consultationId: string): boolean {
  return readCookie(request, PROBE) !== null || readDraftCookie(request, consultationId) !== null;
}

/** The token in the cookie of this consultation. */
export function readDraftCookie(request: Request, consultationId: string): string | null {
  return readCookie(request, draftCookieName(consultationId));
}

/** Keeps the token on the device for as long as the draft lives. */
export function draftCookie(request: Request, consultationId: string, token: string): string {
  return writeCookie(request, draftCookieName(consultationId), token, DRAFT_SECONDS);
}

/** Once it is sent: the cookie, if there is one, lives on just long enough to write the code down. As response headers. */
export function shortenDraftCookie(request: Request, consultationId: string): Record<string, string> {
  const token = readDraftCookie(request, consultationId);
  if (token === null) return {};
  return { 'Set-Cookie': writeCookie(request, draftCookieName(consultationId), token, SENT_SECONDS) };
}

/** Lets the device forget. */
export const forgetCookie = forgetDraftCookie;
