import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type PriorityArea } from '#db/read/consultations.ts';
import { decisionOf, findComment, isHeld, kindOf, latestRunId, themesOf, type CommentKey } from '#db/read/comments.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { openFlagsOf } from '#db/read/flags.ts';
import type { Member } from '#db/read/members.ts';
import { openObjectionsTo } from '#db/read/objections.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { translationsOf, type TranslationRow } from '#db/read/translations.ts';
import { holdAssignment, type CannotHold } from '#db/write/assignments.ts';
import { questionOfField } from '../domain/answer-field.ts';
import type { CommentKind } from '../domain/comment-kind.ts';
import { choicesKept } from '../domain/kept-choices.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { carryChoices, choicesOf, choicesOn } from '../domain/review-choices.ts';
import { noChoices, type Choices } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { allQuestions } from '../domain/survey.ts';
import { whereThemeLeads } from '../domain/theme-ways.ts';
import { isDistressing } from '../theming/distress.ts';
import type { EvidenceSpan } from '../theming/types.ts';
import type { Application } from './application.ts';
import {
  resolvedCodings,
  screenOf,
  type CodebookTheme,
  type CommentScreen,
  type ScreenSuggestion,
} from './comment-screen.ts';
import { urgentPeople, type UrgentPeople } from './urgent-people.ts';

/** A candidate theme of a run, which people have not decided about. */
export interface CandidateTheme {
  readonly label: string;
  readonly language: string;
  readonly keyphrases: readonly string[];
}

export interface ShownSuggestion extends ScreenSuggestion {
  /** Null for an area or a selected theme, whose names stand in the codebook. */
  readonly candidate: CandidateTheme | null;
}

/** A comment with everything that a reviewer needs to say what it means; never anything about who wrote it. */
export interface OpenComment {
  readonly id: string;
  /** Of its author's words: counted up when they change them. */
  readonly revision: number;
  readonly consultation: { readonly slug: string; readonly title: LocalizedText };
  readonly redactedText: string;
  readonly language: string | null;
  readonly translations: readonly TranslationRow[];
  /** Whether the reader goes by the author's words, or by a translation. */
  readonly reads: 'original' | 'translation';
  /** The words may be hard to read: they stay covered until the reader wants to see them. */
  readonly distressing: boolean;
  readonly question: LocalizedText | null;
  /** Its author agreed to be quoted, and the consultation quotes. */
  readonly quoteConsent: boolean;
  readonly runId: string | null;
  /** Whether the reader is shown what the machine suggests. Where not, nothing of it is here. */
  readonly suggestionsShown: boolean;
  readonly suggestions: readonly ShownSuggestion[];
  /** Of which kind the run takes the comment to be. */
  readonly kind: { readonly kind: CommentKind; readonly evidence: readonly EvidenceSpan[] } | null;
  readonly areas: readonly PriorityArea[];
  readonly themes: readonly CodebookTheme[];
  /** What its author says of the areas that it was counted under, as long as nobody has answered. */
  readonly objections: Awaited<ReturnType<typeof openObjectionsTo>>;
  /** When the member decided about it; null: they have not. */
  readonly decidedAt: Date | null;
  /** What the member has chosen: what was kept, else what they decided, where themes lead today. */
  readonly choices: Choices;
  /** The choices were kept and are not decided on. */
  readonly kept: boolean;
  /** Its place among the comments that the reader was given together; null where they opened it of their own accord. */
  readonly progress: { readonly place: number; readonly of: number } | null;
  /** Whom readers can talk to; empty where nobody is named. */
  readonly debrief: string;
  /** This reader has said that somebody may be in danger: who was told, and how to reach them. Null: they have not. */
  readonly danger: { readonly named: UrgentPeople['named'] } | null;
}

/**
 * Why a comment cannot be opened: it never was there, its author took it back, nobody reviews, the reader has not agreed to
 * keep what they read to themselves, it is held, or not theirs.
 */
export type CannotOpen = 'missing' | 'withdrawn' | 'not-reviewing' | 'confidentiality' | 'held' | CannotHold;

/** Opens one comment for a reviewer, who from then on has it, if they had not been given it before. */
export async function openComment(
  app: Application,
  member: Member,
  at: { consultation: string; commentId: string },
): Promise<OpenComment | CannotOpen> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, at.consultation);
    if (consultation === null) return 'missing';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    if (!(await hasAgreed(tx, member))) return 'confidentiality';
    const key = { organizationId, consultationId: consultation.id, commentId: at.commentId };
    const found = await findComment(tx, key);
    if (found === null) return 'missing';
    if (found.withdrawnAt !== null) return 'withdrawn';
    if (await isHeld(tx, key)) return 'held';
    const assigned = await holdAssignment(tx, key, member, app.now());
    if (typeof assigned === 'string') return assigned;
    const { suggestionsShown, reads, reason, place, of } = assigned;
    const runId = await latestRunId(tx, key);
    const shownRun = suggestionsShown ? runId : null;
    const screen = await screenOf(tx, key, shownRun);
    const translations = await translationsOf(tx, key);
    const redactedText = found.redactedText ?? '';
    const own = await decisionOf(tx, key, userId);
    const kept = choicesKept(assigned.kept, found.revision);
    const decided = own === null ? noChoices : choicesOf(resolvedCodings(own, screen.ways));
    return {
      ...{ id: found.id, revision: found.revision, redactedText, translations, reads, runId, suggestionsShown },
      consultation: { slug: consultation.slug, title: consultation.title },
      language: found.language === 'und' ? null : found.language,
      distressing: [{ text: redactedText, language: found.language ?? 'und' }, ...translations].some(
        ({ text, language }) => isDistressing(text, language),
      ),
      question: questionOfField(allQuestions(found.survey), found.questionKey)?.title ?? null,
      quoteConsent: found.quoteConsent && consultation.quoting,
      suggestions: await withCandidates(tx, key, shownRun, screen),
      kind: await kindOf(tx, key, shownRun),
      areas: screen.codebook,
      themes: screen.selected,
      objections: await openObjectionsTo(tx, key),
      decidedAt: own?.at ?? null,
      choices: kept === null ? choicesOn(screen, decided) : keptOn(screen, kept, app.now()),
      kept: kept !== null,
      progress: reason === 'own' ? null : { place, of },
      debrief: (await reviewSettingsOf(tx, key)).debrief,
      danger: await dangerSaid(tx, key, userId),
    };
  });
}

function keptOn(screen: CommentScreen, kept: Choices, now: Date): Choices {
  return choicesOn(screen, carryChoices(kept, (themeKey) => whereThemeLeads(screen.ways, themeKey, now)).choices);
}

/** Suggestions with the names of those that are no theme of the codebook. */
async function withCandidates(
  tx: TenantTransaction,
  key: CommentKey,
  runId: string | null,
  { suggestions, themes }: CommentScreen,
): Promise<readonly ShownSuggestion[]> {
  const isCandidate = ({ target }: ScreenSuggestion) => target.type === 'theme' && !themes.includes(target.key);
  const keys = suggestions.filter(isCandidate).map((made) => made.target.key);
  const named = runId === null ? [] : await themesOf(tx, key, runId, keys);
  return suggestions.map((made) => ({
    ...made,
    candidate: isCandidate(made) ? (named.find((theme) => theme.key === made.target.key) ?? unnamed(made)) : null,
  }));
}

/** A theme that its run has no name for is called by its key. */
function unnamed({ target }: ScreenSuggestion): CandidateTheme {
  return { label: target.key, language: 'en', keyphrases: [] };
}

async function dangerSaid(tx: TenantTransaction, key: CommentKey, userId: string): Promise<OpenComment['danger']> {
  const flags = await openFlagsOf(tx, key, 'danger');
  if (!flags.some(({ flaggedBy }) => flaggedBy === userId)) return null;
  return { named: (await urgentPeople(tx, key)).named };
}
