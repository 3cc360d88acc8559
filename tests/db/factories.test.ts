import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surveyDocumentSchema } from '#app/domain/survey.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { consultation, priorityArea, surveyVersion } from '#db/schema/consultation.ts';
import { member } from '#db/schema/organization.ts';
import { createOwnDatabase, type OwnDatabase } from '../own-database.ts';

let own: OwnDatabase;
beforeAll(async () => {
  own = await createOwnDatabase();
});
afterAll(() => own.drop());

describe('the factories', () => {
  it('make an organization whose consultation the application sees, survey and areas with it', async () => {
    const organization = await createOrganization(own.owner.orm, { slug: 'one' });
    const created = await createConsultation(own.owner.orm, organization, { slug: 'spring', stage: 'closed' });
    await own.database.withTenant(organization.id, async (tx) => {
      expect(await tx.select().from(consultation)).toEqual([created.consultation]);
      const [version] = await tx.select().from(surveyVersion);
      expect(surveyDocumentSchema.parse(version?.document)).toEqual(created.document);
      expect(version?.surveyId).toBe(created.surveyId);
      expect((await tx.select().from(priorityArea)).map((area) => area.key)).toEqual(['housing', 'employment']);
    });
  });

  it('make two of each without a name in common, and apart from each other', async () => {
    const [first, second] = [await createOrganization(own.owner.orm), await createOrganization(own.owner.orm)];
    await createConsultation(own.owner.orm, first);
    await createMember(own.owner.orm, first, { name: 'Amina Example', roles: ['reviewer'], languages: ['so', 'en'] });
    await own.database.withTenant(second.id, async (tx) => {
      expect(await tx.select().from(consultation)).toEqual([]);
      expect(await tx.select().from(member)).toEqual([]);
    });
    await own.database.withTenant(first.id, async (tx) => {
      const [row] = await tx.select().from(member);
      expect(row).toMatchObject({ name: 'Amina Example', roles: ['reviewer'], languages: ['so', 'en'] });
    });
  });

  it('cannot make an organization in the name of the application', async () => {
    await expect(createOrganization(own.database.global)).rejects.toThrow();
    const [row] = await own.database.global.execute<{ role: string }>(sql`select current_user as role`);
    expect(row?.role).toBe('heard_app');
  });
});
