import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { safetySurvey } from '#db/factories/safety-survey.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';
import { createRespondent, life } from './respondent.ts';
import { wordsOf } from './team-arrangement.ts';

const at = arrangeSurveys();

interface Recorded {
  readonly text_hash: string;
  readonly version: number;
  readonly language: string;
  readonly texts: readonly string[];
}

const recordedFor = (survey: ArrangedSurvey) =>
  at().db.owner<Recorded[]>`
    select text_hash, version, language, texts from consent_text where consultation_id = ${survey.id} order by first_shown_at`;

const plain = (html: string) =>
  wordsOf(html)
    .replaceAll('&#x27;', '’')
    .replaceAll(/&#?\w+;/g, (entity) => (entity === '&amp;' ? '&' : entity));

/** From the consent page to the response; returns what was shown. */
async function answer(survey: ArrangedSurvey, language: string) {
  const respondent = createRespondent(at().handle);
  const address = `/${language}${survey.path}`;
  await respondent.open(address);
  const shown = await respondent.open(`${address}/consent`);
  const first = await respondent.send(`${address}/consent`, { agree: 'yes' });
  const safety = await respondent.send(first.address, life);
  const second = safety.address.endsWith('/safety')
    ? await respondent.send(safety.address, { 'answer-safe': 'yes' })
    : safety;
  const check = await respondent.send(second.address, {});
  expect((await respondent.send(check.address, {})).address).toBe(`${address}/thank-you`);
  return { shown, thanks: respondent };
}

describe('the consent that is recorded', () => {
  test.each(['en', 'fr', 'ar'])('is, in %s, exactly what stood on the page, in its order', async (language) => {
    const survey = await at().newSurvey({ survey: safetySurvey });
    const { shown } = await answer(survey, language);
    const [response] = await survey.responses();
    const consent = response?.['consent'] as { version: number; language: string; textHash: string };
    const [recorded, ...more] = await recordedFor(survey);
    expect(more).toEqual([]);
    expect(recorded).toMatchObject({ text_hash: consent.textHash, version: 3, language });
    expect(consent).toMatchObject({ version: 3, language });
    const texts = recorded?.texts ?? [];
    expect(createHash('sha256').update(texts.join('\n')).digest('hex')).toBe(consent.textHash);
    const page = plain(shown.html);
    let from = 0;
    for (const text of texts) {
      const found = page.indexOf(text.replaceAll(/\s+/g, ' '), from);
      expect(found, text).toBeGreaterThanOrEqual(from);
      from = found + text.length;
    }
  });

  test('tells who reads, what software does, who pays, who is responsible, where, until when and under which law', async () => {
    const survey = await at().newSurvey({
      survey: safetySurvey,
      timeZone: 'America/Edmonton',
      withdrawUntil: new Date('2027-03-01T07:00:00Z'),
      deleteAt: new Date('2029-02-01T07:00:00Z'),
    });
    const { html } = await createRespondent(at().handle).open(`/en${survey.path}/consent`);
    const words = plain(html);
    for (const said of [
      'volunteers of its Immigrant Advisory Table',
      'It suggests what each comment is about. People decide',
      'no effect on any immigration application, benefit or service',
      'The Example Fund',
      'The Example Society',
      'Where your answers are kept Canada',
      'until February 28, 2027',
      'deleted on February 1, 2029',
      'Alberta’s Access to Information Act',
      'It is off unless you tick it',
    ])
      expect(words).toContain(said);
    expect(/<ul class="facts">(.*?)<\/ul>/.exec(html)?.[1]?.match(/<li>/g)).toHaveLength(5);
    expect(html).not.toMatch(/name="quote"[^>]*checked/);
  });

  test('holds a fact in the language that it was really shown in', async () => {
    const survey = await at().newSurvey({ survey: safetySurvey });
    const { shown } = await answer(survey, 'ar');
    expect(shown.html).toContain('<p lang="en" dir="ltr">The Example Fund</p>');
    expect((await recordedFor(survey))[0]?.texts).toContain('The Example Fund');
  });

  test('says that no access law reaches the answers where none does', async () => {
    const { accessLaw: _, ...facts } = safetySurvey.consent.facts ?? { accessLaw: undefined };
    const consent = { ...safetySurvey.consent, facts: facts as typeof safetySurvey.consent.facts };
    const survey = await at().newSurvey({ survey: { ...safetySurvey, consent } });
    const { html } = await createRespondent(at().handle).open(`/en${survey.path}/consent`);
    expect(html).toContain('No access-to-information law reaches these answers.');
  });

  test('names no date that is not settled', async () => {
    const survey = await at().newSurvey({ survey: safetySurvey, withdrawUntil: null, deleteAt: null });
    const { html } = await createRespondent(at().handle).open(`/en${survey.path}/consent`);
    expect(html).toContain('The date is not settled yet.');
    expect(html).toContain('You get a code at the end');
    expect(html).not.toMatch(/\{\{|null|undefined/);
  });

  test('is, of a survey without facts, its paragraphs alone', async () => {
    const survey = await at().newSurvey();
    await answer(survey, 'fr');
    const { paragraphs, agree, quote } = smallSurvey.consent;
    const [recorded] = await recordedFor(survey);
    expect(recorded?.texts).toEqual([...paragraphs, agree, quote].map((text) => text['fr']?.text));
  });

  test('is written once, however many agree to it, and once for each language', async () => {
    const survey = await at().newSurvey({ survey: safetySurvey });
    for (const language of ['en', 'en', 'fr', 'en']) await answer(survey, language);
    const recorded = await recordedFor(survey);
    expect(recorded.map(({ language }) => language).sort()).toEqual(['en', 'fr']);
    const hashes = new Set(recorded.map(({ text_hash }) => text_hash));
    for (const response of await survey.responses())
      expect(hashes).toContain((response['consent'] as { textHash: string }).textHash);
  });

  test('of one survey is not found in another’s, nor in another organization', async () => {
    const [one, other] = [
      await at().newSurvey({ survey: safetySurvey }),
      await at().newSurvey({ survey: safetySurvey }),
    ];
    await answer(one, 'en');
    expect(await recordedFor(one)).toHaveLength(1);
    expect(await recordedFor(other)).toEqual([]);
  });
});
