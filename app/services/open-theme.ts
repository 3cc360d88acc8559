import { allCodebookThemes, themeCandidatesOf } from '#db/read/codebook-themes.ts';
import { findConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import { dissentsOf } from '#db/read/dissents.ts';
import type { Member } from '#db/read/members.ts';
import { themeChangesOf } from '#db/read/theme-changes.ts';
import { commentsOfTheme, commentsToShow, type ThemeComment } from '#db/read/theme-comments.ts';
import type { TenantTransaction } from '#db/client.ts';
import { withGaps } from '../domain/marked-text.ts';
import { isOwnKey } from '../domain/theme-edit-act.ts';
import type { ThemeTexts } from '../domain/theme-edit-texts.ts';
import { isDistressing } from '../theming/distress.ts';
import type { Application } from './application.ts';
import { plainTexts } from './hold-workshop.ts';
import { describeChanges, type ListedThemeChange } from './list-theme-changes.ts';
import { readThemes, type OpenThemes, type WorkshopTheme } from './open-themes.ts';

/** A comment as the workshop shows it; covered, where it may be hard to read. */
export interface ShownComment extends ThemeComment {
  readonly covered: boolean;
}

/** Everything about one theme. */
export interface OpenTheme extends OpenThemes {
  readonly theme: WorkshopTheme;
  readonly definition: ThemeTexts;
  readonly keyphrases: readonly string[];
  /** Why it was rejected. */
  readonly reason: string;
  readonly typical: readonly ShownComment[];
  readonly unusual: readonly ShownComment[];
  /** Languages of the themes that are in it; none for one that people made of nothing. */
  readonly languages: readonly string[];
  readonly origin: 'run' | 'people';
  /** What was merged into it, and into that. */
  readonly merged: readonly WorkshopTheme[];
  readonly dissents: readonly { readonly id: string; readonly text: string; readonly language: string }[];
  /** The newest first. */
  readonly changes: readonly ListedThemeChange[];
}

/** So many of its changes stand on a theme's own page. */
const CHANGES_SHOWN = 20;

/** One theme of a consultation's workshop, with the list that it stands in; null where there is no such thing. */
export async function openTheme(
  app: Application,
  member: Member,
  slug: string,
  key: string,
): Promise<OpenTheme | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const listed = await readThemes(tx, consultation, app.now());
    const theme = listed.themes.find((one) => one.key === key);
    if (theme === undefined) return null;
    const within = { organizationId, consultationId: consultation.id };
    const stored = await storedTheme(tx, within, key);
    const comments = await commentsToShow(tx, within, [...stored.typicalCommentIds, ...stored.unusualCommentIds]);
    const shown = (ids: readonly string[]) => ids.flatMap((id) => coverable(comments.get(id)));
    const merged = leadingTo(listed.themes, key);
    const names = new Map(listed.themes.map((one) => [one.key, one.name]));
    const changes = await themeChangesOf(tx, within, { theme: key, limit: CHANGES_SHOWN });
    return {
      ...listed,
      theme,
      ...{ definition: stored.definition, keyphrases: stored.keyphrases, reason: stored.reason },
      typical: shown(stored.typicalCommentIds),
      unusual: shown(stored.unusualCommentIds),
      languages: [...new Set([theme, ...merged].map(({ language }) => language))].filter((tag) => tag !== 'und'),
      origin: isOwnKey(key) ? 'people' : 'run',
      merged,
      dissents: (await dissentsOf(tx, within))
        .filter((one) => one.type === 'theme' && one.key === key)
        .map(({ id, text, language }) => ({ id, text: withGaps(text), language })),
      changes: await describeChanges(tx, within, changes, names, member),
    };
  });
}

/** A page of the comments of a theme. */
export interface ThemePage {
  readonly total: number;
  readonly comments: readonly ShownComment[];
}

/** The comments of a theme, those that fit it best first, so many at a time; `search`: words that they have. */
export async function listThemeComments(
  app: Application,
  member: Member,
  slug: string,
  { theme, ...page }: { theme: string; search: string; offset: number; limit: number },
): Promise<ThemePage> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return { total: 0, comments: [] };
    const key = { organizationId, consultationId: consultation.id };
    const { total, comments } = await commentsOfTheme(tx, key, theme, page);
    return { total, comments: comments.flatMap(coverable) };
  });
}

/** Comments that a proposal names, as they may be shown, by id. */
export async function commentsOfProposals(
  app: Application,
  member: Member,
  { consultationId, commentIds }: { consultationId: string; commentIds: readonly string[] },
): Promise<ReadonlyMap<string, ShownComment>> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await commentsToShow(tx, { organizationId, consultationId }, commentIds);
    return new Map([...found.values()].flatMap(coverable).map((one) => [one.id, one]));
  });
}

function coverable(comment: ThemeComment | undefined): readonly ShownComment[] {
  if (comment === undefined) return [];
  return [{ ...comment, covered: isDistressing(comment.text, comment.language ?? 'und') }];
}

function leadingTo(themes: readonly WorkshopTheme[], key: string): readonly WorkshopTheme[] {
  const found = new Map<string, WorkshopTheme>();
  const wanted = [key];
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop())
    for (const theme of themes)
      if (theme.mergedInto === next && !found.has(theme.key)) {
        found.set(theme.key, theme);
        wanted.push(theme.key);
      }
  return [...found.values()];
}

async function storedTheme(tx: TenantTransaction, key: ConsultationKey, theme: string) {
  const row = (await allCodebookThemes(tx, key)).find((one) => one.key === theme);
  if (row !== undefined) return { ...row, definition: plainTexts(row.definition) };
  const candidate = (await themeCandidatesOf(tx, key)).find((one) => one.key === theme);
  const { keyphrases = [], typicalCommentIds = [], unusualCommentIds = [] } = candidate ?? {};
  return { definition: {}, keyphrases, reason: '', typicalCommentIds, unusualCommentIds };
}
