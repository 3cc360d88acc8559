import { CONFIDENTIALITY_VERSION } from '#app/domain/confidentiality.ts';
import type { Application } from '#app/services/application.ts';
import { writeAgreement } from '#db/write/confidentiality.ts';

/** Lets a member have agreed to keep what they read to themselves, as everybody has who reads. */
export async function agreed(
  app: Pick<Application, 'database'>,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
): Promise<void> {
  await app.database.withTenant(organizationId, (tx) =>
    writeAgreement(tx, {
      ...{ organizationId, userId, version: CONFIDENTIALITY_VERSION },
      ...{ language: 'en', textHash: '', agreedAt: new Date() },
    }),
  );
}
