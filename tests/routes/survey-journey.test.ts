import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { isReceiptCode } from '#app/domain/receipt.ts';
import { answerSmallSurvey, codeOn, createRespondent, expectWholePage, life } from './respondent.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();

describe.each([
  ['en', 'ltr', 'I agree to take part'],
  ['ar', 'rtl', 'أوافق على المشاركة'],
] as const)('the whole way in %s', (language, direction, agree) => {
  test('leads from the language choice to a receipt, one light page after the other', async () => {
    const survey = await at().newSurvey();
    const address = `/${language}${survey.path}`;
    const respondent = createRespondent(at().handle);
    const start = await respondent.open(address);
    const consent = await respondent.open(`${address}/consent`);
    const first = await respondent.send(`${address}/consent`, { agree: 'yes', quote: 'yes' });
    const second = await respondent.send(first.address, life);
    const check = await respondent.send(second.address, { 'answer-years': '2-to-5' });
    const thanks = await respondent.send(check.address, {});

    const pages = [start, consent, first, second, check, thanks];
    expect(pages.map((page) => page.address.slice(address.length))).toEqual([
      '',
      '/consent',
      '/q/life',
      '/q/about-you',
      '/check',
      '/thank-you',
    ]);
    for (const page of pages) {
      expect(page.status).toBe(200);
      expectWholePage(page, language, direction);
      expect(brotliCompressSync(page.html).length).toBeLessThan(20_000);
    }
    expect(consent.html).toContain(agree);
    expect(check.html).toContain('أسكن في NE Calgary');
    expect(isReceiptCode(codeOn(thanks))).toBe(true);

    const [response] = await survey.responses();
    expect(response).toMatchObject({ language, channel: 'web', quote_consent: true, trial: false, survey_version: 1 });
    const shown = {
      en: ['We read what you write.', agree, 'You may quote my words'],
      ar: ['نقرأ ما تكتبه.', agree, 'يمكنكم اقتباس كلماتي'],
    };
    const textHash = createHash('sha256').update(shown[language].join('\n')).digest('hex');
    expect(response?.['consent']).toEqual({ version: 1, language, textHash });
    expect(await survey.answers()).toEqual([
      { question_key: 'services', choice_key: 'job-help' },
      { question_key: 'services', choice_key: 'library' },
      { question_key: 'settled', choice_key: 'somewhat' },
      { question_key: 'welcome', choice_key: '4' },
      { question_key: 'years', choice_key: '2-to-5' },
    ]);
    expect(await survey.words()).toEqual(['أسكن في NE Calgary']);
    expect(await survey.drafts()).toHaveLength(0);
  });
});

describe('sending', () => {
  test('twice at the same moment counts once, and both see the same code', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    await respondent.open(`/en${survey.path}`);
    await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' });
    await respondent.send(`/en${survey.path}/q/life`, life);
    await respondent.send(`/en${survey.path}/q/about-you`, {});
    const sendings = await Promise.all(
      Array.from({ length: 6 }, () => respondent.sendOnly(`/en${survey.path}/check`, {})),
    );
    for (const sending of sendings) {
      expect([sending.status, sending.headers.get('Location')]).toEqual([303, `/en${survey.path}/thank-you`]);
    }
    expect(await survey.responses()).toHaveLength(1);
    const code = codeOn(await respondent.open(`/en${survey.path}/thank-you`));
    const replayed = await respondent.send(`/en${survey.path}/check`, {});
    expect(codeOn(replayed)).toBe(code);
    expect((await respondent.send(`/en${survey.path}/q/life`, life)).address).toBe(replayed.address);
    expect(await survey.responses()).toHaveLength(1);
  });

  test('leaves a device that others use: the code is forgotten when that is asked for', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    const thanks = await answerSmallSurvey(respondent, `/en${survey.path}`);
    await respondent.send(thanks.address, {});
    expect((await respondent.open(thanks.address)).status).toBe(410);
  });

  test('leaves no typed word in the log', async () => {
    const written: string[] = [];
    const record = (chunk: unknown) => (written.push(String(chunk)), true);
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation(record),
    );
    const survey = await at().newSurvey();
    await answerSmallSurvey(createRespondent(at().handle), `/en${survey.path}`, {
      ...life,
      'answer-improve': 'Kinderwagen',
    });
    spies.forEach((spy) => spy.mockRestore());
    expect(written.join('')).not.toContain('Kinderwagen');
    expect(await survey.words()).toEqual(['Kinderwagen']);
  });
});
