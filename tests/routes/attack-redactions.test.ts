import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeRedactions, masked, type Redactions } from './redactions-arrangement.ts';

let team: Redactions;
beforeAll(async () => {
  team = await arrangeRedactions();
});
afterAll(() => team.end());

const typed = /Tamsin|Rosewood|403-555/;
const untouched = { text: masked, decisions: [null, null, null] };

describe('words that a person is asked about', () => {
  test.each(['Rahel', 'Petra', 'Olu', 'Tomas'])('are never seen by %s, who may not decide', async (name) => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    for (const path of [at.page, '/team/ours/redactions', `/team/ours/redactions.data?consultation=${at.slug}`]) {
      const { status, html } = await team.open(path, name);
      expect([path, status]).toEqual([path, 403]);
      expect(html).not.toMatch(typed);
    }
    const sent = await team.post(at.page, { detail: at.detail(0), basis, decision: 'show' }, name);
    expect(sent.status).toBe(403);
    expect(sent.html).not.toMatch(typed);
    expect(await team.stored(at)).toMatchObject(untouched);
  });

  test('are on no other page of whoever may decide', async () => {
    const at = await team.arrange();
    for (const path of [
      '',
      `/review/${at.slug}/${at.id}`,
      `/consultations/${at.slug}`,
      `/consultations/${at.slug}/quotes`,
    ]) {
      expect((await team.open(`/team/ours${path}`, 'Ada')).html).not.toMatch(typed);
    }
  });

  test('are out of another organization’s reach: its page is a 404, its form finds nothing', async () => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    for (const path of [at.page, '/team/ours/redactions']) {
      expect((await team.open(path, 'Eve')).status).toBe(404);
    }
    expect((await team.open(`/team/theirs/redactions?consultation=${at.slug}`, 'Eve')).status).toBe(404);
    const all = await team.open('/team/theirs/redactions', 'Eve');
    expect([all.status, typed.test(all.html)]).toEqual([200, false]);
    const fields = { detail: at.detail(0), basis, decision: 'show' };
    expect((await team.post('/team/theirs/redactions', fields, 'Eve')).status).toBe(410);
    expect((await team.post('/team/ours/redactions', fields, 'Eve')).status).toBe(404);
    expect(await team.stored(at)).toMatchObject(untouched);
  });

  test('that their author has taken back are gone for everybody', async () => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    await team.db.owner`update comment set withdrawn_at = now(), redacted_text = null where id = ${at.id}`;
    const sent = await team.post(at.page, { detail: at.detail(0), basis, decision: 'show' });
    expect(sent.status).toBe(410);
    expect(sent.words).toContain('the author took the answer back');
    expect(sent.html).not.toMatch(typed);
    const { text, decisions } = await team.stored(at);
    expect([text, decisions]).toEqual(['null', untouched.decisions]);
  });

  test('that were taken out for good cannot be asked for', async () => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    const sent = await team.post(at.page, { detail: at.detail(2), basis, decision: 'show' });
    expect(sent.status).toBe(410);
    await team.db.owner`update redaction set decision = 'show', decided_by = 'somebody', decided_at = now()
      where comment_id = ${at.id} and ordinal = 2`;
    await team.decide(at, 0, 'show');
    expect((await team.stored(at)).text).toBe('Sister Tamsin of the ⟦address⟧ called ⟦phone⟧ for us about the rent.');
  });
});

describe('deciding twice', () => {
  test('the same again is no fault; the opposite, from an older page, is refused and told', async () => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    const send = (decision: string, as = 'Edda') => team.post(at.page, { detail: at.detail(0), basis, decision }, as);
    expect((await send('hide')).status).toBe(303);
    expect((await send('hide', 'Ada')).status).toBe(303);
    const late = await send('show', 'Ada');
    expect(late.status).toBe(409);
    expect(late.words).toContain('Somebody decided about this in the meantime');
    expect(await team.stored(at)).toMatchObject({ text: masked, decisions: ['hide', null, null] });
  });

  test('two people at the same moment make one decision, and the text fits it', async () => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    const fields = { detail: at.detail(0), basis };
    const answers = await Promise.all([
      team.post(at.page, { ...fields, decision: 'show' }),
      team.post(at.page, { ...fields, decision: 'hide' }, 'Ada'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { text, decisions } = await team.stored(at);
    expect(text.includes('Tamsin')).toBe(decisions[0] === 'show');
  });

  test('two details of a comment at the same moment both count', async () => {
    const at = await team.arrange();
    const { html } = await team.open(at.page);
    await Promise.all(
      [0, 1].map((ordinal) => {
        const detail = at.detail(ordinal);
        return team.post(at.page, { detail, basis: team.basisIn(html, detail), decision: 'show' });
      }),
    );
    expect((await team.stored(at)).text).toBe(
      'Sister Tamsin of the Rosewood house called ⟦phone⟧ for us about the rent.',
    );
  });

  test('a detail that was prepared again since is another one', async () => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    await team.db.owner`update redaction set at = now() + interval '1 second' where comment_id = ${at.id}`;
    expect((await team.post(at.page, { detail: at.detail(0), basis, decision: 'show' })).status).toBe(409);
    expect(await team.stored(at)).toMatchObject(untouched);
  });
});

describe('a forged form', () => {
  test.each([
    ['nothing', {}, 400],
    ['no decision', { detail: `needs/${randomUUID()}/0` }, 400],
    ['another decision', { detail: `needs/${randomUUID()}/0`, decision: 'publish' }, 400],
    ['no comment', { detail: 'needs/x/0', decision: 'show' }, 400],
    ['no number', { detail: `needs/${randomUUID()}/-1`, decision: 'show' }, 400],
    ['a number beyond all', { detail: `needs/${randomUUID()}/99999999999`, decision: 'show' }, 400],
    ['a comment that is none', { detail: `needs/${randomUUID()}/0`, decision: 'show' }, 410],
  ])('with %s is refused', async (_, fields, status) => {
    expect((await team.post('/team/ours/redactions', fields)).status).toBe(status);
  });

  test('names a comment under another consultation in vain', async () => {
    const [at, other] = [await team.arrange(), await team.arrange()];
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    const detail = `${other.slug}/${at.id}/0`;
    expect((await team.post(at.page, { detail, basis, decision: 'show' })).status).toBe(410);
    expect(await team.stored(at)).toMatchObject(untouched);
  });

  test('comes too late for a consultation that nobody reads now', async () => {
    const at = await team.arrange();
    const basis = team.basisIn((await team.open(at.page)).html, at.detail(0));
    await team.db.owner`update consultation set stage = 'archived' where slug = ${at.slug}`;
    expect((await team.post(at.page, { detail: at.detail(0), basis, decision: 'show' })).status).toBe(409);
    expect(await team.stored(at)).toMatchObject(untouched);
  });

  test.each(['page=0', 'page=x', 'page=99999999999999999999', 'first=x/y', `first=${randomUUID()}/0`, 'done=x'])(
    'and an address with %s is a page all the same',
    async (query) => {
      expect((await team.open(`/team/ours/redactions?${query}`)).status).toBe(200);
    },
  );
});
