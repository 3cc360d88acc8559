import type { Application } from '#app/services/application.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { findMembership, type Membership } from '#app/services/find-signed-in.ts';
import { demonstrationMembers } from '#db/factories/demonstration/members.ts';
import { demonstrationOrganization } from '#db/factories/demonstration/organization.ts';
import { findUserId } from '#db/read/users.ts';
import { accessTo } from './access.ts';

/** The made-up members by their e-mail address. */
export type DemonstrationMemberships = ReadonlyMap<string, Membership>;

/** Makes the members that are missing, each able to sign in. */
export async function createMembers(app: Application, organizationId: string): Promise<DemonstrationMemberships> {
  const { password } = accessTo(app);
  const memberships = new Map<string, Membership>();
  for (const { email, name, roles, languages } of demonstrationMembers) {
    const userId = (await findUserId(app.database, email)) ?? (await createUser(app, { email, name, password }));
    await createMember(app, { organizationId, userId, name, roles, languages });
    const membership = await findMembership(app, userId, demonstrationOrganization.slug);
    if (membership !== null) memberships.set(email, membership);
  }
  return memberships;
}

/** @throws when there is no such member, which there always is. */
export function membershipOf(members: DemonstrationMemberships, { email }: { readonly email: string }): Membership {
  const membership = members.get(email);
  if (membership === undefined) throw new Error(`The demonstration has no member ${email}`);
  return membership;
}
