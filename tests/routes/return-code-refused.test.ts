import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { plainOrigin } from '#app/domain/draft.ts';
import { newDraftHandle } from '#app/domain/draft-seal.ts';
import { openSurvey } from '#app/services/open-survey.ts';
import { startDraft } from '#app/services/start-draft.ts';
import { post } from '../handler.ts';
import { attack, expectRefusal, type Attacked } from './attacker.ts';
import { answerSmallSurvey, codeOn, createRespondent, expectWholePage, hiddenFields } from './respondent.ts';
import { finish, resume, returnCodeOn, saved } from './saved.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
// Each code that is tried takes its time, on purpose.
vi.setConfig({ testTimeout: 120_000 });
const servers: Attacked[] = [];
afterEach(() => {
  at().db.app.setNow(new Date());
});
afterAll(() => Promise.all(servers.map((one) => one.stop())));

const typed = async (survey: ArrangedSurvey, code: string, language = 'en') =>
  (await resume(at().handle, survey, code, { language })).page;

describe('a return code that leads nowhere', () => {
  test('is the same page, whether it is unknown, another survey’s or organization’s, replaced, sent, deleted or expired', async () => {
    const ours = await at().newSurvey();
    const [sister, stranger] = [await at().newSurvey({}, ours.organization), await at().newSurvey()];
    const codes = new Map<string, string>([
      ['unknown', '000000000000'],
      ['of another consultation', (await saved(at().handle, sister)).code],
      ['of another organization', (await saved(at().handle, stranger)).code],
    ]);
    const replaced = await saved(at().handle, ours);
    codes.set('replaced', replaced.code);
    const again = await replaced.respondent.open(`/en${ours.path}/save`);
    returnCodeOn(await replaced.respondent.send(again.address, hiddenFields(again.html)));
    const sent = await saved(at().handle, ours);
    codes.set('sent', sent.code);
    await finish(sent.respondent, sent.section);
    const discarded = await saved(at().handle, ours);
    codes.set('discarded', discarded.code);
    await discarded.respondent.send(`/en${ours.path}`, {});
    const expired = await saved(at().handle, ours);
    codes.set('expired', expired.code);
    await at().db.owner`update draft set expires_at = now() - interval '1 second'
      where id = (select draft_id from return_code where consultation_id = ${ours.id} order by created_at desc limit 1)`;
    const pages = new Map<string, string>();
    for (const [why, code] of codes) {
      const page = await typed(ours, code);
      expect([why, page.status]).toEqual([why, 422]);
      expectWholePage(page, 'en', 'ltr');
      expect(page.title).toMatch(/^Error: /);
      expect(page.html).toContain('href="#code"');
      // What was typed stands in the field again; nothing else differs.
      pages.set(why, page.html.replaceAll(code, ''));
    }
    expect(new Set(pages.values()).size).toBe(1);
  });

  test('is complained about in the reader’s language, with what was typed still there', async () => {
    const survey = await at().newSurvey();
    for (const code of ['', '12', '٤٨١ ٢٢٠', 'my code', '1'.repeat(13)]) {
      const page = await typed(survey, code, 'ar');
      expect([code, page.status]).toEqual([code, 422]);
      expectWholePage(page, 'ar', 'rtl');
      expect(page.html).toContain(`value="${code}"`);
    }
    const mark = await typed(survey, '"><script>alert(1)</script>');
    expect(mark.html).not.toContain('<script>alert');
  });

  test('and is a receipt leads to the receipt’s page, with what was typed', async () => {
    const survey = await at().newSurvey();
    const receipt = codeOn(await answerSmallSurvey(createRespondent(at().handle), `/en${survey.path}`));
    const { respondent, page } = await resume(at().handle, survey, receipt);
    expect(page.status).toBe(422);
    const address = `/en/${survey.organization.slug}/receipt`;
    expect(page.html).toContain(`action="${address}"`);
    expect(hiddenFields(page.html)).toMatchObject({ code: receipt });
    expect((await respondent.send(address, hiddenFields(page.html))).html).toContain('NE Calgary');
  });
});

test('an interview is not saved: who wrote it down cannot open it again', async () => {
  const survey = await at().newSurvey();
  const { app } = at().db;
  const opened = await openSurvey(app, survey.organization.slug, survey.path.split('/').at(-1) ?? '');
  if (opened === null) expect.fail('no survey');
  const token = await startDraft(app, opened, null, {
    handle: newDraftHandle(),
    consent: { version: 1, language: 'en', textHash: '00', quote: false, spoken: true },
    origin: { ...plainOrigin, channel: 'interviewer' },
  });
  const respondent = createRespondent(at().handle, { cookies: false });
  const page = await respondent.open(`/en${survey.path}/save?d=${token}`);
  expect(page.address).toBe(`/en${survey.path}/q/life?d=${token}`);
  expect(page.html).not.toContain('value="save"');
  expect((await respondent.send(`/en${survey.path}/save?d=${token}`, {})).address).toBe(page.address);
});

describe('what was typed', () => {
  test('is not tried, and not lost, when the language is changed', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    const moved = await respondent.sendOnly(`/en${survey.path}/resume`, { code: '48122', go: 'language:ar' });
    expect([moved.status, moved.headers.get('Location')]).toEqual([307, `/ar${survey.path}/resume`]);
    const page = await respondent.send(`/ar${survey.path}/resume`, { code: '48122', go: 'language:ar' });
    expect(page.status).toBe(200);
    expect(page.html).toContain('value="48122"');
    expect(page.html).not.toContain('error-summary');
  });

  test('lies nowhere in the database, nor does the code', async () => {
    const survey = await at().newSurvey();
    const { code } = await saved(at().handle, survey);
    const rows = await at().db.owner<{ row: string }[]>`
      select concat(encode(sealed, 'escape'), ' ', d::text) as row from draft d where consultation_id = ${survey.id}
      union all
      select concat(encode(lookup, 'escape'), ' ', encode(wrapped, 'escape'), ' ', r::text)
        from return_code r where consultation_id = ${survey.id}`;
    expect(rows).toHaveLength(2);
    for (const { row } of rows)
      expect(row).not.toMatch(new RegExp(`${code}|Calgary|${Buffer.from(code).toString('hex')}`));
  });
});

describe('guessing return codes', () => {
  const guesses = async (server: Attacked, path: string, count: number) => {
    const codes = Array.from({ length: count }, (_, n) => String(n).padStart(12, '0'));
    const answers = await Promise.all(codes.map((code) => server.sendForm(path, `code=${code}`)));
    return answers.map(({ status }) => status).toSorted((a, b) => a - b);
  };

  test('ends after twenty wrong ones from one place, in the reader’s language; a right one waits too', async () => {
    const survey = await at().newSurvey();
    const { code } = await saved(at().handle, survey);
    const server = await attack(at().db.app);
    servers.push(server);
    for (let n = 0; n < 3; n++) {
      expect((await server.sendForm(`/en${survey.path}/resume`, `code=${code}`)).status).toBe(303);
    }
    const statuses = await guesses(server, `/en${survey.path}/resume`, 21);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 422), 429]);
    const refused = await server.sendForm(`/ar${survey.path}/RESUME/`, `code=${code}`);
    await expectRefusal(refused, { status: 429, language: 'ar', direction: 'rtl' });
  });

  test('more at once than can be worked on are asked to wait, in words, with what was typed still there', async () => {
    const survey = await at().newSurvey();
    const codes = Array.from({ length: 60 }, (_, n) => String(n).padStart(12, '0'));
    const send = (code: string) => at().handle(post(`/ar${survey.path}/resume`, { code }));
    const answers = await Promise.all(codes.map(async (code) => ({ code, answer: await send(code) })));
    const busy = answers.filter(({ answer }) => answer.status === 503);
    // Thirty-four fit; those that come later than others may find a place again.
    expect(busy.length).toBeGreaterThan(0);
    for (const { code, answer } of busy) {
      expect(answer.headers.get('Retry-After')).toBe('300');
      expect(await answer.text()).toContain(`value="${code}"`);
    }
  });

  test('writes no code into the log', async () => {
    const survey = await at().newSurvey();
    const { code } = await saved(at().handle, survey);
    const server = await attack(at().db.app);
    servers.push(server);
    await server.sendForm(`/en${survey.path}/resume`, `code=${code}`);
    expect(server.log.join('\n')).not.toContain(code);
  });
});
