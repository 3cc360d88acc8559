import { expect } from 'vitest';
import { createCookieJar, get, post } from '../handler.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;
type Handle = (request: Request) => Promise<Response>;

/** A page as a respondent has it before them. */
export interface Page {
  readonly status: number;
  /** Path and query. */
  readonly address: string;
  readonly html: string;
  readonly title: string;
}

/** Somebody with a browser: keeps cookies (or refuses them), and follows redirects. */
export interface Respondent {
  open(address: string): Promise<Page>;
  send(address: string, fields: Fields): Promise<Page>;
  /** Sends without following, to look at the redirect itself. */
  sendOnly(address: string, fields: Fields): Promise<Response>;
  readonly cookie: string;
}

export function createRespondent(
  handle: Handle,
  { cookies = true, headers = {} }: { cookies?: boolean; headers?: Record<string, string> } = {},
): Respondent {
  const jar = createCookieJar();
  const take = (response: Response) => (cookies ? jar.take(response) : response);
  const open = async (address: string): Promise<Page> => arrive(address, await ask(address));
  const arrive = async (address: string, response: Response): Promise<Page> => {
    const location = response.headers.get('Location');
    if (location !== null) return open(location.replace(/#.*/, ''));
    const html = await response.text();
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
    return { status: response.status, address, html, title };
  };
  const ask = async (address: string) => take(await handle(get(address, { cookie: jar.header, headers })));
  // As a browser does, a form is sent with what its page has hidden in it.
  const sendOnly = async (address: string, fields: Fields) => {
    const hidden = /\/consent(?:\?|$)/.test(address) ? hiddenFields(await (await ask(address)).text()) : {};
    return take(await handle(post(address, { ...hidden, ...fields }, { cookie: jar.header, headers })));
  };
  return {
    open,
    sendOnly,
    send: async (address, fields) => arrive(address, await sendOnly(address, fields)),
    get cookie() {
      return jar.header;
    },
  };
}

/** The hidden fields of a page's form, as a browser sends them. */
export function hiddenFields(html: string): Readonly<Record<string, string>> {
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

/** What is said on every page, whatever it is about. */
export function expectWholePage(page: Page, language: string, direction: 'ltr' | 'rtl'): void {
  expect(page.html).toContain(`<html lang="${language}" dir="${direction}">`);
  // The one script that a survey's pages may carry only adds (app/aids).
  const optional = /<script type="module" src="\/assets\/aids-[\w-]+\.js"[^>]*><\/script>/;
  expect(page.html.replace(optional, '')).not.toContain('<script');
  expect(page.html.match(/<h1/g)).toHaveLength(1);
  expect(page.html).toContain('class="skip"');
  expect(page.title).not.toBe('');
  expect(page.title).not.toBe('Heard');
}

/** The code of a thank-you page, as sixteen digits. */
export function codeOn(page: Page): string {
  const groups = [...page.html.matchAll(/<span>(\d{4}) <\/span>/g)].map((match) => match[1]);
  expect(groups).toHaveLength(4);
  return groups.join('');
}

/** The answers of the small survey's first section, as its form sends them. */
export const life = {
  'answer-settled': 'somewhat',
  'answer-services': ['library', 'job-help'],
  'answer-welcome': '4',
  'answer-improve': 'أسكن في NE Calgary',
};

/** From the consent to the thank-you page of the small survey; `survey` is its address. Returns the last page. */
export async function answerSmallSurvey(respondent: Respondent, survey: string, fields: Fields = life): Promise<Page> {
  await respondent.open(survey);
  const first = await respondent.send(`${survey}/consent`, { agree: 'yes' });
  const second = await respondent.send(first.address, fields);
  const check = await respondent.send(second.address, { 'answer-years': '2-to-5' });
  return respondent.send(check.address, {});
}

/** Somebody who has agreed, and stands before the small survey's first section. */
export async function begin(handle: Handle, survey: { readonly path: string }, language = 'en') {
  const respondent = createRespondent(handle);
  await respondent.open(`/${language}${survey.path}`);
  const page = await respondent.send(`/${language}${survey.path}/consent`, { agree: 'yes' });
  expect(page.address).toBe(`/${language}${survey.path}/q/life`);
  return { respondent, section: page.address };
}
