import { randomUUID } from 'node:crypto';
import { user } from '#db/schema/account.ts';
import { member } from '#db/schema/organization.ts';
import type { Writer } from './owner.ts';

export type MemberRow = typeof member.$inferSelect;
type MemberTraits = Partial<Omit<MemberRow, 'organizationId'>> & { readonly email?: string };

/** What a member is when a test or the seed names their part only. */
export const memberTraits = {
  staff: { name: 'Editor of the Example', roles: ['admin', 'editor'] },
  publisher: { name: 'Publisher of the Example', roles: ['publisher'] },
  reviewer: { name: 'Reviewer of the Example', roles: ['reviewer'], languages: ['en', 'fr'] },
} satisfies Record<string, MemberTraits>;

/** Writes a person without a password, and their membership. Signing in needs an account made by the accounts service. */
export async function createMember(
  into: Writer,
  organization: { readonly id: string },
  traits: MemberTraits = memberTraits.reviewer,
): Promise<MemberRow & { readonly email: string }> {
  const { email = `${randomUUID()}@heard.example`, ...columns } = traits;
  const row: MemberRow = {
    organizationId: organization.id,
    userId: randomUUID(),
    name: 'Person of the Example',
    roles: ['reviewer'],
    languages: [],
    createdAt: new Date(),
    ...columns,
  };
  await into.insert(user).values({ id: row.userId, name: row.name, email, emailVerified: true });
  await into.insert(member).values(row);
  return { ...row, email };
}
