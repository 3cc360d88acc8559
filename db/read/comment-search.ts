import { and, asc, desc, eq, exists, gt, isNotNull, isNull, ne, notExists, sql, type SQL } from 'drizzle-orm';
import type { SearchFilters } from '#app/domain/comment-search.ts';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { response } from '../schema/response.ts';
import { reading } from '../schema/review.ts';
import { suggestion, theme, themingRun } from '../schema/theming.ts';
import { codebookTheme } from '../schema/workshop.ts';
import type { ConsultationKey } from './consultations.ts';
import { isNotHeld, responseOfComment } from './joins.ts';

/** One condition on the words of a comment, as the function search_comments takes it. */
export interface WordCondition {
  /** A tsquery; null: none. */
  readonly words: string | null;
  /** For `like`, in a folded text. */
  readonly patterns: readonly string[];
  /** Folded words that some word has to be like. */
  readonly close: readonly string[];
  readonly without: boolean;
}

export interface Wanted {
  readonly conditions: readonly WordCondition[];
  readonly filters: SearchFilters;
  /** The newest run; null: there is none. */
  readonly runId: string | null;
}

/** Some comments that anybody may read, by their random ids, from behind one on, with whether somebody has read each. */
export async function searchedComments(
  tx: TenantTransaction,
  key: ConsultationKey,
  wanted: Wanted,
  { after, limit }: { after: string | null; limit: number },
) {
  return tx
    .select({
      id: comment.id,
      language: comment.language,
      text: sql<string>`${comment.redactedText}`,
      read: sql<boolean>`${exists(readingsOf(tx))}`,
    })
    .from(comment)
    .where(and(matches(tx, key, wanted), after === null ? undefined : gt(comment.id, after)))
    .orderBy(asc(comment.id))
    .limit(limit);
}

/** How many there are; `most` where there are more. */
export async function countSearched(
  tx: TenantTransaction,
  key: ConsultationKey,
  wanted: Wanted,
  most: number,
): Promise<number> {
  const rows = tx
    .select({ one: sql`1`.as('one') })
    .from(comment)
    .where(matches(tx, key, wanted))
    .limit(most)
    .as('found');
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(rows);
  return row?.n ?? 0;
}

/** Languages that comments of a consultation were written in. */
export async function languagesOfComments(tx: TenantTransaction, key: ConsultationKey): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ language: comment.language })
    .from(comment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        isNotNull(comment.redactedText),
        isNull(comment.withdrawnAt),
      ),
    )
    .orderBy(asc(comment.language));
  return rows.flatMap((row) => (row.language === null ? [] : [row.language]));
}

/** Themes that one can look for: those that people kept, and the candidates of the newest run that nobody decided about. */
export async function themesToSearch(tx: TenantTransaction, key: ConsultationKey, runId: string | null) {
  const kept = await tx
    .select({ key: codebookTheme.key, name: codebookTheme.name, status: codebookTheme.status })
    .from(codebookTheme)
    .where(
      and(eq(codebookTheme.organizationId, key.organizationId), eq(codebookTheme.consultationId, key.consultationId)),
    )
    .orderBy(asc(codebookTheme.key));
  const decided = new Set(kept.map((one) => one.key));
  const candidates =
    runId === null
      ? []
      : await tx
          .select({ key: theme.key, label: theme.label, language: theme.language })
          .from(theme)
          .where(
            and(
              eq(theme.organizationId, key.organizationId),
              eq(theme.consultationId, key.consultationId),
              eq(theme.runId, runId),
            ),
          )
          .orderBy(desc(theme.commentCount), asc(theme.key));
  return {
    kept: kept.filter((one) => one.status === 'selected'),
    candidates: candidates.filter((one) => !decided.has(one.key)),
  };
}

/** When the newest run ended; null before the first. */
export async function newestRun(tx: TenantTransaction, key: ConsultationKey) {
  const [row] = await tx
    .select({ id: themingRun.id, number: themingRun.number })
    .from(themingRun)
    .where(
      and(
        eq(themingRun.organizationId, key.organizationId),
        eq(themingRun.consultationId, key.consultationId),
        isNotNull(themingRun.finishedAt),
      ),
    )
    .orderBy(desc(themingRun.number))
    .limit(1);
  return row ?? null;
}

/** Every condition, over comments that readers may have: made safe, not withdrawn, not empty, no trial, not held. */
function matches(tx: TenantTransaction, key: ConsultationKey, { conditions, filters, runId }: Wanted) {
  const counted = tx
    .select({ one: sql`1` })
    .from(response)
    .where(and(responseOfComment, eq(response.counted, true)));
  const { language, read, kind, area, theme: themeKey, by } = filters;
  // As an array, so that the comments are looked up by their key, and not all of them joined with what was found.
  const found = sql`${comment.id} = any(array(select search_comments(${key.consultationId}::uuid,
    ${JSON.stringify(conditions)}::jsonb)))`;
  const target = (type: 'area' | 'theme', targetKey: string) =>
    by === 'people' ? decidedAbout(key, type, targetKey) : suggestedFor(key, runId, type, targetKey);
  return and(
    eq(comment.organizationId, key.organizationId),
    eq(comment.consultationId, key.consultationId),
    isNotNull(comment.preparedAt),
    isNull(comment.withdrawnAt),
    ne(comment.redactedText, ''),
    exists(counted),
    isNotHeld,
    conditions.length === 0 ? undefined : found,
    language === null ? undefined : eq(comment.language, language),
    read === 'read' ? exists(readingsOf(tx)) : read === 'unread' ? notExists(readingsOf(tx)) : undefined,
    area === null ? undefined : target('area', area),
    themeKey === null ? undefined : target('theme', themeKey),
    kind === null ? undefined : by === 'people' ? ofKind(key, kind, filters) : suggestedFor(key, runId, 'kind', kind),
  );
}

function readingsOf(tx: TenantTransaction) {
  return tx
    .select({ one: sql`1` })
    .from(reading)
    .where(
      and(
        eq(reading.organizationId, comment.organizationId),
        eq(reading.consultationId, comment.consultationId),
        eq(reading.commentId, comment.id),
      ),
    );
}

function decidedAbout(key: ConsultationKey, type: 'area' | 'theme', targetKey: string): SQL {
  return sql`${comment.id} in (select comment_id from ruling
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
      and target_type = ${type} and target_key = ${targetKey} and about)`;
}

/** Somebody said that it is of this kind: about the area or theme that is looked for too, where one is. */
function ofKind(key: ConsultationKey, kind: string, { area, theme: themeKey }: SearchFilters): SQL {
  const wanted = [area === null ? [] : [`area:${area}`], themeKey === null ? [] : [`theme:${themeKey}`]].flat();
  const about =
    wanted.length === 0
      ? sql`true`
      : sql`target_type || ':' || target_key in (${sql.join(
          wanted.map((one) => sql`${one}`),
          sql`, `,
        )})`;
  return sql`${comment.id} in (select comment_id from resolved_coding
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
      and yes and kind = ${kind} and ${about})`;
}

/** The newest run suggests it; a theme also where it suggests one that was merged into it. */
function suggestedFor(
  key: ConsultationKey,
  runId: string | null,
  type: 'area' | 'theme' | 'kind',
  targetKey: string,
): SQL {
  if (runId === null) return sql`false`;
  const merged =
    type === 'theme'
      ? sql` or ${suggestion.targetKey} in (select key from theme_target where organization_id = ${key.organizationId}
          and consultation_id = ${key.consultationId} and target_key = ${targetKey})`
      : sql``;
  return sql`${comment.id} in (select ${suggestion.commentId} from ${suggestion}
    where ${suggestion.organizationId} = ${key.organizationId} and ${suggestion.consultationId} = ${key.consultationId}
      and ${suggestion.runId} = ${runId} and ${suggestion.targetType} = ${type}
      and (${suggestion.targetKey} = ${targetKey}${merged}))`;
}
