import { expect } from 'vitest';
import { begin, createRespondent, hiddenFields, life, type Page, type Respondent } from './respondent.ts';

type Handle = (request: Request) => Promise<Response>;
interface Survey {
  readonly path: string;
}

/** Of the small survey's first page, what somebody has typed who is not done with it. */
const unfinished = { 'answer-welcome': '4', 'answer-improve': 'أسكن في NE Calgary' };

/** The code of a page that shows a return code: twelve digits. */
export function returnCodeOn(page: Page): string {
  const groups = [...page.html.matchAll(/<span>(\d{3}) <\/span>/g)].map((match) => match[1]);
  expect(groups).toHaveLength(4);
  return groups.join('');
}

/** Presses “Save and come back later” and then the button that shows the code; `at` is the page with the questions. */
export async function save(respondent: Respondent, at: string, fields = {}): Promise<Page> {
  const asking = await respondent.send(at, { ...unfinished, ...fields, go: 'save' });
  expect(asking.address).toMatch(/\/save(\?|$)/);
  return respondent.send(asking.address, hiddenFields(asking.html));
}

/** Somebody who has saved what they typed, and their code. */
export async function saved(handle: Handle, survey: Survey, language = 'en') {
  const { respondent, section } = await begin(handle, survey, language);
  const page = await save(respondent, section);
  return { respondent, section, page, code: returnCodeOn(page) };
}

/** Types a code on another device; returns that device's owner, and the page that they come to. */
export async function resume(
  handle: Handle,
  survey: Survey,
  code: string,
  { language = 'en', cookies = true }: { language?: string; cookies?: boolean } = {},
) {
  const respondent = createRespondent(handle, { cookies });
  await respondent.open(`/${language}${survey.path}/resume`);
  return { respondent, page: await respondent.send(`/${language}${survey.path}/resume`, { code }) };
}

/** Answers what is left, from the page with the questions on, and sends. Returns the thank-you page. */
export async function finish(respondent: Respondent, section: string, fields = {}): Promise<Page> {
  const second = await respondent.send(section, { ...life, ...fields });
  const check = await respondent.send(second.address, { 'answer-years': '2-to-5' });
  return respondent.send(check.address, {});
}

/** The code's digits in another script. */
export const inDigits = (code: string, zero: string) =>
  code.replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));
