import type { Browser, Page } from 'playwright-core';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { textIn } from '#app/domain/localized-text.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';
import demonstration from '#db/factories/demonstration/survey.json' with { type: 'json' };
import { follow, visit, type Visitor } from './browser.ts';

/** A survey in sixteen languages, one question a page. */
export const survey: SurveyDocument = surveyDocumentSchema.parse(demonstration);

/** What the pages say in one language, as a person who reads it knows it. */
export function strings(language: string) {
  const resources = { [language]: { survey: catalogue(language, 'survey'), common: catalogue(language, 'common') } };
  return makeI18n(language, { en: { survey: catalogue('en', 'survey') }, ...resources }).getFixedT(language, 'survey');
}

/** What somebody says about each question of the survey, in their language. */
export type Said = Readonly<Record<string, string>>;

/** Somebody who answers with a phone in their hand. */
export interface Person extends Visitor {
  readonly language: string;
}

/** A phone of its own: a narrow screen, no script, and nothing remembered. */
export async function arrive(
  browser: Browser,
  address: string,
  { language, scripts = false }: { readonly language: string; readonly scripts?: boolean },
): Promise<Person> {
  const visitor = await visit(browser, { javaScriptEnabled: scripts, viewport: { width: 320, height: 640 } });
  await visitor.page.goto(address);
  return { ...visitor, language };
}

/** On with the page's own button: the first filled one of its form. */
export async function goOn(page: Page): Promise<void> {
  await follow(page, page.locator('main form .button').first());
}

/** From the first page of the survey to its first question. */
export async function agree({ page, language }: Person): Promise<void> {
  await follow(page, page.getByRole('link', { name: strings(language)('start.begin'), exact: true }));
  await page.locator('#agree').check();
  await goOn(page);
}

/** Gives one answer: the words for an open question, else the choice of this key, by the label that it has. */
export async function answer({ page, language }: Person, question: Question, said: string): Promise<void> {
  if (question.type === 'text') {
    await page.getByRole('textbox').fill(said);
    return;
  }
  if (question.type === 'scale') {
    await page.locator(`main input[value="${said}"]`).check({ force: true });
    return;
  }
  const choice = 'choices' in question ? question.choices.find(({ key }) => key === said) : undefined;
  if (choice === undefined) throw new Error(`${question.key} has no choice ${said}`);
  await page.getByLabel(textIn(choice.label, language).text, { exact: true }).check();
}

/** Through all questions from this one on, one a page, to the check. */
export async function answerFrom(person: Person, firstKey: string, said: Said): Promise<void> {
  const questions = survey.sections.flatMap((section) => section.questions);
  const from = questions.findIndex(({ key }) => key === firstKey);
  for (const question of questions.slice(from)) {
    const own = said[question.key];
    if (own !== undefined) await answer(person, question, own);
    await goOn(person.page);
  }
}

/** The sixteen digits of the thank-you page. */
export async function receiptOn(page: Page): Promise<string> {
  const words = await page.locator('main').innerText();
  return (/\d{4}\s\d{4}\s\d{4}\s\d{4}/.exec(words)?.[0] ?? '').replaceAll(/\s/g, '');
}

const digitsOf: Readonly<Record<string, string>> = { ar: '٠١٢٣٤٥٦٧٨٩', fa: '۰۱۲۳۴۵۶۷۸۹' };

/** A code as somebody types it whose keyboard has the digits of their own script. */
export function inOwnDigits(code: string, language: string): string {
  const own = digitsOf[language];
  return own === undefined ? code : code.replaceAll(/\d/g, (digit) => own.charAt(Number(digit)));
}
