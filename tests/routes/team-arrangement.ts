import { randomUUID } from 'node:crypto';
import { createCookieJar, createHandler, get, post, type CookieJar } from '../handler.ts';
import { createTestDatabase } from '../database.ts';
import { agreed } from '../readers.ts';
import type { Role } from '#app/domain/permissions.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { workOnEditionWhereDue } from '#app/services/work-on-edition.ts';
import { createConsultation, type ConsultationTraits } from '#db/factories/consultation.ts';
import { createOrganization, type OrganizationRow } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { comment } from '#db/schema/comment.ts';
import { response } from '#db/schema/response.ts';
import { suggestion, theme, themingRun } from '#db/schema/theming.ts';

export const PASSWORD = 'a long enough password';

export interface ArrangedSuggestion {
  readonly key: string;
  readonly type?: 'area' | 'theme' | 'kind';
  readonly score?: number;
  /** Words of the comment that are the evidence. */
  readonly words?: readonly string[];
}

export interface ArrangedComment {
  readonly text: string;
  readonly language?: string;
  readonly quoteConsent?: boolean;
  readonly trial?: boolean;
  readonly suggestions?: readonly ArrangedSuggestion[];
  readonly id?: string;
}

/** The built application over a database of its own, with ways to arrange what a team would meet. */
export async function arrangeTeam() {
  const db = await createTestDatabase();
  const owner = openOwner(db.connection);
  const handle = await createHandler(db.app);

  async function addOrganization(slug: string, traits: Partial<OrganizationRow> = {}) {
    return createOrganization(owner.orm, { slug, name: { en: slug, fr: slug }, ...traits });
  }

  async function addConsultation(organization: OrganizationRow, slug: string, traits: ConsultationTraits = {}) {
    const made = await createConsultation(owner.orm, organization, { slug, ...traits });
    return {
      slug,
      surveyId: made.surveyId,
      key: { organizationId: organization.id, consultationId: made.consultation.id },
    };
  }
  type Arranged = Awaited<ReturnType<typeof addConsultation>>;

  /** A run that suggests nothing yet; `addComment` and `suggest` name it. */
  async function addRun({ key }: Arranged, number: number) {
    const id = randomUUID();
    const settings = { seed: 1, languages: ['en'], minimumScore: 0.1, minimumThemeSize: 3 };
    await owner.orm.insert(themingRun).values({
      ...key,
      ...{
        id,
        number,
        settings,
        version: 'test',
        snapshotHash: '',
        commentCount: 0,
        notes: [],
        finishedAt: new Date(),
      },
    });
    return id;
  }

  async function suggest({ key }: Arranged, runId: string, commentId: string, text: string, made: ArrangedSuggestion) {
    const { key: targetKey, type = 'area', score = 0.7, words = [] } = made;
    const evidence = words.map((word) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, term: word, weight: 1 / words.length };
    });
    if (type === 'theme')
      await owner.orm.insert(theme).values({
        ...key,
        ...{ id: randomUUID(), runId, key: targetKey, origin: 'pipeline', status: 'candidate', areaKey: null },
        ...{ language: 'en', label: targetKey.replaceAll('-', ' '), keyphrases: [...words], commentCount: 1 },
      });
    await owner.orm
      .insert(suggestion)
      .values({ ...key, runId, commentId, targetType: type, targetKey, score, evidence });
  }

  /** A prepared comment, as the preparation leaves it. */
  async function addComment(consultation: Arranged, runId: string | null, arranged: ArrangedComment) {
    const { text, language = 'en', quoteConsent = false, trial = false, suggestions = [] } = arranged;
    const { key, surveyId } = consultation;
    const id = arranged.id ?? randomUUID();
    const responseId = randomUUID();
    await owner.orm.insert(response).values({
      ...key,
      ...{ id: responseId, surveyId, surveyVersion: 1, idempotencyKey: responseId, language, channel: 'web' },
      ...{ quoteConsent, trial },
    });
    await owner.orm.insert(comment).values({
      ...key,
      ...{ id, responseId, questionKey: 'improve', language, languageConfidence: 1, redactedText: text },
      preparedAt: new Date(),
    });
    if (runId !== null) for (const made of suggestions) await suggest(consultation, runId, id, text, made);
    return id;
  }

  /** A person with a password and a membership, who has agreed to keep what they read to themselves. */
  async function addMember(organization: OrganizationRow, name: string, roles: Role[], languages: string[] = ['en']) {
    const email = `${name.toLowerCase()}@heard.example`;
    const userId = await createUser(db.app, { email, password: PASSWORD, name });
    await createMember(db.app, { organizationId: organization.id, userId, name, roles, languages });
    await agreed(db.app, { organizationId: organization.id, userId });
    return { userId, email };
  }

  async function signIn(email: string): Promise<CookieJar> {
    const jar = createCookieJar();
    jar.take(await handle(post('/team/sign-in', { email, password: PASSWORD })));
    return jar;
  }

  const visit = (jar: CookieJar, path: string, headers: Record<string, string> = {}) =>
    handle(get(path, { cookie: jar.header, headers }));
  const send = (jar: CookieJar, path: string, fields: Record<string, string | readonly string[]>) =>
    handle(post(path, fields, { cookie: jar.header }));

  /** Lets the worker make the editions that were asked for. */
  const makeEditions = async ({ id }: OrganizationRow) => {
    while (await workOnEditionWhereDue(db.app, id));
  };

  return {
    ...{
      db,
      makeEditions,
      handle,
      addOrganization,
      addConsultation,
      addRun,
      addComment,
      addMember,
      suggest,
      signIn,
      visit,
      send,
    },
    end: async () => {
      await owner.close();
      await db.drop();
    },
  };
}

export type Team = Awaited<ReturnType<typeof arrangeTeam>>;

/** The value of a hidden field on a page. */
export function hidden(html: string, name: string): string {
  return new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? 'not there';
}

/** The words of a page, without its markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
