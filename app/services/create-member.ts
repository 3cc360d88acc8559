import { writeMember } from '#db/write/members.ts';
import type { Role } from '../domain/permissions.ts';
import type { Application } from './application.ts';

/** Makes a user a member of an organization, or gives a member other roles and languages. */
export async function createMember(
  app: Pick<Application, 'database'>,
  membership: {
    organizationId: string;
    userId: string;
    name: string;
    roles: readonly Role[];
    languages: readonly string[];
  },
): Promise<void> {
  const { roles, languages, ...key } = membership;
  await app.database.withTenant(key.organizationId, (tx) =>
    writeMember(tx, { ...key, roles: [...roles], languages: [...languages] }),
  );
}
