import { createHash } from 'node:crypto';
import { agreementOf, hasAgreed } from '#db/read/confidentiality.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeAgreement } from '#db/write/confidentiality.ts';
import { CONFIDENTIALITY_VERSION } from '../domain/confidentiality.ts';
import { may } from '../domain/permissions.ts';
import type { Application } from './application.ts';

/** What a member has agreed to: null, nothing yet; `current`: to the words that hold today. */
export async function openConfidentiality(
  app: Application,
  member: Member,
): Promise<{ readonly agreedAt: Date; readonly current: boolean } | null> {
  const found = await app.database.withTenant(member.organizationId, (tx) => agreementOf(tx, member));
  return found === null ? null : { agreedAt: found.agreedAt, current: found.version === CONFIDENTIALITY_VERSION };
}

/**
 * Whether a member has to agree before they see any comment: volunteers, who read or translate. Staff, who answer for what
 * people entrusted, are asked where they read as volunteers do.
 */
export async function mustAgree(app: Application, member: Member): Promise<boolean> {
  if (!may(member.roles, 'comments.translate') || may(member.roles, 'flags.handle')) return false;
  return !(await app.database.withTenant(member.organizationId, (tx) => hasAgreed(tx, member)));
}

/**
 * Records that a member agreed to keep what they read to themselves: to which version, in which language, and a hash of
 * the very words that they were shown. `other-words`: the words have changed since the page was opened. Twice is once.
 */
export async function agreeConfidentiality(
  app: Application,
  { organizationId, userId }: Member,
  shown: { readonly version: number; readonly language: string; readonly words: readonly string[] },
): Promise<'agreed' | 'other-words'> {
  if (shown.version !== CONFIDENTIALITY_VERSION) return 'other-words';
  const textHash = createHash('sha256').update(shown.words.join('\n')).digest('hex');
  const { version, language } = shown;
  return app.database.withTenant(organizationId, async (tx) => {
    const agreed = { organizationId, userId, version, language, textHash, agreedAt: app.now() };
    if (await writeAgreement(tx, agreed)) {
      const event = { organizationId, actor: userId, action: 'confidentiality-agreed', subject: userId };
      await writeAudit(tx, { ...event, details: { version, language, textHash } }, app.now());
    }
    return 'agreed' as const;
  });
}
