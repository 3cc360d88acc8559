import { codebookOf, consultationsOf } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { preferencesOf, type Preferences } from '#db/read/reader-preferences.ts';
import { commentLanguages } from '#db/read/review-queue.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

export interface OpenPreferences extends Preferences {
  /** Languages that comments of the organization are in. */
  readonly written: readonly string[];
  /** The areas of all consultations that are being read, each key once, by what the newest calls it. */
  readonly areas: readonly { readonly key: string; readonly label: Readonly<Record<string, string>> }[];
}

/** What a member said that they would rather not read about, and what they could say. */
export async function openPreferences(app: Application, member: Member): Promise<OpenPreferences> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const areas = new Map<string, OpenPreferences['areas'][number]>();
    for (const consultation of await consultationsOf(tx, organizationId)) {
      if (!stageAllows(stageAt(consultation, app.now()), 'review')) continue;
      for (const { key, label } of await codebookOf(tx, { organizationId, consultationId: consultation.id }))
        if (!areas.has(key)) areas.set(key, { key, label });
    }
    const written = await commentLanguages(tx, organizationId);
    return { ...(await preferencesOf(tx, member)), written, areas: [...areas.values()] };
  });
}
