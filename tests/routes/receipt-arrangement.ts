import { expect } from 'vitest';
import { answerSmallSurvey, codeOn, createRespondent, life, type Page, type Respondent } from './respondent.ts';
import type { Arrangement, ArrangedSurvey } from './survey-arrangement.ts';

export const receiptOf = (survey: ArrangedSurvey, language = 'en') =>
  `/${language}/${survey.organization.slug}/receipt`;

/** What stands for the code on a page that shows a response. */
export const passOn = (page: Page) => /name="pass" value="([^"]+)"/.exec(page.html)?.[1] ?? expect.fail('no pass');

/** The value of a hidden field, by its name. */
export const fieldOn = (page: Page, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page.html)?.[1] ?? expect.fail(`no ${name} on the page`);

/** A response that was sent through the pages and counts, whatever a person would have had to look at. Its code. */
export async function sentTo(
  { handle, db }: Arrangement,
  survey: ArrangedSurvey,
  fields: Readonly<Record<string, string | readonly string[]>> = life,
): Promise<string> {
  const code = codeOn(await answerSmallSurvey(createRespondent(handle), `/en${survey.path}`, fields));
  await db.owner`update response set held_because = null where consultation_id = ${survey.id}`;
  return code;
}

/** Somebody who has typed their code, and sees their answers. */
export async function showing({ handle }: Arrangement, survey: ArrangedSurvey, code: string, cookies = true) {
  const respondent = createRespondent(handle, { cookies });
  await respondent.open(receiptOf(survey));
  const own = await respondent.send(receiptOf(survey), { code });
  return { respondent, own };
}

/** Somebody who has begun to change what they sent, and stands before the check page. */
export async function correcting(at: Arrangement, survey: ArrangedSurvey, code: string, cookies = true) {
  const { respondent, own } = await showing(at, survey, code, cookies);
  const check = await respondent.send(own.address, { go: 'correct', pass: passOn(own) });
  return { respondent, check };
}

/** Changes the first section's answers; what is not given stays as it was sent. Returns the check page. */
export async function change(
  respondent: Respondent,
  check: Page,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<Page> {
  const link = /href="([^"]*\/q\/life\?[^"#]*)/.exec(check.html)?.[1] ?? expect.fail('no way to change an answer');
  const page = await respondent.open(link.replaceAll('&amp;', '&'));
  return respondent.send(page.address, { ...life, ...fields });
}
