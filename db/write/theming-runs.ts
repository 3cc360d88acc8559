import { createHash, randomUUID } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { KeywordProposal, RunTheme, Suggestion, ThemingResult } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { holdRuns } from '../read/theming-runs.ts';
import { refreshThemes } from './codebook-themes.ts';
import { writeThemeProposals } from './theme-proposals.ts';
import { keywordProposal, suggestion, theme, themingModel, themingRun } from '../schema/theming.ts';

/** PostgreSQL takes 65,535 parameters in one statement; a suggestion has ten. */
const ROWS_AT_ONCE = 2_000;

/** What a finished run leaves behind beside its result. */
export interface FinishedRun {
  readonly result: ThemingResult;
  /** The comments that it read. */
  readonly seen: readonly SeenText[];
  /** What it learnt, as `placeComments` reads it. */
  readonly model: Uint8Array;
  readonly decisionCount: number;
  readonly providers: readonly string[];
  /** Names that an assistant proposed, by theme key. */
  readonly proposedLabels: ReadonlyMap<string, string>;
  readonly now: Date;
}

/**
 * Writes a theming run with its candidate themes, its suggestions, what it proposes and what it learnt, beside all earlier
 * runs, and brings up to date what the themes that people selected show; no human decision is touched. Comments that were withdrawn since the snapshot was read are left out. Returns the run's number.
 */
export async function writeThemingRun(
  tx: TenantTransaction,
  key: ConsultationKey,
  { result, seen, model, decisionCount, providers, proposedLabels, now }: FinishedRun,
): Promise<number> {
  const id = randomUUID();
  // Two runs of one consultation get their numbers one after the other.
  await holdRuns(tx, key);
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${themingRun.number}), 0)::int` })
    .from(themingRun)
    .where(eq(themingRun.consultationId, key.consultationId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(themingRun).values({
    ...key,
    id,
    number,
    version: result.version,
    settings: result.settings,
    snapshotHash: result.snapshotHash,
    commentCount: result.languages.length,
    notes: result.notes,
    decisionCount,
    targets: result.targets,
    providers,
    finishedAt: now,
  });
  await tx
    .delete(themingModel)
    .where(and(eq(themingModel.consultationId, key.consultationId), ne(themingModel.runId, id)));
  await tx.insert(themingModel).values({ ...key, runId: id, data: model });
  const live = await lookedAt(tx, key, id, seen);
  await writeThemes(tx, { ...key, runId: id }, result.themes, live, proposedLabels);
  await writeSuggestions(
    tx,
    { ...key, runId: id },
    result.suggestions.filter((made) => live.has(made.commentId)),
  );
  await writeProposals(tx, { ...key, runId: id }, result.proposals, live);
  await writeThemeProposals(tx, key, id, { proposals: result.themeProposals, live });
  await refreshThemes(tx, key);
  return number;
}

interface RunKey extends ConsultationKey {
  readonly runId: string;
}

/** Writes suggestions of a run; those that are there already stay. */
export async function writeSuggestions(
  tx: TenantTransaction,
  key: RunKey,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const rows = suggestions.map((made) => ({ ...key, ...made, evidence: [...made.evidence] }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx
      .insert(suggestion)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoNothing();
  }
}

async function writeThemes(
  tx: TenantTransaction,
  key: RunKey,
  themes: readonly RunTheme[],
  live: ReadonlySet<string>,
  proposedLabels: ReadonlyMap<string, string>,
): Promise<void> {
  if (themes.length === 0) return;
  await tx.insert(theme).values(
    themes.map((found) => ({
      ...key,
      id: randomUUID(),
      key: found.key,
      origin: 'pipeline' as const,
      status: 'candidate' as const,
      areaKey: found.areaId,
      language: found.language,
      label: found.label,
      keyphrases: [...found.keyphrases],
      commentCount: found.commentIds.filter((commentId) => live.has(commentId)).length,
      typicalCommentIds: found.typicalCommentIds.filter((commentId) => live.has(commentId)),
      unusualCommentIds: found.unusualCommentIds.filter((commentId) => live.has(commentId)),
      groupKey: found.groupKey,
      groupLabel: found.groupLabel,
      alignmentKey: found.alignmentKey,
      proposedLabel: proposedLabels.get(found.key) ?? null,
    })),
  );
}

/** A proposal that people have decided about stays as they decided; one that waits is brought up to date. */
async function writeProposals(
  tx: TenantTransaction,
  key: RunKey,
  proposals: readonly KeywordProposal[],
  live: ReadonlySet<string>,
): Promise<void> {
  await tx
    .delete(keywordProposal)
    .where(and(eq(keywordProposal.consultationId, key.consultationId), eq(keywordProposal.status, 'proposed')));
  if (proposals.length === 0) return;
  await tx
    .insert(keywordProposal)
    .values(
      proposals.map(({ areaId, commentIds, ...proposal }) => ({
        ...key,
        ...proposal,
        areaKey: areaId,
        commentIds: commentIds.filter((commentId) => live.has(commentId)),
      })),
    )
    .onConflictDoNothing();
}

/** A comment as a run read it. */
export interface SeenText {
  readonly id: string;
  readonly text: string;
}

/**
 * Marks the comments that a run has looked at. Gives those whose text is still what the run read: not those that their
 * authors have taken back meanwhile, nor those in which a person has decided about a personal detail since.
 */
export async function lookedAt(
  tx: TenantTransaction,
  key: ConsultationKey,
  runId: string,
  seen: readonly SeenText[],
): Promise<ReadonlySet<string>> {
  const texts = seen.map(({ id, text }) => ({ id, digest: createHash('md5').update(text).digest('hex') }));
  const rows = await tx.execute<{ id: string }>(sql`
    update comment c set themed_run_id = ${runId}
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as s(id uuid, digest text)
    where c.organization_id = ${key.organizationId} and c.consultation_id = ${key.consultationId}
      and c.id = s.id and md5(coalesce(c.redacted_text, '')) = s.digest
      and c.withdrawn_at is null and c.themed_run_id is distinct from ${runId}
    returning c.id`);
  return new Set(rows.map((row) => row.id));
}
