import { and, eq } from 'drizzle-orm';
import type { Database, TenantTransaction } from '../client.ts';
import { member, organization } from '../schema/organization.ts';

export type Member = typeof member.$inferSelect;

/** The membership of this user in the transaction's organization, or null. */
export async function findMember(
  tx: TenantTransaction,
  organizationId: string,
  userId: string,
): Promise<Member | null> {
  const rows = await tx
    .select()
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, userId)))
    .limit(1);
  return rows[0] ?? null;
}

/** The organizations that this user is a member of, by slug. */
export async function organizationsOf(database: Database, userId: string) {
  return database.withUser(userId, (tx) =>
    tx
      .select({ slug: organization.slug, name: organization.name })
      .from(member)
      .innerJoin(organization, eq(organization.id, member.organizationId))
      .where(eq(member.userId, userId))
      .orderBy(organization.slug),
  );
}

/** Names of the organization's members by user id, and which languages each reads. */
export async function membersOf(tx: TenantTransaction, organizationId: string) {
  return tx
    .select({ userId: member.userId, name: member.name, roles: member.roles, languages: member.languages })
    .from(member)
    .where(eq(member.organizationId, organizationId));
}
