import { describe, expect, test } from 'vitest';
import {
  answer,
  counted,
  member,
  objectionOn,
  objectionsIn,
  objectionsOf,
  openTeamPage,
} from './objections-arrangement.ts';
import { showing } from './receipt-arrangement.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();

describe('the readers', () => {
  async function objected() {
    const arranged = await counted(at());
    await arranged.respondent.send(arranged.own.address, objectionOn(arranged.own));
    return { ...arranged, jar: await member(at(), arranged.survey, ['reviewer']) };
  }

  test('see the comment, what was decided and what its author says, and answer; the author sees it', async () => {
    const { survey, code, jar } = await objected();
    const menu = await openTeamPage(at(), jar, `/team/${survey.organization.slug}`);
    expect(menu.words).toContain('1 author says: not what I meant');
    const page = await openTeamPage(at(), jar, objectionsOf(survey));
    expect(page.words).toContain('The rent is too high for my job.');
    expect(page.words).toContain('I meant my wages.');
    expect(page.words).toContain('phone number removed');
    expect(page.html).not.toContain('403-555');
    const comment = /href="(\/team\/[^"]*\/review\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    const review = await openTeamPage(at(), jar, comment);
    expect(review.words).toContain('Its author says: that is not what I meant');

    const saved = await answer(at(), jar, {
      survey,
      html: page.html,
      answer: 'changed',
      words: 'Sorry. It is about work now.',
    });
    expect([saved.status, saved.to]).toEqual([303, `${objectionsOf(survey)}?done=changed`]);
    const twice = await answer(at(), jar, {
      survey,
      html: page.html,
      answer: 'changed',
      words: 'Sorry. It is about work now.',
    });
    expect(twice.status).toBe(303);
    const { own } = await showing(at(), survey, code);
    expect(own.html).toContain('we changed it');
    expect(own.html).toContain('Sorry. It is about work now.');
    expect((await openTeamPage(at(), jar, `/team/${survey.organization.slug}`)).words).not.toContain(
      'not what I meant',
    );

    const after = await openTeamPage(at(), jar, objectionsOf(survey));
    expect((await answer(at(), jar, { survey, html: after.html, answer: 'undo' })).status).toBe(303);
    expect((await showing(at(), survey, code)).own.html).toContain('Nobody has answered yet.');
    const audit = await at().db.owner`select action from audit_event where consultation_id = ${survey.id} order by at`;
    expect(audit.map((row) => String(row['action'])).filter((action) => action.startsWith('objection'))).toEqual([
      'objection-made',
      'objection-answered',
      'objection-reopened',
    ]);
  });

  test('do not overwrite each other', async () => {
    const { survey, jar } = await objected();
    const page = await openTeamPage(at(), jar, objectionsOf(survey));
    await answer(at(), await member(at(), survey, ['reviewer']), {
      survey,
      html: page.html,
      answer: 'kept',
      words: '',
    });
    const late = await answer(at(), jar, { survey, html: page.html, answer: 'changed', words: '' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Somebody has answered in the meantime');
    expect(await objectionsIn(at(), survey)).toMatchObject([{ answer: 'kept' }]);
  });

  test('keep what they typed when it is too long', async () => {
    const { survey, jar } = await objected();
    const page = await openTeamPage(at(), jar, objectionsOf(survey));
    const late = await answer(at(), jar, { survey, html: page.html, answer: 'kept', words: 'b'.repeat(1_001) });
    expect(late.status).toBe(422);
    expect(late.words).toContain('b'.repeat(1_001));
    expect(await objectionsIn(at(), survey)).toMatchObject([{ answer: null }]);
  });

  test.each([
    ['withdrawn', `update response set withdrawn_at = now()`, `update comment set withdrawn_at = now()`],
    ['corrected', `update response set revision = 2`, `update comment set revision = 2`],
    ['held', `update response set held_because = '{burst}'`, 'select 1 from comment'],
    ['a trial', `update response set trial = true`, 'select 1 from comment'],
  ])('are told that it is gone when the response is %s, and do not see it', async (_, response, comment) => {
    const { survey, jar } = await objected();
    const page = await openTeamPage(at(), jar, objectionsOf(survey));
    for (const change of [response, comment])
      await at().db.owner.unsafe(`${change} where consultation_id = '${survey.id}'`);
    expect((await openTeamPage(at(), jar, objectionsOf(survey))).words).not.toContain('I meant my wages.');
    const late = await answer(at(), jar, { survey, html: page.html, answer: 'kept', words: '' });
    expect(late.status).toBe(410);
    expect(late.words).toContain('The author has taken this comment back or changed it');
    expect(await objectionsIn(at(), survey)).toMatchObject([{ answer: null }]);
  });

  test('are those who read the comment’s language; where nobody does, everybody', async () => {
    const { survey } = await objected();
    const arabic = await member(at(), survey, ['reviewer'], ['ar']);
    expect((await openTeamPage(at(), arabic, objectionsOf(survey))).words).not.toContain('I meant my wages.');
    await at().db.owner`update comment set language = 'so' where consultation_id = ${survey.id}`;
    expect((await openTeamPage(at(), arabic, objectionsOf(survey))).words).toContain('I meant my wages.');
  });

  test('need the permission to decide', async () => {
    const { survey, jar } = await objected();
    const page = await openTeamPage(at(), jar, objectionsOf(survey));
    for (const role of ['editor', 'publisher', 'translator', 'observer'] as const) {
      const other = await member(at(), survey, [role]);
      expect((await openTeamPage(at(), other, objectionsOf(survey))).status).toBe(403);
      expect((await answer(at(), other, { survey, html: page.html, answer: 'kept' })).status).toBe(403);
    }
    const stranger = await member(at(), await at().newSurvey(), ['admin']);
    expect((await openTeamPage(at(), stranger, objectionsOf(survey))).status).toBe(404);
    expect((await answer(at(), stranger, { survey, html: page.html, answer: 'kept' })).status).toBe(404);
    expect(await objectionsIn(at(), survey)).toMatchObject([{ answer: null }]);
  });

  test('of another organization cannot answer it from their own page', async () => {
    const { survey, jar } = await objected();
    const page = await openTeamPage(at(), jar, objectionsOf(survey));
    const theirs = await at().newSurvey();
    const late = await answer(at(), await member(at(), theirs, ['admin']), {
      survey: theirs,
      html: page.html,
      answer: 'kept',
    });
    expect(late.status).toBe(410);
    expect(await objectionsIn(at(), survey)).toMatchObject([{ answer: null }]);
  });
});
