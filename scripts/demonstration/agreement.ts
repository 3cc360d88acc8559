import type { Application } from '#app/services/application.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { measureAgreement } from '#app/services/measure-agreement.ts';
import { writeAgreementNote } from '#app/services/write-agreement-note.ts';
import { needsNote } from '#app/domain/agreement/standing.ts';
import { targetId } from '#app/domain/review.ts';
import { standingsOf } from '#db/read/agreement.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';

const texts = {
  en: 'How far the two made-up readers agree here cannot be shown to be good. It is published all the same, since the report is made up too.',
  fr: 'On ne peut pas montrer ici que les deux lecteurs fictifs sont bien d’accord. C’est publié quand même, car le rapport est fictif aussi.',
};

/** Measures how far the readers agree, and writes the note that a report needs where they do not. */
export async function sayWhyAllTheSame(
  app: Application,
  { member }: Membership,
  { key, slug }: { readonly key: ConsultationKey; readonly slug: string },
): Promise<void> {
  await measureAgreement(app, key);
  const standings = await app.database.withTenant(key.organizationId, (tx) => standingsOf(tx, key));
  for (const { type, key: targetKey, standing, note } of standings) {
    if (note !== null || !needsNote(standing)) continue;
    const target = targetId({ type, key: targetKey });
    await writeAgreementNote(app, member, { consultation: slug, target, basis: '', texts });
  }
}
