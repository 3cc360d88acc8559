import type { TenantTransaction } from '#db/client.ts';
import type { CommentKey } from '#db/read/comments.ts';
import { findFlag, openFlagsOf } from '#db/read/flags.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeFlagOutcome, writeHeld, writeSeen } from '#db/write/flags.ts';
import { lengthOf } from '../domain/quote.ts';
import { LONGEST_NOTE, type FlagKind, type FlagOutcome } from '../domain/flag.ts';
import type { Application } from './application.ts';
import { flagReader } from './list-flags.ts';
import { safeWords } from './safe-words.ts';

/** `seen`: somebody looks after it; `acted`, `nothing`: what became of it; `reopen`: it is not done after all. */
export const flagAnswers = ['seen', 'acted', 'nothing', 'reopen'] as const;
export type FlagAnswer = (typeof flagAnswers)[number];

export type FlagHandled = 'saved' | 'changed' | 'gone' | 'note-too-long' | 'note-missing';

const audited = { seen: 'flag-seen', acted: 'flag-acted', nothing: 'flag-nothing', reopen: 'flag-reopened' } as const;

/**
 * Answers what readers flagged about one comment, all who said the same together. What was done about a danger is told in
 * a few words, from which personal details are taken out before they are kept. The same answer twice is one; after
 * another person's answer it is `changed`. A comment is given to readers again as soon as nothing is left to look at.
 */
export async function handleFlag(
  app: Application,
  member: Member,
  sent: { flagId: string; answer: FlagAnswer; note: string; pageLanguage: string },
): Promise<FlagHandled> {
  const reader = flagReader(member);
  const { organizationId, userId } = reader;
  return app.database.withTenant(organizationId, async (tx) => {
    const known = await findFlag(tx, reader, sent.flagId);
    if (known === null) return 'gone';
    const { kind, consultationId, commentId } = known;
    const key = { organizationId, consultationId, commentId };
    if ((await holdComment(tx, key)) === null) return 'gone';
    // Read again: only while the comment is held does nobody else answer.
    const flag = await findFlag(tx, reader, sent.flagId);
    if (flag === null) return 'gone';
    const outcome = sent.answer === 'acted' || sent.answer === 'nothing' ? sent.answer : null;
    if (outcome === 'acted' && kind !== 'danger') return 'changed';
    if (flag.outcome !== null && sent.answer !== 'reopen') return flag.outcome === outcome ? 'saved' : 'changed';
    if (flag.outcome === null && sent.answer === 'reopen') return 'saved';
    if (lengthOf(sent.note) > LONGEST_NOTE) return 'note-too-long';
    if (outcome === 'acted' && sent.note.trim() === '') return 'note-missing';
    const at = app.now();
    if (sent.answer === 'seen') {
      for (const one of await openFlagsOf(tx, key, kind)) await writeSeen(tx, key, one.id, { by: userId, at });
    } else if (sent.answer === 'reopen') {
      await writeFlagOutcome(tx, key, flag.id, null);
      if (kind === 'personal-detail') await writeHeld(tx, key, true);
    } else if (outcome !== null) {
      const note = safeWords(sent.note, sent.pageLanguage).text;
      await closeFlags(tx, key, kind, { outcome, note, by: userId, at });
    }
    const event = { organizationId, consultationId, actor: userId, subject: flag.id };
    await writeAudit(tx, { ...event, action: audited[sent.answer], details: { kind } }, at);
    return 'saved';
  });
}

/** Writes what became of all open flags of one kind of a held comment; a detail that is done holds it no more. */
export async function closeFlags(
  tx: TenantTransaction,
  key: CommentKey,
  kind: FlagKind,
  done: { outcome: FlagOutcome; note: string; by: string; at: Date },
): Promise<void> {
  for (const { id } of await openFlagsOf(tx, key, kind)) {
    await writeSeen(tx, key, id, { by: done.by, at: done.at });
    await writeFlagOutcome(tx, key, id, done);
  }
  if (kind === 'personal-detail') await writeHeld(tx, key, false);
}
