import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attack, type Attacked } from './attacker.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const arranged = arrangeSurveys();
let attacked: Attacked;
let survey: ArrangedSurvey;

beforeAll(async () => {
  const { db, newSurvey } = arranged();
  attacked = await attack(db.app);
  survey = await newSurvey();
});
afterAll(() => attacked.stop());

describe('the optional script', () => {
  test.each([
    ['/en', false],
    ['/', false],
    ['/en/ORG/receipt', false],
    ['/en/nowhere', false],
    ['SURVEY', true],
    ['SURVEY/consent', true],
    ['SURVEY/resume', true],
    ['SURVEY/q/life', true],
    ['SURVEY/check', true],
    ['SURVEY/thank-you', true],
    ['SURVEY/save', true],
  ])('allows the script of %s exactly where the page carries it: %s', async (path, carries) => {
    const answer = await attacked.send(
      path.replace('SURVEY', `/en${survey.path}`).replace('ORG', survey.organization.slug),
    );
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    const html = await answer.text();
    expect(policy).toContain(carries ? "script-src 'self'; connect-src 'self'; media-src 'self'" : "script-src 'none'");
    expect(html.match(/<script\b/g)?.length ?? 0).toBe(carries ? 1 : 0);
    expect(/<script type="module" src="\/assets\/aids-[\w-]+\.js"/.test(html)).toBe(carries);
  });

  test('of a report is another, and loads nothing more', async () => {
    const answer = await attacked.send(`/en/${survey.organization.slug}/what-we-heard/none`);
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self'; style-src");
    expect((await answer.text()).match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="/chart-tips.js">']);
    const script = await attacked.send('/chart-tips.js');
    expect(script.headers.get('Content-Type')).toMatch(/javascript/);
    expect(await script.text()).toContain('data-tips');
  });

  test('tells the script where to go next, and others by a redirect', async () => {
    const asked = await attacked.send(`/tl${survey.path}`, {
      headers: { 'Heard-Aids': '1' },
    });
    expect([asked.status, asked.headers.get('Heard-Next'), asked.headers.get('Location')]).toEqual([
      204,
      `/fil${survey.path}`,
      null,
    ]);
  });
});
