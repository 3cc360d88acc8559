import { writeUser } from '#db/write/accounts.ts';
import type { Application } from './application.ts';

/** A password that is shorter is refused when an account is made. */
export const SHORTEST_PASSWORD = 12;

/**
 * Makes a person who can sign in, with better-auth's own hash of the password. Nobody signs up by themselves: seeding
 * and the command line call this. Returns the user id.
 * @throws when the password is too short, or an account with this e-mail address exists.
 */
export async function createUser(
  app: Pick<Application, 'database'>,
  person: { email: string; password: string; name: string },
): Promise<string> {
  if (person.password.length < SHORTEST_PASSWORD)
    throw new Error(`A password has at least ${String(SHORTEST_PASSWORD)} characters`);
  const { hashPassword } = await import('better-auth/crypto');
  const { email, name } = person;
  return writeUser(app.database, { email, name, passwordHash: await hashPassword(person.password) });
}
