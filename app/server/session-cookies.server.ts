function cookiesOf(request: Request): readonly (readonly [name: string, value: string])[] {
  return (request.headers.get('Cookie') ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const] : [];
  });
}

/** The value of a request's cookie, or null. */
export function readCookie(request: Request, name: string): string | null {
  return cookiesOf(request).find(([known]) => known === name)?.[1] ?? null;
}

const DRAFT = 'heard-draft-';

/** The cookie that holds the way to a consultation's draft. */
export const draftCookieName = (consultationId: string) => DRAFT + consultationId;

/** A Set-Cookie value that lets the device forget the draft of a consultation. */
export function forgetDraftCookie(request: Request, consultationId: string): string {
  return writeCookie(request, draftCookieName(consultationId), '', 0);
}

/** The same for the drafts of all consultations that the device knows of. */
export function forgetDraftCookies(request: Request): readonly string[] {
  return cookiesOf(request)
    .map(([name]) => name)
    .filter((name) => name.startsWith(DRAFT))
    .map((name) => writeCookie(request, name, '', 0));
}

/** A Set-Cookie value. `maxAge` in seconds: 0 lets the device forget; null keeps it while the browser runs. */
export function writeCookie(request: Request, name: string, value: string, maxAge: number | null): string {
  const secure =
    new URL(request.url).protocol === 'https:' ||
    request.headers.get('X-Forwarded-Proto')?.split(',')[0]?.trim() === 'https';
  const age = maxAge === null ? '' : `; Max-Age=${String(maxAge)}`;
  return `${name}=${value}; Path=/${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
