import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { hiddenFields } from './respondent.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let rahel: CookieJar;
let olu: CookieJar;
let obi: CookieJar;
const base = '/team/ours/consultations/open/survey';

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  await team.addConsultation(ours, 'open');
  await team.addConsultation(ours, 'live');
  rahel = await team.signIn((await team.addMember(ours, 'Rahel', ['editor'])).email);
  obi = await team.signIn((await team.addMember(ours, 'Obi', ['editor'])).email);
  olu = await team.signIn((await team.addMember(ours, 'Olu', ['observer'])).email);
});
afterAll(() => team.end());

type Fields = Record<string, string | readonly string[]>;
const open = async (path: string, as = rahel) => (await team.visit(as, path)).text();
const send = (path: string, fields: Fields, as = rahel) => team.send(as, path, fields);
const seenOn = (html: string) => hidden(html, 'seen');
const placeOf = (answer: Response) => new URL(answer.headers.get('Location') ?? '', 'http://heard.test');

/** Adds a question on a page of its own, and gives its key. */
async function add(title: string, type: string, language = 'en') {
  const path = `${base}/add?in=${language}`;
  const answer = await send(path, { seen: seenOn(await open(path)), after: '', title, type, where: 'own' });
  expect(answer.status).toBe(303);
  return placeOf(answer).pathname.split('/').at(-1) ?? '';
}

/** What the page of a question would send, as a browser has it. */
async function formOf(key: string, as = rahel, survey = base) {
  const html = await open(`${survey}/questions/${key}?in=en`, as);
  const { seen = '', was = '' } = hiddenFields(html);
  const held = was.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const typed = JSON.parse(held) as { words: Record<string, string>; choices: { key: string; label: string }[] };
  const list = (labels: readonly { key: string; label: string }[]) => ({
    'choices-key': labels.map(({ key: own }) => own),
    'choices-label': labels.map(({ label }) => label),
    'choices-alt': labels.map(() => ''),
  });
  const send = (fields: Fields) =>
    team.send(as, `${survey}/questions/${key}?in=en`, {
      ...{ seen, was: held, go: 'save', match: 'all', ...typed.words, ...list(typed.choices) },
      ...fields,
    });
  return { send, list, choices: typed.choices };
}
const labels = (...words: string[]) => words.map((label) => ({ key: '', label }));

describe('a survey that is written', () => {
  it('gains a question with choices, which keep their keys when they are reworded and moved', async () => {
    const key = await add('Do you have work?', 'single');
    expect(key).toBe('do-you-have-work');
    const first = await formOf(key);
    const saved = await first.send(first.list(labels('Yes, full time', 'No')));
    expect([saved.status, placeOf(saved).searchParams.get('done')]).toEqual([303, 'saved']);
    const second = await formOf(key);
    expect(second.choices.map((one) => one.key)).toEqual(['yes-full-time', 'no']);
    const [yes, no] = second.choices;
    if (yes === undefined || no === undefined) throw new Error('The choices are not there');
    await second.send(second.list([no, { ...yes, label: 'Yes' }]));
    expect((await formOf(key)).choices.map((one) => `${one.key}: ${one.label}`)).toEqual([
      'no: No',
      'yes-full-time: Yes',
    ]);
  });

  it('is written in French first where somebody does', async () => {
    const key = await add('Depuis quand êtes-vous ici?', 'date', 'fr');
    const html = await open(`${base}/questions/${key}?in=en`);
    expect(html).toContain('<span lang="fr" dir="ltr">Depuis quand êtes-vous ici?</span>');
  });

  it('shows a condition in words, and says when the question that it asks about was removed', async () => {
    const asked = await add('Are you well?', 'yes-no');
    const key = await add('Why are you not well?', 'text');
    const form = await formOf(key);
    const condition = { 'test-0-question': asked, 'test-0-is': 'any-of', 'test-0-choice': ['no'] };
    expect((await form.send(condition)).status).toBe(303);
    expect(wordsOf(await open(base))).toContain('Shown if ‘Are you well?’ is No');
    const stale = await formOf(key);
    const page = (await open(base))
      .split(`href="${base}/questions/${asked}`)[0]
      ?.match(/id="section-([a-z0-9-]+)"/g)
      ?.at(-1);
    const section = page?.slice('id="section-'.length, -1) ?? '';
    const removed = await send(base, { seen: seenOn(await open(base)), do: `remove:section:${section}` });
    const told = await open(placeOf(removed).pathname + placeOf(removed).search);
    expect(wordsOf(told)).toContain('Its condition asks about a question that was removed.');
    const refused = await stale.send(condition);
    expect([refused.status, wordsOf(await refused.text())]).toEqual([
      422,
      expect.stringContaining('Condition 1 asks about a question that does not come earlier any more.'),
    ]);
    const undo = /value="(undo:\d+)"/.exec(told)?.[1] ?? '';
    expect((await send(base, { seen: seenOn(told), do: undo })).status).toBe(303);
    expect(wordsOf(await open(base))).toContain('Shown if ‘Are you well?’ is No');
    expect((await send(base, { seen: seenOn(told), do: undo })).status).toBe(409);
  });

  it('moves, with the focus on the button that was pressed', async () => {
    const key = await add('Last of all?', 'text');
    const html = await open(base);
    const section = /id="section-([a-z0-9-]+)"(?!.*id="section-)/s.exec(html)?.[1] ?? '';
    const moved = await send(base, { seen: seenOn(html), do: `up:section:${section}` });
    const after = await open(placeOf(moved).pathname + placeOf(moved).search);
    const button = /<button[^>]*autofocus[^>]*>/i.exec(after)?.[0] ?? '';
    expect(button).toContain(`value="up:section:${section}"`);
    expect(after.indexOf(`/questions/${key}`)).toBeLessThan(after.lastIndexOf('/questions/'));
  });
});

describe('bad input', () => {
  it.each([
    [
      'two thousand pasted choices',
      Array.from({ length: 2_000 }, (_, at) => `Choice ${String(at)}`),
      'There are 2,000 in the list',
    ],
    ['hidden characters', ['Good', 'Bad\u202Eexe'], 'Choice 2 has hidden characters'],
    ['the same words twice', ['Good', 'Good'], 'Choice 2 has the same words'],
  ])('is refused where it is, and what was typed stands there still: %s', async (what, words, message) => {
    const key = await add(`Refused with ${what}?`, 'multiple');
    const form = await formOf(key);
    const answer = await form.send(form.list(labels(...words)));
    const html = await answer.text();
    expect([answer.status, wordsOf(html).includes(message)]).toEqual([422, true]);
    expect(html).toContain(`value="${words[0] ?? ''}"`);
    expect((await formOf(key)).choices).toEqual([]);
  });

  it('is contained where it is HTML: people see it as it was typed, and who types it is told', async () => {
    const key = await add('Is <b>this</b> <script>alert(1)</script> fine?', 'yes-no');
    const html = await open(`${base}/questions/${key}?in=en`);
    expect(html).not.toContain('<script>alert');
    expect(wordsOf(html)).toContain('People will see them as they are typed.');
  });

  it.each([{ seen: '1', was: '{' }, { was: '{}' }, { seen: '-1', was: '{}' }])(
    'is no form of ours: %o',
    async (fields) => {
      const key = await add('Forged?', 'yes-no');
      expect((await send(`${base}/questions/${key}`, { go: 'save', ...fields })).status).toBe(400);
    },
  );
});

describe('two people at once', () => {
  it('both get what they changed, and are shown what both changed', async () => {
    const key = await add('Whose is it?', 'yes-no');
    const [mine, theirs, other] = [await formOf(key), await formOf(key, obi), await formOf(key)];
    expect((await theirs.send({ title: 'Obi’s', hint: 'Hint of Obi' })).status).toBe(303);
    expect((await other.send({ why: 'Because of Rahel' })).status).toBe(303);
    const disputed = await mine.send({ title: 'Rahel’s' });
    const html = await disputed.text();
    expect(disputed.status).toBe(409);
    expect(wordsOf(html)).toMatch(/Obi changed this while you wrote.*Yours Rahel’s Theirs Obi’s/);
    expect(html).toContain('value="Hint of Obi"');
    expect(html).toContain('Because of Rahel');
  });

  it('who writes on a question that somebody removed can copy what they typed', async () => {
    const key = await add('Removed meanwhile?', 'yes-no');
    const form = await formOf(key);
    const html = await open(base, obi);
    const section =
      html
        .split(`questions/${key}`)[0]
        ?.match(/id="section-([a-z0-9-]+)"/g)
        ?.at(-1)
        ?.slice(12, -1) ?? '';
    await send(base, { seen: seenOn(html), do: `remove:section:${section}` }, obi);
    const answer = await form.send({ title: 'Words that took long' });
    expect([answer.status, (await answer.text()).includes('Words that took long')]).toEqual([410, true]);
  });
});

describe('publishing', () => {
  const live = base.replace('/open/', '/live/');
  const page = `${live}/publish?in=en`;

  it('is refused with what stops it, each leading to its place', async () => {
    const html = await open(`${base}/publish?in=en`);
    expect(wordsOf(html)).toMatch(/Put right first.*Question[^.:]*: not written in French/);
    const answer = await send(`${base}/publish?in=en`, { seen: seenOn(await open(base)) });
    expect(answer.status).toBe(422);
  });

  it('is done once when two press at the same moment', async () => {
    // Surveys from before the builder have no reason for what must be answered: now it need not be.
    expect((await (await formOf('settled', rahel, live)).send({})).status).toBe(303);
    const form = await open(`${live}/consent?in=en`);
    const { seen = '', was = '' } = hiddenFields(form);
    const held = was.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const { words, paragraphs } = JSON.parse(held) as {
      words: Record<string, string>;
      paragraphs: { key: string; text: string }[];
    };
    const lines = {
      'paragraph-key': paragraphs.map(({ key }) => key),
      'paragraph-text': paragraphs.map(({ text }) => text),
    };
    const fields = { seen, was: held, go: 'save', ...words, ...lines, thanks: 'Thank you, all of you.' };
    expect((await send(`${live}/consent?in=en`, fields)).status).toBe(303);
    const html = await open(page);
    expect(wordsOf(html)).toMatch(/Reworded.*Thanks, after the answers are sent/);
    const sent = { seen: seenOn(html) };
    const twice = await Promise.all([send(page, sent), send(page, sent, obi)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(wordsOf(await open(live))).toContain('Version 2 is live. Everything here is published.');
    expect(wordsOf(await open(`${live}/history`))).toContain('Published version 2');
  });

  it('is not for an observer, who sees the questions and no button', async () => {
    expect((await team.visit(olu, page)).status).toBe(403);
    expect(await open(base, olu)).not.toContain('name="do"');
    expect((await send(base, { seen: '0', do: 'undo-last' }, olu)).status).toBe(403);
  });
});
