import { expect, test } from 'vitest';
import { newerInMarkup } from '#scripts/baseline/html.ts';
import { twelveQuestions } from '#db/factories/twelve-questions.ts';
import { createRespondent, type Page, type Respondent } from './respondent.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const arranged = arrangeSurveys();

const newerOn = (pages: readonly Page[]) =>
  pages.flatMap(({ address, html }) => newerInMarkup(html).map(({ feature }) => `${address}: ${feature}`));

/** Sends the page's form with the first choice of each question, or with words; goes on to the page that follows. */
function goOn(respondent: Respondent, { address, html }: Page): Promise<Page> {
  const form = html.split('<main')[1] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /\sname="([^"]*)"/.exec(tag)?.[1];
    const value = /\svalue="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined && value !== undefined) fields[name] ??= value;
  }
  for (const [, name = ''] of form.matchAll(/<textarea\b[^>]*\sname="([^"]*)"/g)) fields[name] = 'أسكن في NE Calgary';
  return respondent.send(address, fields);
}

test.each(['en', 'ar'])(
  'every element, attribute and field of the respondents’ pages is as old as Chrome 80, in %s',
  async (language) => {
    const survey = await arranged().newSurvey({
      survey: {
        ...twelveQuestions,
        sections: twelveQuestions.sections.map((section) => ({ ...section, safety: section.key === 'treated' })),
      },
    });
    const respondent = createRespondent(arranged().handle);
    const start = `/${language}${survey.path}`;
    const home = `/${language}/${survey.organization.slug}`;
    const pages = [await respondent.open(start)];
    pages.push(await respondent.send(`${start}/consent`, {}));
    let page = await respondent.open(`${start}/consent`);
    pages.push(page);
    page = await goOn(respondent, page);
    // The first question must be answered: its page with the error is a page too.
    pages.push(await respondent.send(page.address, {}));
    while (!page.address.includes('/thank-you')) {
      expect(pages.length).toBeLessThan(40);
      pages.push(page);
      page = await goOn(respondent, page);
    }
    pages.push(page);
    for (const address of [`${start}/session`, `${start}/resume`, `${start}/kiosk`, `${start}/next`, `${start}/follow`])
      pages.push(await respondent.open(address));
    pages.push(await respondent.open(`${home}/receipt`), await respondent.send(`${home}/receipt`, { code: '12' }));
    pages.push(await respondent.open(`/${language}`), await respondent.open(`/${language}/accessibility`));
    expect(pages.filter(({ html }) => html.includes('<h1')).length).toBe(pages.length);
    expect(newerOn(pages)).toEqual([]);
  },
);
