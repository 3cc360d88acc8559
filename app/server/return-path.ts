const FRONT = '/team';

/**
 * Where to go after signing in: the path that was asked for, if it is a page of the team on this very site. Anything
 * else (another origin, `//host`, a way out by dots, the sign-in page itself) is the team's first page.
 */
export function returnPath(asked: string | null | undefined): string {
  const path = pathToStay(asked);
  return /^\/team\/sign-in([/?]|$)/.test(path) ? FRONT : path;
}

/** The page that a form of the team's frame was sent from, where that is one: the sign-in page may be. */
export function pathToStay(asked: string | null | undefined): string {
  if (asked?.startsWith('/') !== true) return FRONT;
  const base = 'http://here.invalid';
  if (!URL.canParse(asked, base)) return FRONT;
  const url = new URL(asked, base);
  const isTeam = url.origin === base && /^\/team(\/|$)/.test(url.pathname);
  return isTeam && !/^\/team\/sign-out(\/|$)/.test(url.pathname) ? url.pathname + url.search : FRONT;
}

/** The sign-in page that leads back to the page of this request. */
export function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const back = pathname + search;
  return back === FRONT ? '/team/sign-in' : `/team/sign-in?to=${encodeURIComponent(back)}`;
}
