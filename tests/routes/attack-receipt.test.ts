import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkDigit } from '#app/domain/receipt.ts';
import { attack, expectRefusal, type Attacked } from './attacker.ts';
import { answerSmallSurvey, codeOn, createRespondent } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
const servers: Attacked[] = [];
let server: Attacked;
// A server for each test: its counter of failed tries begins at nothing.
beforeEach(async () => {
  server = await attack(at().db.app);
  servers.push(server);
});
afterAll(() => Promise.all(servers.map((one) => one.stop())));

const page = (survey: ArrangedSurvey, language = 'en') => `/${language}/${survey.organization.slug}/receipt`;
const sent = async (survey: ArrangedSurvey) =>
  codeOn(await answerSmallSurvey(createRespondent(server.handle), `/en${survey.path}`));
const show = (survey: ArrangedSurvey, code: string, language = 'en') =>
  server.sendForm(page(survey, language), new URLSearchParams({ code }).toString());
const passOn = (html: string) => /name="pass" value="([^"]+)"/.exec(html)?.[1] ?? expect.fail('no pass on the page');

interface Timed {
  readonly took: number;
  readonly html: string;
}

/** A code that fits, and that nobody has. */
const guess = (n: number) => {
  const digits = String(n).padStart(15, '0');
  return digits + checkDigit(digits);
};

describe('guessing codes', () => {
  test('ends after forty tries, in the reader’s language, however the page is spelt; a right code waits too', async () => {
    const survey = await at().newSurvey();
    const code = await sent(survey);
    const path = page(survey);
    const spellings = [path, `${path}/`, path.replace('receipt', 'Receipt'), path.replace('receipt', '%72eceipt')];
    for (let n = 0; n < 40; n++) {
      const answer = await server.sendForm(spellings[n % 4] ?? path, `code=${guess(n)}`);
      expect([n, answer.status]).toEqual([n, 422]);
    }
    for (const spelling of spellings) {
      const refused = await server.sendForm(spelling.replace('/en/', '/ar/'), `code=${code}`);
      expect(refused.headers.get('Retry-After')).toBe('600');
      const html = await expectRefusal(refused, { status: 429, language: 'ar', direction: 'rtl' });
      expect(html).not.toContain('NE Calgary');
    }
  });

  test('all at once is held as well', async () => {
    const survey = await at().newSurvey();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => show(survey, guess(n))));
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(20);
  });

  test('is not what a whole class does that looks at its own answers', async () => {
    const survey = await at().newSurvey();
    const code = await sent(survey);
    for (let n = 0; n < 45; n++) expect((await show(survey, code)).status).toBe(200);
  });

  test('of another organization, or of nobody, is the same answer after about the same time', async () => {
    const [ours, theirs] = [await at().newSurvey(), await at().newSurvey()];
    const code = await sent(theirs);
    const time = async (typed: string): Promise<Timed> => {
      const start = performance.now();
      const html = await (await show(ours, typed)).text();
      return { took: performance.now() - start, html };
    };
    await time(guess(0));
    const [unknown, foreign]: [Timed[], Timed[]] = [[], []];
    for (let n = 1; n <= 8; n++) {
      unknown.push(await time(guess(n)));
      foreign.push(await time(code));
    }
    expect(new Set([...unknown, ...foreign].map(({ html }) => html)).size).toBe(1);
    const fastest = (tries: readonly Timed[]) => Math.min(...tries.map(({ took }) => took));
    // A guard against work that is done for one and not for the other; the machine may be busy.
    expect(fastest(foreign) / fastest(unknown)).toBeLessThan(4);
    expect(fastest(unknown) / fastest(foreign)).toBeLessThan(4);
  });
});

describe('a code', () => {
  test.each([
    ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
    ['Devanagari', '०१२३४५६७८९'],
    ['Gurmukhi', '੦੧੨੩੪੫੬੭੮੯'],
    ['full-width', '０１２３４５６７８９'],
  ])('is known in %s digits', async (_, digits) => {
    const survey = await at().newSurvey();
    const code = (await sent(survey)).replace(/\d/g, (digit) => Array.from(digits)[Number(digit)] ?? '');
    expect((await show(survey, code)).status).toBe(200);
  });

  test.each([
    ['in Ethiopic numerals, which are no digits', () => '፩፪፫፬፭፮፯፰፩፪፫፬፭፮፯፰'],
    ['in circled digits', () => '①②③④⑤⑥⑦⑧①②③④⑤⑥⑦⑧'],
    ['with a letter in it', (code: string) => `${code.slice(0, 8)}O${code.slice(9)}`],
    ['twice', (code: string) => code + code],
    ['with two neighbours swapped', (code: string) => swapNeighbours(code)],
    ['a character short', (code: string) => code.slice(0, 15)],
  ])('that is %s is told to be incomplete, and not looked for', async (_, typed) => {
    const survey = await at().newSurvey();
    const html = await (await show(survey, typed(await sent(survey)), 'fr')).text();
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain('role="alert"');
    expect(html).not.toContain('NE Calgary');
  });

  test('stands in no address: one in the query shows nothing', async () => {
    const survey = await at().newSurvey();
    const html = await (await server.send(`${page(survey)}?code=${await sent(survey)}`)).text();
    expect(html).not.toContain('NE Calgary');
  });
});

describe('a pass', () => {
  test('replayed after the withdrawal withdraws nothing more, and shows nothing', async () => {
    const survey = await at().newSurvey();
    await sent(survey);
    const pass = passOn(await (await show(survey, await sent(survey))).text());
    const withdraw = (go: string) =>
      server.sendForm(page(survey), new URLSearchParams({ go, pass }).toString()).then((answer) => answer.text());
    await withdraw('withdraw');
    const [first] = await at().db.owner`select withdrawn_at from response where withdrawn_at is not null
      and consultation_id = ${survey.id}`;
    for (const go of ['withdraw', 'keep', 'confirm', 'anything'])
      expect(await withdraw(go)).not.toContain('NE Calgary');
    const after = await at().db.owner`select withdrawn_at from response where withdrawn_at is not null
      and consultation_id = ${survey.id}`;
    expect([...after]).toEqual([first]);
    expect(await survey.words()).toHaveLength(1);
  });

  test.each([
    ['after the cut-off', `update consultation set withdraw_until = now() - interval '1 second'`],
    ['once it is archived', `update consultation set stage = 'archived'`],
  ])('withdraws nothing %s', async (_, change) => {
    const survey = await at().newSurvey();
    const pass = passOn(await (await show(survey, await sent(survey))).text());
    await at().db.owner.unsafe(`${change} where id = '${survey.id}'`);
    await server.sendForm(page(survey), new URLSearchParams({ go: 'withdraw', pass }).toString());
    expect(await survey.responses()).toMatchObject([{ withdrawn_at: null }]);
    expect(await survey.words()).toHaveLength(1);
  });

  test.each(['', 'x', '%00', 'A'.repeat(200)])('that is forged (%j) is refused', async (pass) => {
    const survey = await at().newSurvey();
    const code = await sent(survey);
    for (const go of ['confirm', 'withdraw', 'keep']) {
      const answer = await server.sendForm(page(survey), new URLSearchParams({ go, pass, code }).toString());
      expect([go, answer.status]).toEqual([go, 422]);
      expect(await answer.text()).not.toContain('NE Calgary');
    }
    expect(await survey.responses()).toMatchObject([{ withdrawn_at: null }]);
  });
});

/** The first two neighbours that differ by other than 9 change places: Luhn’s digit finds all of those. */
function swapNeighbours(code: string): string {
  const at = Array.from(code).findIndex((digit, i) => {
    const other = code.charAt(i + 1);
    return other !== '' && digit !== other && Math.abs(Number(digit) - Number(other)) !== 9;
  });
  return code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
}
