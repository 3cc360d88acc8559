import { randomUUID } from 'node:crypto';
import type { Membership } from '#app/services/find-signed-in.ts';
import { createConsultation, type ConsultationTraits } from '#db/factories/consultation.ts';
import { createMember } from '#db/factories/member.ts';
import { createOrganization, type OrganizationRow } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { createTestDatabase } from '../database.ts';

/** A consultation with a survey, and two who write on it. */
export interface WrittenSurvey {
  readonly organization: OrganizationRow;
  readonly consultationId: string;
  readonly surveyId: string;
  readonly slug: string;
  readonly editor: Membership;
  readonly other: Membership;
}

/** A database with surveys that are being written. */
export async function arrangeSurveys() {
  const db = await createTestDatabase();
  const owner = openOwner(db.connection);

  async function add(traits: ConsultationTraits = {}): Promise<WrittenSurvey> {
    const organization = await createOrganization(owner.orm, { slug: `org-${randomUUID().slice(0, 8)}` });
    const made = await createConsultation(owner.orm, organization, traits);
    const member = async (name: string) => ({
      organization,
      member: await createMember(owner.orm, organization, { name, roles: ['editor'] }),
    });
    const { id: consultationId, slug } = made.consultation;
    const people = { editor: await member('Ada'), other: await member('Grace') };
    return { organization, consultationId, surveyId: made.surveyId, slug, ...people };
  }

  /** Lets the last thing that a change writes, its line in the history, fail once. */
  async function failOnce({ consultationId }: WrittenSurvey, work: () => Promise<unknown>): Promise<void> {
    const check = `check (consultation_id <> '${consultationId}')`;
    await db.owner.unsafe(`alter table survey_change add constraint fails ${check} not valid`);
    const failed = await work().then(
      () => false,
      () => true,
    );
    await db.owner.unsafe('alter table survey_change drop constraint fails');
    if (!failed) throw new Error('It did not fail');
  }

  const end = async () => {
    await owner.close();
    await db.drop();
  };
  return { db, owner, add, failOnce, end };
}
