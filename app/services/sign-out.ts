import type { Application } from './application.ts';
import { openAccounts } from './open-accounts.ts';

/** Ends the session that the cookies name, if there is one. Returns the cookies that take them away. */
export async function signOut(app: Application, cookies: string, secure: boolean): Promise<readonly string[]> {
  const accounts = await openAccounts(app, secure);
  const response = await accounts.api.signOut({ headers: new Headers({ cookie: cookies }), asResponse: true });
  return response.headers.getSetCookie();
}
