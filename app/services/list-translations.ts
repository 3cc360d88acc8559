import { hasAgreed } from '#db/read/confidentiality.ts';
import { consultationsOf } from '#db/read/consultations.ts';
import { findComment } from '#db/read/comments.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import {
  commentsToTranslate,
  commentToTranslate,
  ownTranslations,
  translationBacklog,
  translationsOf,
  writtenLanguages,
  type QueuedComment,
} from '#db/read/translations.ts';
import type { TenantTransaction } from '#db/client.ts';
import { tallyOf } from '../disclosure/tally.ts';
import { DEFAULT_THRESHOLD } from '../disclosure/threshold.ts';
import { questionOfField } from '../domain/answer-field.ts';
import { needsTranslation, readersOf, translatorsOf, usualTarget } from '../domain/comment-translation.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { allQuestions } from '../domain/survey.ts';
import type { Application } from './application.ts';
import { seenOf } from './translate-comment.ts';

/** So many of a member's own translations stand below, to be looked at again. */
const OWN_AT_ONCE = 10;

/** What is asked for: the `skip`th comment of the queue, or one that is named; of one language where that is chosen. */
export interface TranslationsWanted {
  readonly language: string | null;
  readonly skip: number;
  readonly named: { readonly consultation: string; readonly commentId: string } | null;
}

/**
 * The translation queue as one member meets it: how many comments wait per language, one of them to be translated, and
 * what they translated before. Only languages that fewer than two people read wait here; a small number is told in steps.
 */
export async function listTranslations(app: Application, member: Member, wanted: TranslationsWanted) {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const all = await consultationsOf(tx, organizationId);
    const read = all.filter((one) => stageAllows(stageAt(one, app.now()), 'review'));
    const members = await membersOf(tx, organizationId);
    const among = { organizationId, consultationIds: read.map(({ id }) => id) };
    const written = await writtenLanguages(tx, among);
    const languages = written.filter((tag) => needsTranslation(members, tag));
    const backlog = await translationBacklog(tx, { ...among, languages });
    const mine = languages.filter((tag) => member.languages.includes(tag));
    const agreed = await hasAgreed(tx, member);
    const chosen = mine.filter((tag) => wanted.language === null || tag === wanted.language);
    const named = read.find(({ slug }) => slug === wanted.named?.consultation);
    const found = !agreed
      ? []
      : wanted.named === null
        ? await commentsToTranslate(tx, { ...among, languages: chosen }, { userId, skip: wanted.skip, limit: 2 })
        : named === undefined
          ? []
          : await one(tx, { organizationId, consultationId: named.id, commentId: wanted.named.commentId }, member);
    const [comment] = found;
    return {
      backlog: backlog.map(({ language, waiting }) => ({
        language,
        waiting: tallyOf(waiting, DEFAULT_THRESHOLD),
        readers: readersOf(members, language).length,
        translators: translatorsOf(members, language).length,
        mine: mine.includes(language),
      })),
      reviewing: read.length > 0,
      /** Comments are opened to those who agreed to keep what they read to themselves. */
      agreed,
      reads: member.languages,
      /** Another one waits after this. */
      more: found.length > 1,
      comment:
        comment === undefined
          ? null
          : {
              ...(await opened(tx, organizationId, comment)),
              usual: usualTarget(members, comment.language),
              onlyReader: isOnlyReader(readersOf(members, comment.language), userId),
              title: read.find(({ id }) => id === comment.consultationId)?.title ?? {},
              slug: read.find(({ id }) => id === comment.consultationId)?.slug ?? '',
            },
      own: agreed ? await ownTranslations(tx, among, { userId, limit: OWN_AT_ONCE }) : [],
    };
  });
}
export type TranslationList = Awaited<ReturnType<typeof listTranslations>>;

async function one(
  tx: TenantTransaction,
  key: { organizationId: string; consultationId: string; commentId: string },
  { userId, languages }: Member,
): Promise<readonly QueuedComment[]> {
  const comment = await commentToTranslate(tx, key, userId);
  return comment !== null && languages.includes(comment.language) ? [comment] : [];
}

/** A comment with the question that it answers, and what there is of translations of it. */
async function opened(tx: TenantTransaction, organizationId: string, comment: QueuedComment) {
  const key = { organizationId, consultationId: comment.consultationId, commentId: comment.commentId };
  const found = await findComment(tx, key);
  const translations = await translationsOf(tx, key);
  return {
    ...comment,
    question: found === null ? null : (questionOfField(allQuestions(found.survey), comment.questionKey)?.title ?? null),
    translations: translations.map((translation) => ({ ...translation, seen: seenOf(translation) })),
  };
}

function isOnlyReader(readers: readonly { readonly userId: string }[], userId: string): boolean {
  return readers.length === 1 && readers[0]?.userId === userId;
}
