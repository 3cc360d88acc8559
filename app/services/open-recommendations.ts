import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { editionDocuments, editionListOf, type ListedEdition } from '#db/read/edition-list.ts';
import { groupsOf } from '#db/read/groups.ts';
import {
  prioritiesOf,
  recommendationsOf,
  type CouncilPriority,
  type Recommendation,
} from '#db/read/recommendations.ts';
import { membersOf } from '#db/read/members.ts';
import type { Organization } from '#db/read/organizations.ts';
import { dayAt } from '../domain/closing-day.ts';
import { hasEnded } from '../domain/partnership.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { ListedGroup } from './list-groups.ts';

export interface OpenRecommendations {
  readonly consultation: Consultation;
  /** While an edition can still come of it. */
  readonly mayChange: boolean;
  /** In the consultation's time zone. */
  readonly today: string;
  readonly recommendations: readonly Recommendation[];
  readonly priorities: readonly CouncilPriority[];
  readonly groups: readonly Omit<ListedGroup, 'open'>[];
  /** Those who recorded something, among others. */
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  /** The newest first. */
  readonly editions: readonly ListedEdition[];
  /** The newest edition and those that recommendations are linked to, by number. */
  readonly documents: ReadonlyMap<number, EditionDocument>;
}

/** What is recommended from a consultation's findings and what the Council decided; null: there is no such consultation. */
export async function openRecommendations(
  app: Application,
  organization: Organization,
  slug: string,
): Promise<OpenRecommendations | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const now = app.now();
    const recommendations = await recommendationsOf(tx, key);
    const editions = await editionListOf(tx, key);
    return {
      ...{ consultation, recommendations, editions },
      mayChange: stageAllows(stageAt(consultation, now), 'preview-edition'),
      today: dayAt(now, consultation.timeZone),
      members: await membersOf(tx, organization.id),
      priorities: await prioritiesOf(tx, key),
      groups: await groupsWithStanding(tx, organization, now),
      documents: await editionDocuments(tx, key, [
        ...editions.slice(0, 1).map(({ number }) => number),
        ...recommendations.flatMap(({ findings }) => findings.map(({ edition }) => edition)),
      ]),
    };
  });
}

/** The groups, each with whether its term has ended, on the calendar of the organization. */
export async function groupsWithStanding(tx: TenantTransaction, { id, timeZone }: Organization, now: Date) {
  const today = dayAt(now, timeZone);
  return (await groupsOf(tx, id)).map((group) => ({ ...group, ended: hasEnded(group, today) }));
}
