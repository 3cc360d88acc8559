import type { Application } from '#app/services/application.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { measureAgreement } from '#app/services/measure-agreement.ts';
import { writeAgreementNote } from '#app/services/write-agreement-note.ts';
import { needsNote } from '#app/domain/agreement/standing.ts';
import { targetId } from '#app/domain/review.ts';
import { standingsOf } from '#db/read/agreement.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';

const texts = {
  en: 'Two made-up readers did not agree well here. It is shown all the same, since the report is made up too.',
  fr: 'Deux lecteurs fictifs n’étaient pas bien d’accord ici. On le montre quand même, car le rapport est fictif aussi.',
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
