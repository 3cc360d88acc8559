import type { Role } from '#app/domain/permissions.ts';
import type { Application } from '#app/services/application.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { findMembership, type Membership } from '#app/services/find-signed-in.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { createCookieJar, createHandler, post } from '#tests/handler.ts';
import type { Product } from '../start/product.ts';
import { resultsSurvey, type ResultsPlace } from './results-data.ts';

export const SLUG = 'bench-results';
export const CONSULTATION = 'one-million';
const PASSWORD = 'a long enough password';

/** An organization with a consultation that is closed; a publisher and an observer, who sees no exact counts, are signed in. */
export async function gatherResults({ app, connection }: Product) {
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: SLUG });
  const languages = ['en', 'fr', 'es', 'ar', 'uk', 'pa', 'fil', 'ti'];
  const created = await createConsultation(owner.orm, organization, {
    ...{ slug: CONSULTATION, languages, areas: [], survey: resultsSurvey(), stage: 'closed' },
  });
  await owner.close();
  const place: ResultsPlace = {
    organizationId: organization.id,
    consultationId: created.consultation.id,
    surveyId: created.surveyId,
  };
  const publisher = await join(app, organization.id, 'admin');
  await join(app, organization.id, 'observer');
  const handle = await createHandler(app);
  const cookieOf = async (role: Role) => {
    const jar = createCookieJar();
    jar.take(await handle(post('/team/sign-in', { email: emailOf(role), password: PASSWORD })));
    return jar.header;
  };
  return { place, handle, publisher, cookie: await cookieOf('admin'), observerCookie: await cookieOf('observer') };
}

const emailOf = (role: Role) => `${role}@heard.example`;

async function join(app: Application, organizationId: string, role: Role): Promise<Membership> {
  const userId = await createUser(app, { email: emailOf(role), name: role, password: PASSWORD });
  await createMember(app, { organizationId, userId, name: role, roles: [role], languages: ['en', 'fr'] });
  const membership = await findMembership(app, userId, SLUG);
  if (membership === null) throw new Error('A member that was made is not there');
  return membership;
}
