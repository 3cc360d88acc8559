import { agreementNotesOf, measuredTargets } from '#db/read/agreement.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { writeNote } from '#db/write/agreement-notes.ts';
import { writeAudit } from '#db/write/audit.ts';
import { cleanText } from '../domain/answer.ts';
import { officialLanguages, type OfficialLanguage } from '../domain/report/bilingual.ts';
import { parseTargetId, targetId } from '../domain/review.ts';
import type { Application } from './application.ts';

/** The longest note in one language, in code points: it stands in the report beside the finding. */
const LONGEST_NOTE = 1_000;

export interface NoteProblem {
  readonly language: OfficialLanguage;
  readonly kind: 'empty' | 'too-long';
}

export type NoteWritten =
  | { readonly outcome: 'saved' | 'gone' | 'changed' }
  | { readonly outcome: 'problems'; readonly problems: readonly NoteProblem[] };

/**
 * Writes why an area or theme is published although readers do not agree on it, in both official languages, or takes the note away
 * (`texts` null). `changed` where somebody else has written since the page was shown (`basis`: when the note on it was written).
 */
export async function writeAgreementNote(
  app: Application,
  member: Member,
  sent: {
    readonly consultation: string;
    /** Target id. */
    readonly target: string;
    readonly basis: string;
    readonly texts: Readonly<Record<OfficialLanguage, string>> | null;
  },
): Promise<NoteWritten> {
  const { organizationId, userId } = member;
  const text = sent.texts === null ? null : { en: cleanText(sent.texts.en), fr: cleanText(sent.texts.fr) };
  const problems = text === null ? [] : officialLanguages.flatMap((language) => problemOf(language, text[language]));
  if (problems.length > 0) return { outcome: 'problems', problems };
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    const target = parseTargetId(sent.target);
    if (consultation === null || target === null) return { outcome: 'gone' };
    const key = { organizationId, consultationId: consultation.id };
    if (!(await measuredTargets(tx, key)).some(({ id }) => id === sent.target)) return { outcome: 'gone' };
    const before = (await agreementNotesOf(tx, key)).find((one) => targetId(one) === sent.target);
    if (text === null ? before === undefined : before?.text['en'] === text.en && before.text['fr'] === text.fr)
      return { outcome: 'saved' };
    if ((before?.writtenAt.toISOString() ?? '') !== sent.basis) return { outcome: 'changed' };
    const now = app.now();
    await writeNote(tx, key, target, text === null ? null : { text, writtenBy: userId, writtenAt: now });
    const action = text === null ? 'agreement-note-withdrawn' : 'agreement-note-written';
    await writeAudit(tx, { ...key, actor: userId, action, subject: sent.target }, now);
    return { outcome: 'saved' };
  });
}

function problemOf(language: OfficialLanguage, text: string): readonly NoteProblem[] {
  if (text === '') return [{ language, kind: 'empty' }];
  return Array.from(text).length > LONGEST_NOTE ? [{ language, kind: 'too-long' }] : [];
}
