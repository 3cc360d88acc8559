import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { KeywordKey, KeywordProposalRow } from '../read/keyword-proposals.ts';
import { priorityArea } from '../schema/consultation.ts';
import { keywordProposal } from '../schema/theming.ts';

/** Writes what a person decided about a proposed keyword; `proposed` takes a decision back. */
export async function writeKeywordDecision(
  tx: TenantTransaction,
  key: KeywordKey,
  decided: { status: KeywordProposalRow['status']; by: string; at: Date },
): Promise<void> {
  const open = decided.status === 'proposed';
  await tx
    .update(keywordProposal)
    .set({ status: decided.status, decidedBy: open ? null : decided.by, decidedAt: open ? null : decided.at })
    .where(
      and(
        eq(keywordProposal.organizationId, key.organizationId),
        eq(keywordProposal.consultationId, key.consultationId),
        eq(keywordProposal.areaKey, key.areaKey),
        eq(keywordProposal.language, key.language),
        eq(keywordProposal.term, key.term),
      ),
    );
}

/** Adds a keyword to an area of the consultation's codebook, in one language. One that is there already stays once. */
export async function addKeyword(tx: TenantTransaction, key: KeywordKey): Promise<void> {
  const words = sql`coalesce(${priorityArea.keywords}->${key.language}, '[]')`;
  await setKeywords(tx, key, sql`${words} || to_jsonb(${key.term}::text)`, sql`not ${words} ? ${key.term}`);
}

/** Takes a keyword out of an area of the consultation's codebook, in one language. */
export async function removeKeyword(tx: TenantTransaction, key: KeywordKey): Promise<void> {
  const words = sql`coalesce(${priorityArea.keywords}->${key.language}, '[]')`;
  await setKeywords(tx, key, sql`${words} - ${key.term}::text`, sql`${words} ? ${key.term}`);
}

async function setKeywords(
  tx: TenantTransaction,
  key: KeywordKey,
  words: ReturnType<typeof sql>,
  where: ReturnType<typeof sql>,
): Promise<void> {
  await tx
    .update(priorityArea)
    .set({ keywords: sql`jsonb_set(${priorityArea.keywords}, array[${key.language}::text], ${words})` })
    .where(
      and(
        eq(priorityArea.organizationId, key.organizationId),
        eq(priorityArea.consultationId, key.consultationId),
        eq(priorityArea.key, key.areaKey),
        where,
      ),
    );
}
