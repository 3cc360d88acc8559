import { readSessionPass } from '#app/domain/session-code.ts';
import { readCookie, writeCookie } from '#app/server/session-cookies.server.ts';
import type { Application } from '#app/services/application.ts';
import type { JoinedSession } from '#app/services/find-session.ts';
import type { OpenedSurvey } from '#app/services/open-survey.ts';

const sessionCookieName = (consultationId: string) => `heard-session-${consultationId}`;

/** Where the pass stands in an address, for a browser that keeps no cookies. */
const FIELD = 's';

/** The facilitator's session that the device has shown the code of, from its cookie or from the address. */
export function sessionOfDevice(
  app: Application,
  request: Request,
  { organization, consultation }: OpenedSurvey,
): string | null {
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const carried = new URL(request.url).searchParams.get(FIELD);
  const kept = readCookie(request, sessionCookieName(consultation.id));
  for (const pass of [carried, kept]) {
    const sessionId = pass === null ? null : readSessionPass(app.keys.form, place, pass, app.now());
    if (sessionId !== null) return sessionId;
  }
  return null;
}

/** A Set-Cookie value that keeps the pass on the device until the session ends. */
export function sessionCookie(
  request: Request,
  consultationId: string,
  { pass, endsAt }: JoinedSession,
  now: Date,
): string {
  const seconds = Math.ceil((endsAt.getTime() - now.getTime()) / 1000);
  return writeCookie(request, sessionCookieName(consultationId), pass, seconds);
}

/** An address with the pass in it. */
export function withSessionPass(address: string, pass: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ [FIELD]: pass }).toString()}`;
}

/** The same address, with the pass that the request's own carries. */
export function keepingSessionPass(request: Request, address: string): string {
  const carried = new URL(request.url).searchParams.get(FIELD);
  return carried === null ? address : withSessionPass(address, carried);
}
