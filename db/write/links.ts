import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { link, partner, shortLink } from '../schema/links.ts';

/** The organization's partner of this name, which is made where there is none; returns its id. */
export async function findOrMakePartner(
  tx: TenantTransaction,
  fresh: { readonly organizationId: string; readonly id: string; readonly name: string },
): Promise<string> {
  await tx.insert(partner).values(fresh).onConflictDoNothing();
  const rows = await tx
    .select({ id: partner.id })
    .from(partner)
    .where(and(eq(partner.organizationId, fresh.organizationId), eq(partner.name, fresh.name)));
  return rows[0]?.id ?? fresh.id;
}

/** Writes a link with its short address. `known`: one with this id is there already; `taken`: another has its code. */
export async function insertLink(
  tx: TenantTransaction,
  row: typeof link.$inferInsert,
): Promise<'made' | 'known' | 'taken'> {
  const { organizationId, consultationId, id: linkId, code } = row;
  const known = await tx.select({ id: link.id }).from(link).where(isLink({ organizationId, consultationId }, linkId));
  if (known.length > 0) return 'known';
  const address = { code, organizationId, consultationId, linkId };
  const free = await tx.insert(shortLink).values(address).onConflictDoNothing().returning({ code: shortLink.code });
  if (free.length === 0) return 'taken';
  const made = await tx.insert(link).values(row).onConflictDoNothing().returning({ id: link.id });
  if (made.length > 0) return 'made';
  // Two sendings of one form at the same moment: the other one's code leads to it.
  await tx.delete(shortLink).where(eq(shortLink.code, code));
  return 'known';
}

/** Retires a link, or takes it into use again (null). */
export async function writeRetired(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  retiredAt: Date | null,
): Promise<void> {
  // Retired twice, it stays retired since the first time.
  const since = retiredAt === null ? null : sql`coalesce(${link.retiredAt}, ${retiredAt.toISOString()}::timestamptz)`;
  await tx.update(link).set({ retiredAt: since }).where(isLink(key, id));
}

/** Settles what opens a partner's page of a link's tally; what opened it before opens nothing more. */
export async function writeTallyHash(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  tallyHash: Buffer,
): Promise<void> {
  await tx.update(link).set({ tallyHash }).where(isLink(key, id));
}

const isLink = (key: ConsultationKey, id: string) =>
  and(eq(link.organizationId, key.organizationId), eq(link.consultationId, key.consultationId), eq(link.id, id));
