import { createUser } from '#app/services/create-user.ts';
import { createMember } from '#app/services/create-member.ts';
import { startingCodebook } from '#app/services/starting-codebook.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { findMembership } from '#app/services/find-signed-in.ts';
import type { Role } from '#app/domain/permissions.ts';
import { CONFIDENTIALITY_VERSION } from '#app/domain/confidentiality.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { confidentiality } from '#db/schema/reading.ts';
import { createCookieJar, createHandler, post } from '#tests/handler.ts';
import type { Product } from '../start/product.ts';
import { SIZE, type ReviewPlace } from './review-data.ts';

export const SLUG = 'bench-review';
export const CONSULTATION = 'two-hundred-thousand';
const PASSWORD = 'a long enough password';
/** What the reviewers read, turn about. */
const READ = [
  ['en', 'fr'],
  ['en', 'es'],
  ['en', 'ar'],
  ['en', 'uk'],
  ['en', 'pa'],
  ['fr', 'es', 'ar'],
];

type Handler = Awaited<ReturnType<typeof createHandler>>;

/** A member with a session of their own. */
export interface Person {
  readonly membership: Membership;
  readonly cookie: string;
}

/** An organization with a consultation, thirty reviewers and an editor, all signed in. */
export async function gatherPeople({ app, connection }: Product) {
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: SLUG });
  const languages = ['en', 'fr', 'es', 'ar', 'uk', 'pa'];
  const areas = startingCodebook();
  const created = await createConsultation(owner.orm, organization, { slug: CONSULTATION, languages, areas });
  const place: ReviewPlace = {
    organizationId: organization.id,
    consultationId: created.consultation.id,
    surveyId: created.surveyId,
  };
  const handle = await createHandler(app);
  const join = async (name: string, roles: readonly Role[], reads: readonly string[]): Promise<Person> => {
    const email = `${name}@heard.example`;
    const userId = await createUser(app, { email, name, password: PASSWORD });
    await createMember(app, {
      organizationId: organization.id,
      userId,
      name,
      roles: [...roles],
      languages: [...reads],
    });
    const agreed = { version: CONFIDENTIALITY_VERSION, language: 'en', textHash: '', agreedAt: app.now() };
    await owner.orm.insert(confidentiality).values({ organizationId: organization.id, userId, ...agreed });
    const membership = await findMembership(app, userId, SLUG);
    if (membership === null) throw new Error('A member that was made is not there');
    return { membership, cookie: await signIn(handle, email) };
  };
  const editor = await join('editor', ['editor'], ['en', 'fr']);
  const reviewers: Person[] = [];
  for (let i = 0; i < SIZE.reviewers; i += 1)
    reviewers.push(await join(`reviewer-${String(i)}`, ['reviewer'], READ[i % READ.length] ?? ['en']));
  await owner.close();
  return { place, handle, editor, reviewers };
}

async function signIn(handle: Handler, email: string): Promise<string> {
  const jar = createCookieJar();
  jar.take(await handle(post('/team/sign-in', { email, password: PASSWORD })));
  return jar.header;
}
