import type { Request, Response } from 'express';

/** What the HTTP entry leaves on a response for the steps after it. */
export interface Locals {
  /** Where the request went; the front door where that is no address that a page can have. */
  address: URL;
  isReadable: boolean;
  cspNonce?: string;
}

/** Express knows of `locals` only that it is an object. */
export const localsOf = (response: Response) => response.locals as Locals;

/**
 * The address that was asked for: under the configured origin, else under the host that the reader's device named.
 * Null where no page can have it: bytes that are not UTF-8 after percent-decoding, a zero byte (which PostgreSQL cannot
 * store), a target that is no path, a host that would bring a path of its own.
 */
export function addressOf(request: Request, publicUrl: string | null): URL | null {
  const target = request.originalUrl;
  const host = request.get('Host') ?? 'localhost';
  if (!target.startsWith('/') || target.includes('%00') || /^$|[/?#@\\]/.test(host)) return null;
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    return new URL((publicUrl ?? `${request.protocol}://${host}`) + target);
  } catch {
    return null;
  }
}

/**
 * The one spelling of a path: Remix also finds a page by capitals, escapes and slashes at the end, and asks for a page's
 * data alone with an ending. What counts tries or names pages goes by this.
 */
export function pagePath({ pathname }: URL): string {
  return decodeURIComponent(pathname)
    .toLowerCase()
    .replace(/\.data$/, '')
    .replace(/(?<=.)\/+$/, '');
}

/**
 * Whether a form comes from a page of ours. Browsers say so in one of two headers; devices too old for both send
 * neither, and for them the cookies' SameSite and the sealed tokens in the forms stand guard.
 */
export function isFromOurPages(request: Request, address: URL): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('Origin');
  return origin === undefined || origin === address.origin;
}
