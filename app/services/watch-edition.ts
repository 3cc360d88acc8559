import { findConsultation } from '#db/read/consultations.ts';
import { findPublication, publicationUnderWay, type Publication } from '#db/read/publications.ts';
import type { OfficialTexts } from '../domain/official-text.ts';
import type { EditionKind } from '../domain/report/edition.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { noteOfPublication } from './note-of-publication.ts';

/** What a member sees of work on an edition. */
export type WatchedEdition = { readonly mayPrepare: boolean } & (
  | { readonly state: 'idle' }
  | { readonly state: 'under-way'; readonly progress: Pick<Publication, 'step' | 'done' | 'total'> }
  | { readonly state: 'published'; readonly edition: number }
  /** It was refused, or failed. `fault`: the kind of an error; `note`: what was to be said about a correction. */
  | {
      readonly state: 'ended';
      readonly problem: string;
      readonly fault: string | null;
      readonly note: OfficialTexts | null;
    }
);

interface Watched {
  readonly slug: string;
  readonly kind: EditionKind;
  /** The work that the address names; else whatever is under way is watched. */
  readonly id: string | null;
}

/** How far work on an edition is, and how what was asked for has ended. */
export async function watchEdition(
  app: Application,
  { organization }: Membership,
  { slug, kind, id }: Watched,
): Promise<WatchedEdition> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return { state: 'idle', mayPrepare: false };
    const mayPrepare = stageAllows(stageAt(consultation, app.now()), 'preview-edition');
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const named = id !== null && /^[0-9a-f-]{36}$/.test(id) ? await findPublication(tx, key, id) : null;
    const underWay = await publicationUnderWay(tx, key, kind);
    if (underWay !== null) {
      const { step, done, total } = underWay;
      return { state: 'under-way', progress: { step, done, total }, mayPrepare };
    }
    return { ...endOf(named), mayPrepare };
  });
}

function endOf(named: Publication | null) {
  const outcome = named?.outcome ?? {};
  const { edition, problem, fault } = outcome;
  if (named?.state === 'done' && typeof edition === 'number') return { state: 'published', edition } as const;
  if (named === null || typeof problem !== 'string') return { state: 'idle' } as const;
  const note = noteOfPublication(named);
  return { state: 'ended', problem, fault: typeof fault === 'string' ? fault : null, note } as const;
}
