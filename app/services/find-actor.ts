import { findUserId } from '#db/read/users.ts';
import { may, type Permission } from '../domain/permissions.ts';
import type { Application } from './application.ts';
import { findMembership, type Membership } from './find-signed-in.ts';

/**
 * The member in whose name the command line acts: whoever runs it holds the database anyway, but what is done is done by
 * somebody, and by somebody who may. Null when there is no such member there, or they may not.
 */
export async function findActor(
  app: Application,
  { email, organization, permission }: { email: string; organization: string; permission: Permission },
): Promise<Membership | null> {
  const userId = await findUserId(app.database, email);
  const membership = userId === null ? null : await findMembership(app, userId, organization);
  return membership !== null && may(membership.member.roles, permission) ? membership : null;
}
