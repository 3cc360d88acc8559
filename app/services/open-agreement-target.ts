import { agreementNotesOf } from '#db/read/agreement.ts';
import { dissentsAbout, type DissentRow } from '#db/read/dissents.ts';
import { hasDecided } from '#db/read/differences.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { parseTargetId, targetId } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { readAgreement, type ReadAgreement, type TargetAgreement } from './read-agreement.ts';

export interface AgreementOnTarget {
  readonly consultation: ReadAgreement['consultation'];
  readonly target: TargetAgreement;
  readonly pair: ReadAgreement['pair'];
  readonly note: (Awaited<ReturnType<typeof agreementNotesOf>>[number] & { readonly writer: string | null }) | null;
  readonly dissents: readonly Pick<DissentRow, 'id' | 'text' | 'language' | 'madeAt' | 'madeBy'>[];
  /** The member has read for this consultation, so that they can see something differently. */
  readonly mayDissent: boolean;
}

/** How far readers agree on one area or theme, the note beside it and who sees it differently; null where there is none. */
export async function openAgreementTarget(
  app: Application,
  member: Member,
  at: { readonly consultation: string; readonly target: string },
): Promise<AgreementOnTarget | null> {
  const read = await readAgreement(app, member, at.consultation);
  const target = read?.targets.find(({ id }) => id === at.target);
  const parsed = parseTargetId(at.target);
  if (read === null || target === undefined || parsed === null) return null;
  const { organizationId, userId } = member;
  const key = { organizationId, consultationId: read.consultation.id };
  return app.database.withTenant(organizationId, async (tx) => {
    const note = (await agreementNotesOf(tx, key)).find((one) => targetId(one) === target.id);
    const members = await membersOf(tx, organizationId);
    const writer = members.find((one) => one.userId === note?.writtenBy)?.name ?? null;
    const reviewing = stageAllows(stageAt(read.consultation, app.now()), 'review');
    return {
      ...{ consultation: read.consultation, target, pair: read.pair },
      note: note === undefined ? null : { ...note, writer },
      dissents: await dissentsAbout(tx, key, parsed),
      mayDissent: reviewing && (await hasDecided(tx, key, userId)),
    };
  });
}
