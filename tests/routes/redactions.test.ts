import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeRedactions, masked, type Redactions } from './redactions-arrangement.ts';

let team: Redactions;
beforeAll(async () => {
  team = await arrangeRedactions();
});
afterAll(() => team.end());

describe('the page of details to decide about', () => {
  test('shows the words in question in their comment, and nothing else that was taken out', async () => {
    const at = await team.arrange();
    const { status, html, words } = await team.open(at.page);
    expect(status).toBe(200);
    expect(words).toContain('Do these words point at a person? Tamsin');
    expect(words).toContain('Sister Tamsin of the address removed called phone number removed for us');
    expect(words).toContain('Sister name removed of the Rosewood house called phone number removed for us');
    expect(html).not.toContain('403-555');
    expect(html).not.toContain('response');
    const blocks = html.match(/<blockquote[\s\S]*?<\/blockquote>/g) ?? [];
    expect(blocks.map((block) => [block.includes('Tamsin'), block.includes('Rosewood')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('has the comment in its own language and direction, also on a French page', async () => {
    const at = await team.arrange({
      language: 'ar',
      original: 'ساعدتني الأخت مريم كثيرا',
      details: [{ words: 'مريم' }],
    });
    const { html, words } = await team.open(at.page, 'Edda', { 'Accept-Language': 'fr' });
    expect(html).toMatch(/<blockquote[^>]*lang="ar" dir="rtl"/);
    expect(words).toContain('Ces mots désignent-ils une personne ?');
  });

  test('says so when there is nothing to decide', async () => {
    const at = await team.arrange({ details: [] });
    const { words } = await team.open(at.page);
    expect(words).toContain('There is nothing to decide about yet');
  });

  test('has ten at a time, and says how many more there are', async () => {
    const names = Array.from({ length: 13 }, (_, n) => `Name${String(n).padStart(2, '0')}`);
    const at = await team.arrange({ original: names.join(', '), details: names.map((words) => ({ words })) });
    const { html, words } = await team.open(at.page);
    expect(html.match(/name="decision" value="show"/g)).toHaveLength(10);
    expect(words).toContain('3 more are waiting after these');
  });

  test('leaves out trials, what was withdrawn, and consultations that nobody reads now', async () => {
    const trial = await team.arrange({ trial: true });
    const withdrawn = await team.arrange();
    await team.db.owner`update comment set withdrawn_at = now() where id = ${withdrawn.id}`;
    const archived = await team.arrange({}, { stage: 'archived' });
    for (const { page } of [trial, withdrawn, archived]) {
      const { html, words } = await team.open(page);
      expect(words).toContain('There is nothing to decide about yet');
      expect(html).not.toContain('Tamsin');
    }
  });

  test('the consultation’s home says how many wait, to whoever decides and to nobody else', async () => {
    const { slug } = await team.arrange();
    const home = `/team/ours/consultations/${slug}`;
    expect((await team.open(home)).words).toContain('Decide about personal details: 2 are waiting');
    for (const name of ['Rahel', 'Petra', 'Olu']) {
      const { html } = await team.open(home, name);
      expect(html).not.toContain('/redactions');
    }
  });
});

describe('a decision', () => {
  test('to hide leaves the text as it is, and is told and kept', async () => {
    const at = await team.arrange();
    const answer = await team.decide(at, 0, 'hide');
    expect(answer.status).toBe(303);
    expect(await team.stored(at)).toMatchObject({ text: masked, decisions: ['hide', null, null] });
    const { words } = await team.open(answer.to);
    expect(words).toContain('Saved. The words stay hidden.');
    expect(words).toMatch(/Hidden by Edda on \w+/);
    expect(words).not.toContain('Tamsin');
    expect(
      await team.db.owner`select 1 from job where consultation_id = ${at.consultation.key.consultationId}`,
    ).toHaveLength(0);
  });

  test('to show puts these words, and no others, into the text that everybody reads', async () => {
    const at = await team.arrange();
    expect((await team.decide(at, 1, 'show')).status).toBe(303);
    const { text, decisions } = await team.stored(at);
    expect(text).toBe('Sister ⟦name⟧ of the Rosewood house called ⟦phone⟧ for us about the rent.');
    expect(decisions).toEqual([null, 'show', null]);
    const read = await team.open(`/team/ours/review/${at.slug}/${at.id}`, 'Rahel');
    expect(read.words).toContain('Rosewood house');
    expect(read.html).not.toMatch(/Tamsin|403-555/);
  });

  test('can be undone: masked again, and first in the list', async () => {
    const at = await team.arrange();
    await team.decide(at, 1, 'show');
    const answer = await team.decide(at, 1, 'undo', 'Ada');
    expect(await team.stored(at)).toMatchObject({ text: masked, decisions: [null, null, null] });
    const { words } = await team.open(answer.to);
    expect(words).toContain('Undone.');
    expect(words.indexOf('Do these words point at a person? Rosewood')).toBeGreaterThan(0);
    expect(words.indexOf('Do these words point at a person? Rosewood')).toBeLessThan(words.indexOf('person? Tamsin'));
  });

  test('keeps the evidence of every suggestion at its words, and asks for another look', async () => {
    const at = await team.arrange({
      suggestions: [{ key: 'housing', words: ['Sister', 'called', 'rent'] }],
    });
    await team.db.owner`update comment set themed_run_id = ${at.runId} where id = ${at.id}`;
    const evidence = async () => {
      const [row] = await team.db.owner`select s.evidence, c.redacted_text from suggestion s
        join comment c on c.id = s.comment_id where c.id = ${at.id}`;
      const text = String(row?.['redacted_text']);
      return (row?.['evidence'] as { start: number; end: number }[]).map(({ start, end }) => text.slice(start, end));
    };
    await team.decide(at, 1, 'show');
    expect(await evidence()).toEqual(['Sister', 'called', 'rent']);
    await team.decide(at, 0, 'show');
    expect(await evidence()).toEqual(['Sister', 'called', 'rent']);
    await team.decide(at, 1, 'undo');
    expect(await evidence()).toEqual(['Sister', 'called', 'rent']);
    expect((await team.stored(at)).themedRun).toBeNull();
    const jobs = await team.db
      .owner`select queue from job where consultation_id = ${at.consultation.key.consultationId}`;
    expect(jobs.map((row) => String(row['queue']))).toEqual(['place-comments']);
  });

  test('drops evidence that lay in words which are hidden again', async () => {
    const at = await team.arrange();
    await team.decide(at, 1, 'show');
    const { text } = await team.stored(at);
    await team.suggest(at.consultation, at.runId, at.id, text, { key: 'housing', words: ['Rosewood house', 'rent'] });
    await team.decide(at, 1, 'undo');
    const [row] = await team.db.owner`select evidence from suggestion where comment_id = ${at.id}`;
    expect(row?.['evidence']).toMatchObject([{ term: 'rent', start: masked.indexOf('rent') }]);
    expect(JSON.stringify(row)).not.toContain('Rosewood');
  });

  test('leaves a line in the audit that says who, which rule and what, and never the words', async () => {
    const at = await team.arrange();
    await team.decide(at, 0, 'show');
    await team.decide(at, 0, 'undo');
    await team.decide(at, 0, 'hide');
    const { audit } = await team.stored(at);
    expect(audit).toEqual(
      ['redaction-shown', 'redaction-reopened', 'redaction-hidden'].map((action) => ({
        ...{ action, subject: at.id, details: { ordinal: 0, kind: 'name', rule: 'cue' } },
      })),
    );
  });
});

describe('quotes of words that are hidden again', () => {
  async function quoted() {
    const at = await team.arrange();
    await team.decide(at, 1, 'show');
    const { organizationId, consultationId } = at.consultation.key;
    const { owner } = team.db;
    const add = async (excerpt: string, status: string) => {
      const id = randomUUID();
      const decidedBy = status === 'proposed' ? null : 'two';
      await owner`insert into quote (organization_id, consultation_id, id, comment_id, excerpt, status, proposed_by, decided_by)
        values (${organizationId}, ${consultationId}, ${id}, ${at.id}, ${excerpt}, ${status}, 'one', ${decidedBy})`;
      return id;
    };
    const proposed = await add('the Rosewood house', 'proposed');
    const approved = await add('of the Rosewood house called', 'approved');
    const other = await add('for us about the rent.', 'approved');
    await owner`insert into edition (organization_id, consultation_id, number, document, content_hash, published_by, published_at)
      values (${organizationId}, ${consultationId}, 1, '{}', 'x', 'one', now())`;
    await owner`insert into edition_quote (organization_id, consultation_id, edition_number, hash, response_id, text, language)
      select organization_id, consultation_id, 1, q.id::text, c.response_id, q.excerpt, 'en'
      from quote q join comment c using (organization_id, consultation_id) where q.comment_id = c.id and q.status = 'approved'
        and c.id = ${at.id}`;
    return { at, proposed, approved, other };
  }

  test('are declined and leave what is published; others stay', async () => {
    const { at, proposed, approved, other } = await quoted();
    await team.decide(at, 1, 'undo');
    const rows = await team.db.owner`select id, status from quote where comment_id = ${at.id}`;
    const status = Object.fromEntries(rows.map((row) => [String(row['id']), String(row['status'])]));
    expect(status).toEqual({ [proposed]: 'declined', [approved]: 'declined', [other]: 'approved' });
    const published = await team.db.owner`select text from edition_quote
      where consultation_id = ${at.consultation.key.consultationId} order by text`;
    expect(published.map((row) => row['text'] as string | null)).toEqual(['for us about the rent.', null]);
    const { audit } = await team.stored(at);
    expect(audit.filter(({ action }) => action === 'quote-declined')).toHaveLength(2);
    expect(JSON.stringify(audit)).not.toMatch(/Rosewood|Tamsin|rent/);
  });

  test('stay as they are when more is shown', async () => {
    const { at, approved } = await quoted();
    await team.decide(at, 0, 'show');
    const [row] = await team.db.owner`select status from quote where id = ${approved}`;
    expect(row).toEqual({ status: 'approved' });
  });
});
