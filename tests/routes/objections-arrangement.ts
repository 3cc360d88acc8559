import { randomUUID } from 'node:crypto';
import type { Role } from '#app/domain/permissions.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { createCookieJar, get, post, type CookieJar } from '../handler.ts';
import { agreed } from '../readers.ts';
import { fieldOn, passOn, sentTo, showing } from './receipt-arrangement.ts';
import { life, type Page } from './respondent.ts';
import type { Arrangement, ArrangedSurvey } from './survey-arrangement.ts';
import { hidden, PASSWORD, wordsOf } from './team-arrangement.ts';

/** Answers to the small survey with a comment in English. */
export const english = { ...life, 'answer-improve': 'The rent is too high for my job.' };

/** "That is not what I meant", as the page that shows a response sends it. */
export const objectionOn = (page: Page, more: Record<string, string | readonly string[]> = {}) => ({
  go: 'object',
  pass: passOn(page),
  comment: fieldOn(page, 'comment'),
  revision: fieldOn(page, 'revision'),
  objection: fieldOn(page, 'objection'),
  target: 'area:housing',
  words: 'I meant my wages. Call me at 403-555-0142.',
  ...more,
});

/** A response with one comment that one reader has counted under housing; somebody shows it. */
export async function counted(at: Arrangement) {
  const survey = await at.newSurvey();
  const { owner, app } = at.db;
  const code = await sentTo(at, survey, english);
  await prepareComments(app, survey.organization.id);
  const keys = owner`organization_id, consultation_id`;
  const comments = owner`from comment where consultation_id = ${survey.id}`;
  await owner`insert into coding (${keys}, comment_id, user_id, target_type, target_key, decision)
    select ${keys}, id, 'a reader', 'area', 'housing', 'accept' ${comments}`;
  await owner`insert into reading (${keys}, comment_id, user_id, outcome)
    select ${keys}, id, 'a reader', 'decided' ${comments}`;
  return { survey, code, ...(await showing(at, survey, code)) };
}

/** What is stored, in the order in which it was said. */
export const objectionsIn = async ({ db }: Arrangement, survey: ArrangedSurvey) => [
  ...(await db.owner`select * from objection where consultation_id = ${survey.id} order by made_at`),
];

/** A member of an organization, signed in. */
export async function member(at: Arrangement, survey: ArrangedSurvey, roles: Role[], languages = ['en']) {
  const name = `m${randomUUID().slice(0, 8)}`;
  const email = `${name}@heard.example`;
  const userId = await createUser(at.db.app, { email, password: PASSWORD, name });
  const organizationId = survey.organization.id;
  await createMember(at.db.app, { organizationId, userId, name, roles, languages });
  await agreed(at.db.app, { organizationId: survey.organization.id, userId });
  const jar = createCookieJar();
  jar.take(await at.handle(post('/team/sign-in', { email, password: PASSWORD })));
  return jar;
}

/** Where the readers of a survey answer its authors. */
export const objectionsOf = (survey: ArrangedSurvey) => `/team/${survey.organization.slug}/objections`;

/** A page of the team, and its words. */
export async function openTeamPage(at: Arrangement, jar: CookieJar, path: string) {
  const answer = await at.handle(get(path, { cookie: jar.header }));
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}

/** Answers the first author on a page that was shown. */
export async function answer(
  at: Arrangement,
  jar: CookieJar,
  { survey, html, ...fields }: { survey: ArrangedSurvey; html: string; answer: string; words?: string },
) {
  const sent = { objection: hidden(html, 'objection'), basis: hidden(html, 'basis'), ...fields };
  const response = await at.handle(post(objectionsOf(survey), sent, { cookie: jar.header }));
  const body = await response.text();
  return { status: response.status, to: response.headers.get('Location') ?? '', words: wordsOf(body) };
}
