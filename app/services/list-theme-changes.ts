import type { TenantTransaction } from '#db/client.ts';
import { allCodebookThemes, themeCandidatesOf } from '#db/read/codebook-themes.ts';
import { findConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { themeChangesOf, undoingsOf, workshopRevision, type ThemeChangeRow } from '#db/read/theme-changes.ts';
import { themeInverseSchema, undoneAmong } from '../domain/theme-edit-undo.ts';
import type { ThemeTexts } from '../domain/theme-edit-texts.ts';
import type { Workshop } from '../domain/theme-edit-act.ts';
import type { Application } from './application.ts';
import { mayShape, plainTexts } from './hold-workshop.ts';

/** An act in the theme workshop as it is told. */
export interface ListedThemeChange {
  readonly revision: number;
  /** Of an undo: what was undone is `undoes`. */
  readonly kind: ThemeChangeRow['kind'];
  readonly at: Date;
  /** Null: somebody who is no member any more. */
  readonly by: string | null;
  readonly mine: boolean;
  /** What it was done to first, by the names that they have now or last had. */
  readonly themes: readonly { readonly key: string; readonly name: ThemeTexts }[];
  /** Of a change of name: the name before. */
  readonly formerly: ThemeTexts | null;
  /** Comments that a split moved. */
  readonly moved: number;
  readonly undoes: number | null;
  /** The revision that undid it, as things stand. */
  readonly undoneBy: number | null;
}

export interface ListedThemeChanges {
  readonly changes: readonly ListedThemeChange[];
  readonly revision: number;
  readonly more: boolean;
  readonly timeZone: string;
  readonly mayShape: boolean;
}

/** The changes of a workshop, the newest first; null when there is no such consultation. */
export async function listThemeChanges(
  app: Application,
  member: Member,
  slug: string,
  which: { readonly after?: number; readonly before?: number; readonly theme?: string; readonly limit: number },
): Promise<ListedThemeChanges | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const rows = await themeChangesOf(tx, key, { ...which, limit: which.limit + 1 });
    const listed = rows.slice(0, which.limit);
    const names = listed.length === 0 ? new Map<string, ThemeTexts>() : await namesOf(tx, key);
    return {
      changes: await describeChanges(tx, key, listed, names, member),
      revision: await workshopRevision(tx, key),
      more: rows.length > which.limit,
      timeZone: consultation.timeZone,
      mayShape: mayShape(consultation, app.now()),
    };
  });
}

/** Changes with the names of their themes and of who made them. */
export async function describeChanges(
  tx: TenantTransaction,
  key: ConsultationKey,
  rows: readonly ThemeChangeRow[],
  names: ReadonlyMap<string, ThemeTexts>,
  member: Member,
): Promise<readonly ListedThemeChange[]> {
  if (rows.length === 0) return [];
  const people = new Map((await membersOf(tx, key.organizationId)).map(({ userId, name }) => [userId, name]));
  const undone = undoneAmong(await undoingsOf(tx, key));
  const read = rows.map((row) => ({ row, inverse: themeInverseSchema.parse(row.inverse) }));
  // A theme that is gone is called as it was when it went.
  const former = new Map(
    read.flatMap(({ inverse }) =>
      inverse.themes.flatMap((theme) => (theme.was?.name === undefined ? [] : [[theme.key, theme.was.name] as const])),
    ),
  );
  return read.map(({ row, inverse }) => ({
    ...{ revision: row.revision, kind: row.kind, at: row.at, undoes: row.undoes },
    by: people.get(row.madeBy) ?? null,
    mine: row.madeBy === member.userId,
    themes: row.themeKeys.map((theme) => ({ key: theme, name: names.get(theme) ?? former.get(theme) ?? {} })),
    formerly: row.kind === 'rename' ? (inverse.themes[0]?.was?.name ?? null) : null,
    moved: new Set(inverse.moves.map(({ commentId }) => commentId)).size,
    undoneBy: undone.get(row.revision) ?? null,
  }));
}

/** The names of all themes and candidates, by key. */
export function namesIn({ themes, candidates }: Workshop): ReadonlyMap<string, ThemeTexts> {
  return new Map<string, ThemeTexts>([
    ...[...candidates.values()].map(({ key, label, language }) => [key, { [language]: label }] as const),
    ...[...themes.values()].map(({ key, name }) => [key, name] as const),
  ]);
}

async function namesOf(tx: TenantTransaction, key: ConsultationKey): Promise<ReadonlyMap<string, ThemeTexts>> {
  const candidates = await themeCandidatesOf(tx, key);
  const themes = await allCodebookThemes(tx, key);
  return new Map<string, ThemeTexts>([
    ...candidates.map((candidate) => [candidate.key, { [candidate.language]: candidate.label }] as const),
    ...themes.map((theme) => [theme.key, plainTexts(theme.name)] as const),
  ]);
}
