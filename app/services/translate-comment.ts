import type { TenantTransaction } from '#db/client.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { CommentKey } from '#db/read/comments.ts';
import type { Member } from '#db/read/members.ts';
import { commentToTranslate, translationsOf, type TranslationRow } from '#db/read/translations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeTranslation } from '#db/write/translations.ts';
import { cleanText } from '../domain/answer.ts';
import {
  targetsOf,
  translationProblem,
  type TranslationLanguage,
  type TranslationProblem,
} from '../domain/comment-translation.ts';
import { redactionsIn } from '../domain/marked-text.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { redact, type RedactionKind } from '../theming/redact.ts';
import type { Application } from './application.ts';

/** A translation as the page sends it. */
export interface SentTranslation {
  /** Slug. */
  readonly consultation: string;
  readonly commentId: string;
  /** Of the author's words that stood on the page. */
  readonly revision: number;
  readonly language: TranslationLanguage;
  readonly text: string;
  /** As what the translator saw the translation into this language: `seenOf`. */
  readonly seen: string;
  /** They have looked at the words that may point at somebody, and none does. */
  readonly checked: boolean;
}

/** A personal detail in what was typed: its words, for nobody but who typed them. */
export interface DetailTyped {
  readonly kind: RedactionKind;
  readonly words: string;
  /** The rules are sure of it; of the others the translator is asked. */
  readonly certain: boolean;
}

export type Translated =
  | {
      readonly outcome:
        | 'saved'
        | 'gone'
        | 'corrected'
        | 'taken'
        | 'changed'
        | 'not-reviewing'
        | 'not-this-language'
        | 'confidentiality';
    }
  | { readonly outcome: TranslationProblem }
  | { readonly outcome: 'details'; readonly details: readonly DetailTyped[] };

/** Stands for a translation as a page showed it, or for none. */
export function seenOf(translation: Pick<TranslationRow, 'at' | 'origin'> | undefined): string {
  return translation === undefined ? '' : `${translation.origin} ${translation.at.toISOString()}`;
}

/**
 * Keeps a person's translation of a comment's redacted words, in place of a machine's or of their own earlier one. It
 * brings no personal detail back: what the rules are sure of is refused, and of what they are not sure the translator has
 * said that it points at nobody. From then on it can be given to those who do not read the comment's language.
 */
export async function translateComment(app: Application, member: Member, sent: SentTranslation): Promise<Translated> {
  const { organizationId, userId } = member;
  const problem = translationProblem(sent.text);
  if (problem !== null) return { outcome: problem };
  const text = cleanText(sent.text);
  const details = detailsIn(text, sent.language);
  return app.database.withTenant(organizationId, async (tx): Promise<Translated> => {
    const now = app.now();
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return { outcome: 'gone' };
    if (!stageAllows(stageAt(consultation, now), 'review')) return { outcome: 'not-reviewing' };
    if (!(await hasAgreed(tx, member))) return { outcome: 'confidentiality' };
    const key = { organizationId, consultationId: consultation.id, commentId: sent.commentId };
    const refused = await refusal(tx, key, member, sent);
    if (refused !== null) return { outcome: refused };
    const before = (await translationsOf(tx, key)).find(({ language }) => language === sent.language);
    if (before?.translatedBy === userId && before.text === text) return { outcome: 'saved' };
    if (before?.origin === 'person' && before.translatedBy !== userId) return { outcome: 'taken' };
    if (seenOf(before) !== sent.seen) return { outcome: 'changed' };
    if (details.some(({ certain }) => certain) || (details.length > 0 && !sent.checked))
      return { outcome: 'details', details };
    const { language, revision } = sent;
    await writeTranslation(tx, key, { language, text, origin: 'person', translatedBy: userId, at: now, revision });
    const entry = { organizationId, consultationId: key.consultationId, actor: userId, subject: sent.commentId };
    const told = { language, instead: before?.origin ?? null, checked: details.length };
    await writeAudit(tx, { ...entry, action: 'comment-translated', details: told }, now);
    return { outcome: 'saved' };
  });
}

/** Holds the comment until the end of the transaction, and says why it cannot be translated as it was sent; null: it can. */
async function refusal(
  tx: TenantTransaction,
  key: CommentKey,
  { userId, languages }: Member,
  sent: SentTranslation,
): Promise<'gone' | 'corrected' | 'not-this-language' | null> {
  const held = await holdComment(tx, key);
  if (held === null) return 'gone';
  if (held.revision !== sent.revision) return 'corrected';
  const found = await commentToTranslate(tx, key, userId);
  if (found === null) return 'gone';
  return languages.includes(found.language) && targetsOf(found.language).includes(sent.language)
    ? null
    : 'not-this-language';
}

/** Personal details in a typed translation. The signs that stand where one was taken out are none. */
function detailsIn(text: string, language: string): readonly DetailTyped[] {
  const signs = redactionsIn(text);
  return redact(text, { language }).redactions.flatMap((found) => {
    const { kind, start, end } = found;
    if (signs.some((sign) => start >= sign.start && end <= sign.end)) return [];
    return [{ kind, words: text.slice(start, end), certain: found.class !== 'ask' }];
  });
}
