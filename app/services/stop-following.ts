import { deleteFollower } from '#db/write/followers.ts';
import { readStopToken } from '../domain/follow.ts';
import type { Application } from './application.ts';
import type { Organization } from './find-organization.ts';

/** Forgets the address that a letter's token stands for; doing it again changes nothing. False for a token that is none. */
export async function stopFollowing(app: Application, organization: Organization, token: string): Promise<boolean> {
  const follower = readStopToken(app.keys.follow, organization.id, token);
  if (follower === null) return false;
  await app.database.withTenant(organization.id, (tx) => deleteFollower(tx, follower));
  return true;
}
