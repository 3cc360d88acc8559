import { findMember, type Member } from '#db/read/members.ts';
import { findOrganization, type Organization } from '#db/read/organizations.ts';
import type { Application } from './application.ts';
import { openAccounts } from './open-accounts.ts';

/** A person who is signed in, apart from any organization. */
export interface SignedInUser {
  readonly id: string;
  readonly name: string;
}

/** Who the cookies belong to; null when the session is unknown, ended or forged. */
export async function findSignedIn(app: Application, cookies: string, secure: boolean): Promise<SignedInUser | null> {
  if (!cookies.includes('session_token=')) return null;
  const accounts = await openAccounts(app, secure);
  const found = await accounts.api.getSession({ headers: new Headers({ cookie: cookies }) });
  return found === null ? null : { id: found.user.id, name: found.user.name };
}

/** A person's place in an organization. */
export interface Membership {
  readonly organization: Organization;
  readonly member: Member;
}

/** The organization and the user's membership in it; null when either is not there, without saying which. */
export async function findMembership(
  app: Application,
  userId: string,
  organizationSlug: string,
): Promise<Membership | null> {
  const organization = await findOrganization(app.database, organizationSlug);
  if (organization === null) return null;
  const member = await app.database.withTenant(organization.id, (tx) => findMember(tx, organization.id, userId));
  return member === null ? null : { organization, member };
}
