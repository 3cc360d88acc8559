import { afterEach, describe, expect, test } from 'vitest';
import { checkDigit, receiptGroups } from '#app/domain/receipt.ts';
import { answerSmallSurvey, codeOn, createRespondent, expectWholePage, type Page } from './respondent.ts';
import { countEverything, reviewComments } from './reviewed-comments.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
afterEach(() => {
  at().db.app.setNow(new Date());
});

const minute = 60_000;
const receiptOf = (survey: ArrangedSurvey, language = 'en') => `/${language}/${survey.organization.slug}/receipt`;
const passOn = (page: Page) => /name="pass" value="([^"]+)"/.exec(page.html)?.[1] ?? expect.fail('no pass on the page');

/** A response that was sent through the pages, and its code. */
async function sent(survey: ArrangedSurvey): Promise<string> {
  return codeOn(await answerSmallSurvey(createRespondent(at().handle), `/en${survey.path}`));
}

const show = (survey: ArrangedSurvey, code: string, language = 'en') =>
  createRespondent(at().handle).send(receiptOf(survey, language), { code });

/** Shows, asks, and withdraws. Returns the last page. */
async function withdraw(survey: ArrangedSurvey, code: string, comments = 1): Promise<Page> {
  const respondent = createRespondent(at().handle);
  const own = await respondent.send(receiptOf(survey), { code });
  const asked = await respondent.send(own.address, { go: 'confirm', pass: passOn(own) });
  expect(asked.html).toContain('This cannot be undone.');
  expect(await survey.words()).toHaveLength(comments);
  return respondent.send(asked.address, { go: 'withdraw', pass: passOn(asked) });
}

const mapValues = <T>(record: Readonly<Record<string, T>>, value: () => T) =>
  Object.fromEntries(Object.keys(record).map((name) => [name, value()]));

/** `code` with another digit in one place, and the check digit that then fits. */
function otherCode(code: string): string {
  const digits = `${code.startsWith('1') ? '2' : '1'}${code.slice(1, -1)}`;
  return digits + checkDigit(digits);
}

describe('a receipt', () => {
  test.each([
    ['as it was shown', (code: string) => receiptGroups(code).join(' ')],
    ['with hyphens', (code: string) => receiptGroups(code).join('-')],
    ['in Arabic digits', (code: string) => code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)))],
    [
      'in Gurmukhi digits, with marks',
      (code: string) => `\u200f${code.replace(/\d/g, (d) => '੦੧੨੩੪੫੬੭੮੯'.charAt(Number(d)))} `,
    ],
  ])('shows the response to who types the code %s', async (_, typed) => {
    const survey = await at().newSurvey();
    const page = await show(survey, typed(await sent(survey)), 'ar');
    expect(page.status).toBe(200);
    expectWholePage(page, 'ar', 'rtl');
    expect(page.address).toBe(receiptOf(survey, 'ar'));
    expect(page.html).toContain('أسكن في NE Calgary');
    expect(page.html).toContain('المكتبة');
    expect(page.html).toContain('إلى حد ما');
  });

  test('is not on the page that it opens', async () => {
    const survey = await at().newSurvey();
    const code = await sent(survey);
    const page = await show(survey, code);
    expect(page.html).not.toContain(code);
    expect(page.html).not.toContain(receiptGroups(code).join(' '));
  });

  test('is refused without a hint whether there is one: unknown here, known elsewhere', async () => {
    const survey = await at().newSurvey();
    const other = await at().newSurvey();
    const code = await sent(survey);
    const unknown = await show(survey, otherCode(code));
    const elsewhere = await show(other, code);
    for (const page of [unknown, elsewhere]) {
      expect(page.status).toBe(422);
      expect(page.title).toMatch(/^Error: /);
      expect(page.html).toContain('There are no answers with this code here.');
      expect(page.html).not.toContain('NE Calgary');
    }
  });

  test.each([
    ['', 'Enter your receipt code'],
    ['1234', 'not a complete receipt code'],
    ['1234 5678 9012 3456', 'not a complete receipt code'],
    ["' or 1=1 --", 'not a complete receipt code'],
    ['9'.repeat(100_000), 'not a complete receipt code'],
  ])('that cannot be one is told apart: %.20s', async (typed, words) => {
    const page = await show(await at().newSurvey(), typed);
    expect(page.status).toBe(422);
    expect(page.html).toContain(words);
    expect(page.html).toContain('role="alert"');
  });

  test('opens the page for half an hour', async () => {
    const survey = await at().newSurvey();
    const own = await show(survey, await sent(survey));
    at().db.app.setNow(new Date(Date.now() + 31 * minute));
    const page = await createRespondent(at().handle).send(own.address, { go: 'withdraw', pass: passOn(own) });
    expect(page.status).toBe(422);
    expect(page.html).toContain('only open for a short time');
    expect(await survey.answers()).not.toHaveLength(0);
  });

  test('is no pass for another organization', async () => {
    const survey = await at().newSurvey();
    const other = await at().newSurvey();
    const own = await show(survey, await sent(survey));
    const page = await createRespondent(at().handle).send(receiptOf(other), { go: 'withdraw', pass: passOn(own) });
    expect(page.status).toBe(422);
    expect(await survey.words()).toHaveLength(1);
  });
});

describe('a withdrawal', () => {
  test('takes the answers, the words, and everything that was made of them; others keep theirs', async () => {
    const survey = await at().newSurvey();
    const mine = await sent(survey);
    const others = await sent(survey);
    const { owner } = at().db;
    await reviewComments(owner, survey.id);
    const before = await countEverything(owner, survey.id);
    expect(before).toEqual({ ...mapValues(before, () => 2), withdrawn: 0, answers: 10 });

    const page = await withdraw(survey, mine, 2);
    expect(page.status).toBe(200);
    expectWholePage(page, 'en', 'ltr');
    expect(page.html).toContain('Your answers have been withdrawn');
    expect(await countEverything(owner, survey.id)).toEqual({ ...mapValues(before, () => 1), answers: 5 });

    const again = await show(survey, mine);
    expect(again.html).toContain('These answers were withdrawn on');
    expect(again.html).not.toContain('NE Calgary');
    expect((await show(survey, others)).html).toContain('NE Calgary');
  });

  test('twice at the same moment is one', async () => {
    const survey = await at().newSurvey();
    const own = await show(survey, await sent(survey));
    const pages = await Promise.all(
      [1, 2, 3].map(() => createRespondent(at().handle).send(own.address, { go: 'withdraw', pass: passOn(own) })),
    );
    expect(pages.map((page) => page.status)).toEqual([200, 200, 200]);
    const audit = await at().db.owner`select action, actor from audit_event where consultation_id = ${survey.id}`;
    expect([...audit]).toEqual([{ action: 'response-withdrawn', actor: 'respondent' }]);
  });

  test.each([
    ['its last moment is over', { withdrawUntil: new Date(Date.now() - minute) }, 'It was possible to withdraw until'],
    ['the consultation has ended', { stage: 'archived' }, 'Withdrawing is no longer possible'],
  ])('is not offered when %s, nor done for who asks all the same', async (_, change, words) => {
    const survey = await at().newSurvey();
    const code = await sent(survey);
    const before = await show(survey, code);
    if ('stage' in change) await at().db.owner`update consultation set stage = ${change.stage} where id = ${survey.id}`;
    else await at().db.owner`update consultation set withdraw_until = ${change.withdrawUntil} where id = ${survey.id}`;
    const own = await show(survey, code);
    expect(own.html).toContain(words);
    expect(own.html).not.toContain('value="confirm"');
    const forced = await createRespondent(at().handle).send(own.address, { go: 'withdraw', pass: passOn(before) });
    expect(forced.html).toContain(words);
    expect(await survey.words()).toHaveLength(1);
  });

  test('can still be made when the survey is closed', async () => {
    const survey = await at().newSurvey();
    const code = await sent(survey);
    await at().db.owner`update consultation set stage = 'closed' where id = ${survey.id}`;
    expect((await withdraw(survey, code)).html).toContain('Your answers have been withdrawn');
  });
});
