import { and, asc, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database, TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';
import { link, partner, shortLink } from '../schema/links.ts';
import { organization } from '../schema/organization.ts';
import { response } from '../schema/response.ts';
import type { ConsultationKey } from './consultations.ts';

export type LinkRow = typeof link.$inferSelect;
export type PartnerRow = typeof partner.$inferSelect;

/** Where a short address leads; null when there is none. Asked before any organization is known. */
export async function findShortLink(database: Database, code: string) {
  const rows = await database.global
    .select({ organization, consultationId: shortLink.consultationId, linkId: shortLink.linkId })
    .from(shortLink)
    .innerJoin(organization, eq(organization.id, shortLink.organizationId))
    .where(eq(shortLink.code, code));
  return rows[0] ?? null;
}

const inConsultation = (key: ConsultationKey, more?: SQL) =>
  and(eq(link.organizationId, key.organizationId), eq(link.consultationId, key.consultationId), more);

/** One link; null when there is none. */
export async function readLink(tx: TenantTransaction, key: ConsultationKey, id: string): Promise<LinkRow | null> {
  const rows = await tx
    .select()
    .from(link)
    .where(inConsultation(key, eq(link.id, id)));
  return rows[0] ?? null;
}

/** The link whose partner's page opens with this, and its consultation; null when there is none. */
export async function findLinkByTally(tx: TenantTransaction, organizationId: string, tallyHash: Buffer) {
  const rows = await tx
    .select({ link, consultation, partner: partner.name })
    .from(link)
    .innerJoin(
      consultation,
      and(eq(consultation.organizationId, link.organizationId), eq(consultation.id, link.consultationId)),
    )
    .leftJoin(partner, ofPartner)
    .where(and(eq(link.organizationId, organizationId), eq(link.tallyHash, tallyHash)));
  return rows[0] ?? null;
}

const ofPartner = and(eq(partner.organizationId, link.organizationId), eq(partner.id, link.partnerId));

/** Responses that came by a link and were not taken back. */
const cameBy = and(
  eq(response.organizationId, link.organizationId),
  eq(response.consultationId, link.consultationId),
  eq(response.linkId, link.id),
  isNull(response.withdrawnAt),
);

/** A link, whose it is, and how many came by it: for members, never for publication. */
export interface TalliedLink {
  readonly link: LinkRow;
  /** Null: nobody's. */
  readonly partner: string | null;
  readonly counted: number;
  /** They wait for a person to look before they count. */
  readonly held: number;
  /** Of a link for trial: never counted anywhere. */
  readonly trials: number;
}

/** The links of a consultation that are for trial, or that are not: those in use first, the newest of them first. */
export async function linksOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  { trial }: { readonly trial: boolean },
): Promise<readonly TalliedLink[]> {
  const number = (where: SQL | undefined) => sql<number>`(count(${response.id}) filter (where ${where}))::int`;
  return tx
    .select({
      link,
      partner: partner.name,
      counted: number(eq(response.counted, true)),
      held: number(
        sql`${response.heldBecause} is not null and ${response.heldDecision} is null and not ${response.trial}`,
      ),
      trials: number(eq(response.trial, true)),
    })
    .from(link)
    .leftJoin(partner, ofPartner)
    .leftJoin(response, cameBy)
    .where(inConsultation(key, eq(link.trial, trial)))
    .groupBy(link.organizationId, link.consultationId, link.id, partner.name)
    .orderBy(sql`${link.retiredAt} is not null`, desc(link.madeAt), asc(link.id));
}

/** How many of a link's responses count that had come before an instant. Nothing of it leaves but through disclosure. */
export async function countByLink(tx: TenantTransaction, at: LinkRow, before: Date): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(response)
    .where(
      and(
        eq(response.organizationId, at.organizationId),
        eq(response.consultationId, at.consultationId),
        eq(response.linkId, at.id),
        eq(response.counted, true),
        isNull(response.withdrawnAt),
        sql`${response.submittedAt} < ${before.toISOString()}::timestamptz`,
      ),
    );
  return row?.n ?? 0;
}

/** The organization's partners, by name. */
export async function partnersOf(tx: TenantTransaction, organizationId: string): Promise<readonly PartnerRow[]> {
  return tx.select().from(partner).where(eq(partner.organizationId, organizationId)).orderBy(asc(partner.name));
}

/** Every link of a consultation that is not for trial, in the order in which they were made, with what the team calls it. */
export async function linkNamesOf(tx: TenantTransaction, key: ConsultationKey) {
  const rows = await tx
    .select({ id: link.id, code: link.code, name: link.name, partner: partner.name })
    .from(link)
    .leftJoin(partner, ofPartner)
    .where(inConsultation(key, eq(link.trial, false)))
    .orderBy(asc(link.madeAt), asc(link.id));
  return rows.map(({ id, ...of }) => ({ id, name: [of.partner, of.name].filter(Boolean).join(' · ') || of.code }));
}
