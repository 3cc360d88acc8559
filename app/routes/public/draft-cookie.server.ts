import { DRAFT_DAYS } from '#app/domain/draft.ts';

/** After sending, the device knows the way to the receipt for this long, and then forgets it. */
const SENT_SECONDS = 60 * 60;
const DRAFT_SECONDS = DRAFT_DAYS * 24 * 60 * 60;

/** Set on the first page: if it does not come back with the consent, the browser keeps no cookies. */
const PROBE = 'heard-probe';

const draftCookieName = (consultationId: string) => `heard-draft-${consultationId}`;

function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

function writeCookie(request: Request, name: string, value: string, maxAge: number | null): string {
  const secure =
    new URL(request.url).protocol === 'https:' ||
    request.headers.get('X-Forwarded-Proto')?.split(',')[0]?.trim() === 'https';
  const age = maxAge === null ? '' : `; Max-Age=${String(maxAge)}`;
  return `${name}=${value}; Path=/${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

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
export function forgetCookie(request: Request, consultationId: string): string {
  return writeCookie(request, draftCookieName(consultationId), '', 0);
}
