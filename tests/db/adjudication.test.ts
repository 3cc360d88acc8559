import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONFIDENTIALITY_VERSION } from '#app/domain/confidentiality.ts';
import { adjudicateComment, type SentDecision } from '#app/services/adjudicate-comment.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { listDifferences } from '#app/services/list-differences.ts';
import { openDifference, type OpenDifference } from '#app/services/open-difference.ts';
import { withdrawDissent } from '#app/services/withdraw-dissent.ts';
import { writeDissent } from '#app/services/write-dissent.ts';
import { dissentsOf } from '#db/read/dissents.ts';
import { findMember, type Member } from '#db/read/members.ts';
import { withdrawComments } from '#db/write/withdrawals.ts';
import { arrangeAgreement, type Agreement } from './agreement-arrangement.ts';

let at: Agreement;
let slug: string;
const people: Record<string, Member> = {};
const person = (name: string): Member => {
  const found = people[name];
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found;
};

beforeAll(async () => {
  at = await arrangeAgreement();
  slug = at.consultation.slug;
  for (const [name, languages] of [
    ['Ana', ['en']],
    ['Ben', ['en']],
    ['Cho', ['en']],
    ['Dee', ['fr']],
  ] as const) {
    const organizationId = at.key.organizationId;
    const userId = await createUser(at.db.app, { email: `${name}@heard.example`, password: randomUUID(), name });
    await createMember(at.db.app, { organizationId, userId, name, roles: ['reviewer'], languages: [...languages] });
    const row = { organization_id: organizationId, user_id: userId, version: CONFIDENTIALITY_VERSION };
    await at.db.owner`insert into confidentiality
      ${at.db.owner({ ...row, language: 'en', text_hash: 'x', agreed_at: new Date() })}`;
    const member = await at.reading((tx) => findMember(tx, organizationId, userId));
    if (member !== null) people[name] = member;
  }
});
afterAll(() => at.end());

/** A comment that Ana finds to be about housing and Ben does not. */
async function differing(language = 'en'): Promise<string> {
  const [id = ''] = await at.addComments([language]);
  await at.decide(id, person('Ana').userId, { yes: ['area:housing', 'area:employment'] });
  await at.decide(id, person('Ben').userId, { yes: ['area:employment'], no: ['area:housing'] });
  return id;
}
const open = async (commentId: string, as = 'Cho') =>
  openDifference(at.db.app, person(as), { consultation: slug, commentId });
const opened = async (commentId: string, as = 'Cho'): Promise<OpenDifference> => {
  const found = await open(commentId, as);
  if (typeof found === 'string') throw new Error(`Cannot be opened: ${found}`);
  return found;
};
const sentBy = (page: OpenDifference, change: Partial<SentDecision> = {}): SentDecision => ({
  ...{ consultation: slug, commentId: page.commentId, revision: page.revision, said: page.said, language: 'en' },
  basis: page.decision?.at.toISOString() ?? '',
  decisions: [{ id: 'area:housing', about: false, kind: null }],
  reason: 'The rent is only mentioned.',
  ...change,
});
const send = async (sent: SentDecision, as = 'Cho') => (await adjudicateComment(at.db.app, person(as), sent)).outcome;
const waiting = async (as = 'Cho') => {
  const listed = await listDifferences(at.db.app, person(as), slug);
  return typeof listed === 'string' ? [listed] : listed.waiting.map(({ commentId }) => commentId);
};
const ruling = async (commentId: string) => {
  const rows = await at.db.owner`select target_key, about from ruling where comment_id = ${commentId} order by 1`;
  return Object.fromEntries(rows.map((row) => [String(row['target_key']), Boolean(row['about'])]));
};

describe('a comment on which readers differ', () => {
  test('waits for who has not read it, in a language that they read, with both views and no name', async () => {
    const id = await differing();
    expect(await waiting('Cho')).toContain(id);
    for (const name of ['Ana', 'Ben', 'Dee']) expect(await waiting(name)).not.toContain(id);
    const page = await opened(id);
    expect(page.targets.map((target) => [target.id, target.views.map(({ yes }) => yes)])).toEqual([
      ['area:housing', [true, false]],
    ]);
    expect(page.decision).toBeNull();
    const told = JSON.stringify(page);
    for (const name of ['Ana', 'Ben']) {
      expect(told).not.toContain(name);
      expect(told).not.toContain(person(name).userId);
    }
    expect([await open(id, 'Ana'), await open(id, 'Dee')]).toEqual(['own', 'not-theirs']);
  });

  test('is decided once, counts as it was decided, leaves the queue and then shows names', async () => {
    const id = await differing();
    const before = await ruling(id);
    const sent = sentBy(await opened(id), { reason: 'She says: call 403-555-0199 about the rent.' });
    expect([await send(sent), await send(sent)]).toEqual(['saved', 'saved']);
    expect([before['housing'], await ruling(id)]).toEqual([false, { employment: true, housing: false }]);
    expect(await waiting()).not.toContain(id);
    const page = await opened(id, 'Ana');
    expect(page.mayDecide).toBe(false);
    expect(page.decision).toMatchObject({ by: 'Cho', reason: 'She says: call ⟦phone⟧ about the rent.' });
    expect(page.decision?.readers.map(({ name }) => name).sort()).toEqual(['Ana', 'Ben']);
    const audit = await at.db.owner`select action, details from audit_event where subject = ${id}`;
    expect(audit.map((row) => String(row['action']))).toEqual(['difference-decided']);
    expect(JSON.stringify(audit)).not.toContain('rent');
  });

  test('can be decided anew and undone, and then waits again', async () => {
    const id = await differing();
    await send(sentBy(await opened(id)));
    const about = [{ id: 'area:housing', about: true, kind: 'need' as const }];
    expect(await send(sentBy(await opened(id), { decisions: about }))).toBe('saved');
    expect((await ruling(id))['housing']).toBe(true);
    expect(await send(sentBy(await opened(id), { decisions: null }))).toBe('undone');
    expect((await ruling(id))['housing']).toBe(false);
    expect(await waiting()).toContain(id);
  });

  test('is not decided by who has read it, nor on what has changed meanwhile, nor without a reason', async () => {
    const id = await differing();
    const page = await opened(id);
    expect(await send(sentBy(page), 'Ana')).toBe('own');
    expect(await send(sentBy(page), 'Dee')).toBe('not-theirs');
    expect(await send(sentBy(page, { revision: 2 }))).toBe('corrected');
    expect(await send(sentBy(page, { basis: new Date(0).toISOString() }))).toBe('changed');
    expect(await adjudicateComment(at.db.app, person('Cho'), sentBy(page, { decisions: [], reason: ' ' }))).toEqual({
      outcome: 'problems',
      problems: [{ kind: 'undecided', target: 'area:housing' }, { kind: 'no-reason' }],
    });
    await at.decide(id, person('Ben').userId, { no: ['area:housing', 'area:employment'] });
    expect(await send(sentBy(page))).toBe('changed');
    await at.db.owner`update consultation set stage = 'archived' where id = ${at.key.consultationId}`;
    expect(await send(sentBy(page))).toBe('not-reviewing');
    await at.db.owner`update consultation set stage = 'reviewing' where id = ${at.key.consultationId}`;
    await at.reading((tx) => withdrawComments(tx, { ...at.key }, [id], new Date()));
    expect([await send(sentBy(page)), await open(id)]).toEqual(['gone', 'missing']);
    expect(await at.db.owner`select 1 from adjudication where comment_id = ${id}`).toHaveLength(0);
  });
});

describe('a dissent', () => {
  const text = 'To me, Amina (403-555-0199) speaks of safety.';
  const write = (as: string, change: { id?: string; text?: string; target?: string } = {}) =>
    writeDissent(at.db.app, person(as), {
      ...{ consultation: slug, id: randomUUID(), target: 'area:housing', text, language: 'en' },
      ...change,
    });

  test('is attached by who has read, once, without personal details, and taken back by its author', async () => {
    await differing();
    const id = randomUUID();
    expect([await write('Ana', { id }), await write('Ana', { id })]).toEqual(['saved', 'saved']);
    expect(await write('Dee')).toBe('not-reader');
    expect([await write('Ana', { text: '' }), await write('Ana', { target: 'theme:none' })]).toEqual(['empty', 'gone']);
    const stand = () => at.reading((tx) => dissentsOf(tx, at.key));
    expect(await stand()).toMatchObject([{ id, type: 'area', key: 'housing', language: 'en' }]);
    expect(JSON.stringify(await stand())).not.toContain('403-555');
    expect(JSON.stringify(await stand())).not.toContain(person('Ana').userId);
    const withdraw = (as: string) => withdrawDissent(at.db.app, person(as), { consultation: slug, id });
    expect([await withdraw('Ben'), await withdraw('Ana'), await withdraw('Ana')]).toEqual([
      'not-own',
      'saved',
      'saved',
    ]);
    expect(await stand()).toEqual([]);
  });
});
