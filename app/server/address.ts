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
 * store), a target that is no path.
 */
export function addressOf(request: Request, publicUrl: string | null): URL | null {
  const target = request.originalUrl;
  if (!target.startsWith('/') || target.includes('%00')) return null;
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    return new URL((publicUrl ?? `${request.protocol}://${request.get('Host') ?? ''}`) + target);
  } catch {
    return null;
  }
}

/** A path without what Remix adds when it asks for a page's data alone. */
export function pagePath({ pathname }: URL): string {
  return pathname.replace(/\.data$/, '');
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
