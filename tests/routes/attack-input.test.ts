import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { LONGEST_TEXT } from '#app/domain/answer-field.ts';
import { attack, expectRefusal, type Attacked } from './attacker.ts';
import { begin, createRespondent, life, type Respondent } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
let server: Attacked;
const faults: string[] = [];

beforeAll(async () => {
  server = await attack(at().db.app);
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    faults.push(String(line));
    return true;
  });
});
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

const before = 'كلمات لا تضيع';

/** Somebody who has typed something on the first page, in Arabic, and stands there still. */
async function inTheMiddle() {
  const survey = await at().newSurvey();
  const { respondent, section } = await begin(server.handle, survey, 'ar');
  await respondent.send(section, { ...life, 'answer-improve': before, go: 'back' });
  return { survey, respondent, section };
}

async function expectUnharmed(respondent: Respondent, section: string, survey: ArrangedSurvey) {
  expect((await respondent.open(section)).html).toContain(`${before}</textarea>`);
  expect(await survey.responses()).toHaveLength(0);
  expect(await survey.drafts()).toHaveLength(1);
}

const arabic = { language: 'ar', direction: 'rtl' } as const;

describe('a form that no browser sends is refused in the reader’s language, and the draft stays as it was', () => {
  const multipart = [
    '--x\r\nContent-Disposition: form-data; name="answer-improve"; filename="a.txt"',
    '\r\n\r\na\0b\r\n--x--\r\n',
  ].join('');
  test.each<[string, number, string | Uint8Array, Record<string, string>]>([
    ['a megabyte of text', 413, `answer-improve=${'x'.repeat(1024 * 1024)}`, {}],
    ['nine megabytes of text', 413, new Uint8Array(9 * 1024 * 1024).fill(0x61), {}],
    ['half a character', 400, 'answer-settled=very&answer-improve=%D8', {}],
    ['bytes of another encoding', 400, Buffer.from('answer-improve=caf\xE9', 'latin1'), {}],
    ['a lone surrogate', 400, 'answer-improve=%ED%A0%BD', {}],
    ['a zero byte', 400, 'answer-settled=very&answer-improve=a%00b', {}],
    ['a zero byte in a name', 400, 'answer-settled=very&%00=a', {}],
    ['what is packed', 400, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), { 'Content-Encoding': 'gzip' }],
    ['a file', 415, multipart, { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['JSON', 415, '{"answer-settled":"very"}', { 'Content-Type': 'application/json' }],
    ['plain text', 415, 'answer-settled=very', { 'Content-Type': 'text/plain' }],
    ['a form from another site', 403, 'answer-settled=very', { Origin: 'https://evil.example' }],
  ])('%s', async (_, status, body, headers) => {
    const { survey, respondent, section } = await inTheMiddle();
    const answer = await server.sendForm(section, body, { Cookie: respondent.cookie, ...headers });
    await expectRefusal(answer, { status, ...arabic });
    await expectUnharmed(respondent, section, survey);
  });

  test('a body that breaks off half way writes nothing, and is no fault', async () => {
    const { survey, respondent, section } = await inTheMiddle();
    const head = `POST ${section} HTTP/1.1\r\nHost: x\r\nCookie: ${respondent.cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
    const gone = server.raw(`${head}Content-Length: 1000\r\n\r\nanswer-settled=very&answer-improve=ha`, {
      hangUp: true,
    });
    expect(await gone).toBe('');
    await vi.waitFor(() => {
      expect(server.log.at(-1)).toContain('POST survey aborted');
    });
    await expectUnharmed(respondent, section, survey);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('the method %s', async (method) => {
    const { survey, respondent, section } = await inTheMiddle();
    const answer = await server.send(section, { method, headers: { Cookie: respondent.cookie } });
    expect(answer.headers.get('Allow')).toBe('GET, HEAD, POST');
    await expectRefusal(answer, { status: 405, ...arabic });
    await expectUnharmed(respondent, section, survey);
  });

  test('a method of nobody’s, and an address of 64 KB, do not reach a page; the next request does', async () => {
    expect(await server.raw('BREW /ar HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect((await server.send(`/ar?q=${'x'.repeat(64 * 1024)}`)).status).toBe(431);
    expect((await server.send(`/ar?q=${'x'.repeat(8 * 1024)}`)).status).toBe(200);
  });
});

describe('what is typed is kept as it is, or said to be wrong', () => {
  /** Sends the page, and goes on to the end if it is taken. Returns the words that were counted. */
  async function typed(words: string) {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(server.handle, survey);
    const page = await respondent.send(section, { ...life, 'answer-improve': words });
    if (page.status === 422) return { page, words: [] };
    await respondent.send(page.address, {});
    await respondent.send(`/en${survey.path}/check`, {});
    return { page, words: await survey.words() };
  }

  test.each([
    ['characters beyond the first 65,536', '𐐷'.repeat(LONGEST_TEXT)],
    ['a family of one sign and seven code points', `${'👩‍👩‍👧‍👦'.repeat(714)}ab`],
    ['nine bytes a character, percent-encoded', 'ሰ'.repeat(LONGEST_TEXT)],
  ])('exactly the most text is counted, one more is not: %s', async (_, words) => {
    expect(Array.from(words)).toHaveLength(LONGEST_TEXT);
    expect(await typed(words)).toMatchObject({ words: [words] });
    const { page } = await typed(`${words}x`);
    expect(page.status).toBe(422);
    expect(page.html).toContain(`${words}x</textarea>`);
  });

  test.each([
    ['a direction turned round', '\u202Etxt.exe\u202C and \u2066this\u2069'],
    ['marks stacked on one letter', `a${'\u0301\u0316'.repeat(500)}`],
    ['the last code point, and what is none', '\u{10FFFF}\uFFFE'],
    ['JSON, SQL and a template', `"}'); drop table response; -- \${1} {{x}} \\u0000`],
  ])('%s', async (_, words) => {
    expect((await typed(words)).words).toEqual([words.normalize('NFC')]);
  });

  test('control characters are left out, and a comment of them alone is none', async () => {
    expect((await typed('a\u0007\u001b[31mb\u0085')).words).toEqual(['a[31mb']);
    expect((await typed('\u0001\u0002 \n')).words).toEqual([]);
  });
});

describe('forged fields', () => {
  test.each<[string, string]>([
    ['a choice of another question', 'answer-settled=library'],
    ['a choice in other letters', 'answer-settled=VERY'],
    ['two choices for one', 'answer-settled=very&answer-settled=not-yet'],
    ['a point below the scale', 'answer-settled=very&answer-welcome=0'],
    ['a point above the scale', 'answer-settled=very&answer-welcome=6'],
    ['half a point', 'answer-settled=very&answer-welcome=3.5'],
    ['a point in other digits', 'answer-settled=very&answer-welcome=٣'],
    ['a point written at length', 'answer-settled=very&answer-welcome=3e0'],
    ['what every object has', 'answer-settled=constructor&answer-services=__proto__'],
    ['no answer where one is required', 'answer-settled=prefer-not-to-say'],
    ['the same in brackets', 'answer-settled[]=very'],
  ])('%s is said to be wrong, and nothing can be sent', async (_, body) => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(server.handle, survey);
    const answer = await server.sendForm(section, body, { Cookie: respondent.cookie });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('role="alert"');
    expect((await respondent.send(`/en${survey.path}/check`, {})).address).toBe(section);
    expect(await survey.responses()).toHaveLength(0);
  });

  test('a field sent ten thousand times, and names that no page has, count once or not at all', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(server.handle, survey);
    const forged = 'answer-__proto__=x&answer-constructor=x&answer-years=over-5&__proto__[channel]=paper&channel=paper';
    const body = `answer-settled=very&answer-settled=very&${'answer-services=library&'.repeat(10_000)}${forged}`;
    expect((await server.sendForm(section, body, { Cookie: respondent.cookie })).status).toBe(303);
    await respondent.send(`/en${survey.path}/q/about-you`, {});
    await respondent.send(`/en${survey.path}/check`, { channel: 'paper', trial: 'true', consultationId: survey.id });
    expect(await survey.answers()).toEqual([
      { question_key: 'services', choice_key: 'library' },
      { question_key: 'settled', choice_key: 'very' },
    ]);
    expect(await survey.responses()).toMatchObject([{ channel: 'web', trial: false }]);
  });
});

describe('an address that leads nowhere is a page in the reader’s language', () => {
  test.each([
    ['GET', '/ar/nobody'],
    ['GET', '/ar/nobody/survey/x/q/life/and/more'],
    ['GET', '/ar//receipt'],
    ['GET', '/ar/nobody/what-we-heard/x.csv.csv'],
    ['POST', '/ar/nobody/nothing'],
    ['POST', '/ar/nobody/survey/x/q/__proto__'],
  ])('%s %s', async (method, path) => {
    const answer = method === 'GET' ? await server.send(path) : await server.sendForm(path, 'a=b');
    const location = answer.headers.get('Location');
    if (location === null) await expectRefusal(answer, { status: 404, ...arabic });
    else expect((await server.send(location)).status).toBe(404);
  });

  test.each(['/ar', '/ar/nobody/what-we-heard/x'])('a form where none is taken: %s', async (path) => {
    await expectRefusal(await server.sendForm(path, 'a=b'), { status: 405, ...arabic });
  });

  test.each(['/ar/%FF', '/ar/nobody/survey/%E0%A4%A', '/ar/nobody/receipt?code=%00'])(
    'bytes that are no text: %s',
    async (path) => {
      await expectRefusal(await server.send(path), { status: 400, ...arabic });
    },
  );

  test('a language that is none, in the one that the device asks for; a host on two slashes is no way out', async () => {
    const headers = { 'Accept-Language': 'xx-bad-,*;q=1,ar;q=0.5' };
    for (const path of ['/xx/nobody/receipt', '//evil.example/tl', '/%2Fevil.example/tl']) {
      const answer = await server.send(path, { headers });
      expect(answer.headers.get('Location')).toBeNull();
      await expectRefusal(answer, { status: 404, ...arabic });
    }
  });
});

describe('a survey that takes no answers', () => {
  const day = 24 * 60 * 60 * 1000;
  test.each([
    ['a draft', { stage: 'draft' }, 404],
    ['not open yet', { opensAt: new Date(Date.now() + day) }, 404],
    ['over', { closesAt: new Date(Date.now() - 1) }, 410],
    ['closed', { stage: 'closed' }, 410],
    ['archived', { stage: 'archived' }, 410],
  ] as const)('gives no draft, whatever is sent to it: %s', async (_, traits, status) => {
    const survey = await at().newSurvey(traits);
    const respondent = createRespondent(server.handle);
    for (const page of ['consent', 'q/life', 'check']) {
      const sent = await respondent.send(`/ar${survey.path}/${page}`, { ...life, agree: 'yes' });
      expect([page, sent.status]).toEqual([page, status]);
      expect(sent.html).toContain('<html lang="ar" dir="rtl">');
    }
    expect([...(await survey.drafts()), ...(await survey.responses())]).toEqual([]);
  });
});
