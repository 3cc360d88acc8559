import { unitsNow } from '#db/read/agreement-units.ts';
import { measuredTargets } from '#db/read/agreement.ts';
import type { TenantTransaction } from '#db/client.ts';
import { findComment, isHeld, type CommentKey } from '#db/read/comments.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { adjudicatedTargets, adjudicationOf, isForReader, kindsOf, readersOf } from '#db/read/differences.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { translationsOf, type TranslationRow } from '#db/read/translations.ts';
import { questionOfField } from '../domain/answer-field.ts';
import { withoutNames, type AdjudicatedTarget, type ReaderView } from '../domain/adjudication.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { allQuestions } from '../domain/survey.ts';
import { isDistressing } from '../theming/distress.ts';
import type { Application } from './application.ts';
import { namedTargets, type NamedTarget } from './codebook-names.ts';
import { differingTargets, saidNow } from './differing-targets.ts';

export interface DifferingTarget extends NamedTarget {
  /** What each reader says, in an order that tells nothing of who it was. */
  readonly views: readonly ReaderView[];
  /** What was decided; null: nothing yet. */
  readonly decided: AdjudicatedTarget | null;
}

export interface OpenDifference {
  readonly consultation: Consultation;
  readonly commentId: string;
  readonly revision: number;
  /** What the comment answers, as its readers saw it; null where the survey no longer has it. */
  readonly question: LocalizedText | null;
  readonly redactedText: string;
  readonly language: string | null;
  readonly translations: readonly TranslationRow[];
  readonly distressing: boolean;
  readonly debrief: string;
  readonly targets: readonly DifferingTarget[];
  /** Stands for what the readers say now. */
  readonly said: string;
  /** Whether this member may decide, or change the decision: not who has read the comment themselves. */
  readonly mayDecide: boolean;
  /** The decision, with names, which nobody learns before; null: there is none. */
  readonly decision: {
    readonly at: Date;
    readonly by: string | null;
    readonly reason: string;
    readonly language: string;
    readonly readers: readonly { readonly name: string | null; readonly yes: readonly string[] }[];
  } | null;
}

/**
 * Why it cannot be opened: it is gone, nobody reviews, the member has not agreed to keep what they read to themselves, they
 * have read the comment, it is not for them (its language, they passed it on or translated it), or its readers agree.
 */
export type CannotDecide = 'missing' | 'not-reviewing' | 'confidentiality' | 'own' | 'not-theirs' | 'agreed';

/** Opens a comment on which readers differ, for a member who decides between them or looks at what was decided. */
export async function openDifference(
  app: Application,
  member: Member,
  at: { readonly consultation: string; readonly commentId: string },
): Promise<OpenDifference | CannotDecide> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, at.consultation);
    if (consultation === null) return 'missing';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    if (!(await hasAgreed(tx, member))) return 'confidentiality';
    const key = { organizationId, consultationId: consultation.id, commentId: at.commentId };
    const found = await findComment(tx, key);
    if (found?.withdrawnAt !== null) return 'missing';
    const cannot = await cannotDecide(tx, key, member);
    const decision = await adjudicationOf(tx, key);
    if (cannot !== null && (decision === null || cannot === 'not-theirs')) return cannot;
    const difference = await differenceOf(tx, key);
    if (difference === null) return 'agreed';
    const { unit, targets, decided } = difference;
    const kinds = await kindsOf(tx, key);
    const translations = await translationsOf(tx, key);
    const redactedText = found.redactedText ?? '';
    return {
      ...{ consultation, commentId: at.commentId, revision: found.revision, redactedText, translations },
      question: questionOfField(allQuestions(found.survey), found.questionKey)?.title ?? null,
      language: found.language === 'und' ? null : found.language,
      distressing: [{ text: redactedText, language: found.language ?? 'und' }, ...translations].some((words) =>
        isDistressing(words.text, words.language),
      ),
      debrief: (await reviewSettingsOf(tx, key)).debrief,
      targets: (await namedTargets(tx, key))
        .filter(({ id }) => targets.some((target) => target.id === id))
        .map((named) => ({
          ...named,
          views: withoutNames(
            speaking(unit, targets, named.id).map(({ userId, yes }) => {
              const said = yes.includes(named.id);
              return { yes: said, kind: said ? (kinds.get(`${userId} ${named.id}`) ?? null) : null };
            }),
          ),
          decided: decided.find(({ id }) => id === named.id) ?? null,
        })),
      said: saidNow(unit, app.keys),
      mayDecide: cannot === null,
      decision: decision === null ? null : await withNames(tx, organizationId, decision, unit),
    };
  });
}

/** Why a member does not decide between the readers of a comment; null: they may. */
export async function cannotDecide(
  tx: TenantTransaction,
  key: CommentKey,
  member: Member,
): Promise<'own' | 'not-theirs' | null> {
  if (await isHeld(tx, key)) return 'not-theirs';
  if ((await readersOf(tx, key)).includes(member.userId)) return 'own';
  return (await isForReader(tx, key, member)) ? null : 'not-theirs';
}

/** On what the readers of a comment differ, or did when it was decided; null where they agree on everything. */
export async function differenceOf(tx: TenantTransaction, key: CommentKey) {
  const [unit] = await unitsNow(tx, key, [key.commentId]);
  const decided = (await adjudicatedTargets(tx, key, [key.commentId])).get(key.commentId) ?? [];
  const known = await measuredTargets(tx, key);
  const differing = unit === undefined ? [] : differingTargets(unit, known);
  const ids = new Set([...differing, ...decided.map(({ id }) => id)]);
  const targets = known.filter(({ id }) => ids.has(id));
  return unit === undefined || targets.length === 0 ? null : { unit, targets, decided };
}

type Unit = NonNullable<Awaited<ReturnType<typeof differenceOf>>>;

function speaking(unit: Unit['unit'], targets: Unit['targets'], id: string) {
  const selectedAt = targets.find((target) => target.id === id)?.selectedAt ?? null;
  return unit.readings.filter(({ at }) => selectedAt === null || Date.parse(at) >= Date.parse(selectedAt));
}

async function withNames(
  tx: TenantTransaction,
  organizationId: string,
  decision: NonNullable<Awaited<ReturnType<typeof adjudicationOf>>>,
  unit: Unit['unit'],
): Promise<OpenDifference['decision']> {
  const members = await membersOf(tx, organizationId);
  const nameOf = (userId: string) => members.find((one) => one.userId === userId)?.name ?? null;
  return {
    ...{ at: decision.decidedAt, by: nameOf(decision.decidedBy), reason: decision.reason, language: decision.language },
    readers: unit.readings.map(({ userId, yes }) => ({ name: nameOf(userId), yes })),
  };
}
