import { createHmac } from 'node:crypto';
import { countTry, forgetTries } from '#db/write/accounts.ts';
import type { Application } from './application.ts';
import { openAccounts } from './open-accounts.ts';

/** So many tries with one e-mail address in a quarter of an hour: enough for a forgetful person, too few to guess. */
export const MOST_TRIES = 10;
export const TRY_WINDOW_MS = 15 * 60 * 1000;

export type SignedIn =
  | { readonly outcome: 'signed-in'; readonly cookies: readonly string[] }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'too-many' };

/**
 * Signs a person in. A try counts before the password is looked at, so that many at once are held as well as one after
 * the other; the address is kept as a keyed hash only. An address without an account takes as long, and says the same.
 */
export async function signIn(
  app: Application,
  credentials: { email: string; password: string },
  secure: boolean,
): Promise<SignedIn> {
  const email = credentials.email.trim().toLowerCase();
  const key = `sign-in:${createHmac('sha256', app.keys.session).update(email).digest('hex')}`;
  const tries = await countTry(app.database, key, TRY_WINDOW_MS, app.now());
  if (tries > MOST_TRIES) return { outcome: 'too-many' };
  const accounts = await openAccounts(app, secure);
  const response = await accounts.api.signInEmail({
    body: { email, password: credentials.password },
    asResponse: true,
  });
  if (response.status >= 500) throw new Error('Signing in failed');
  if (!response.ok) return { outcome: 'wrong' };
  await forgetTries(app.database, key, TRY_WINDOW_MS, app.now());
  return { outcome: 'signed-in', cookies: response.headers.getSetCookie() };
}
