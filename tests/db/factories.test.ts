import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surveyDocumentSchema } from '#app/domain/survey.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { consultation, priorityArea, surveyVersion } from '#db/schema/consultation.ts';
import { member } from '#db/schema/organization.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
let owner: Owner;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});

describe('the factories', () => {
  it('make an organization whose consultation the application sees, survey and areas with it', async () => {
    const organization = await createOrganization(owner.orm, { slug: 'one' });
    const created = await createConsultation(owner.orm, organization, { slug: 'spring', stage: 'closed' });
    await test.app.database.withTenant(organization.id, async (tx) => {
      expect(await tx.select().from(consultation)).toEqual([created.consultation]);
      const [version] = await tx.select().from(surveyVersion);
      expect(surveyDocumentSchema.parse(version?.document)).toEqual(created.document);
      expect(version?.surveyId).toBe(created.surveyId);
      expect((await tx.select().from(priorityArea)).map((area) => area.key)).toEqual(['housing', 'employment']);
    });
  });

  it('make two of each without a name in common, and apart from each other', async () => {
    const [first, second] = [await createOrganization(owner.orm), await createOrganization(owner.orm)];
    await createConsultation(owner.orm, first);
    await createMember(owner.orm, first, { name: 'Amina Example', roles: ['reviewer'], languages: ['so', 'en'] });
    await test.app.database.withTenant(second.id, async (tx) => {
      expect(await tx.select().from(consultation)).toEqual([]);
      expect(await tx.select().from(member)).toEqual([]);
    });
    await test.app.database.withTenant(first.id, async (tx) => {
      const [row] = await tx.select().from(member);
      expect(row).toMatchObject({ name: 'Amina Example', roles: ['reviewer'], languages: ['so', 'en'] });
    });
  });

  it('cannot make an organization in the name of the application', async () => {
    await expect(createOrganization(test.app.database.global)).rejects.toThrow();
    const [row] = await test.app.database.global.execute<{ role: string }>(sql`select current_user as role`);
    expect(row?.role).toBe('heard_app');
  });
});
