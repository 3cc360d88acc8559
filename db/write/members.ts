import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { member } from '../schema/organization.ts';

/** Makes a user a member; a membership that exists gets the new name, roles and languages. */
export async function writeMember(
  tx: TenantTransaction,
  row: { organizationId: string; userId: string; name: string; roles: string[]; languages: string[] },
): Promise<void> {
  const { name, roles, languages } = row;
  await tx
    .insert(member)
    .values(row)
    .onConflictDoUpdate({ target: [member.organizationId, member.userId], set: { name, roles, languages } });
}

/** Writes which languages a member reads. */
export async function writeReadingLanguages(
  tx: TenantTransaction,
  key: { organizationId: string; userId: string },
  languages: readonly string[],
): Promise<void> {
  await tx
    .update(member)
    .set({ languages: [...languages] })
    .where(and(eq(member.organizationId, key.organizationId), eq(member.userId, key.userId)));
}
