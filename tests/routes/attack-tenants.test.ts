import { randomBytes, randomUUID } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { receiptHash } from '#app/domain/receipt.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import { findReceipt } from '#db/read/receipts.ts';
import { writeResponse, type Submission } from '#db/write/responses.ts';
import { begin } from './respondent.ts';
import { addResultsRows } from './results-rows.ts';
import { addReviewRows } from './review-rows.ts';
import { reviewComments } from './reviewed-comments.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
let ours: ArrangedSurvey;
let theirs: ArrangedSurvey;
let tables: readonly string[];
const code = '1234567890123452';

/** Both organizations have something in every table that has an organization. */
beforeAll(async () => {
  const { owner, app } = at().db;
  for (const survey of [(ours = await at().newSurvey()), (theirs = await at().newSurvey())]) {
    const place = { organizationId: survey.organization.id, consultationId: survey.id };
    const hash = receiptHash(app.keys.receipt, place.organizationId, code).toString('hex');
    await writeResponse(app.database, buildSubmission(survey, { receiptHash: hash }));
    await begin(at().handle, survey);
    await reviewComments(owner, survey.id);
    const userId = randomUUID();
    await owner`insert into "user" (id, name, email) values (${userId}, 'x', ${userId})`;
    await owner`insert into member (organization_id, user_id, name, roles) values (${place.organizationId}, ${userId}, 'x', '{admin}')`;
    await owner`insert into job (organization_id, consultation_id, queue) values (${place.organizationId}, ${place.consultationId}, 'x')`;
    await owner`insert into audit_event (organization_id, id, actor, action, subject) values (${place.organizationId}, ${userId}, 'x', 'x', 'x')`;
    await owner`insert into theming_model (organization_id, consultation_id, run_id, data)
      select organization_id, consultation_id, id, 'x' from theming_run where consultation_id = ${place.consultationId}`;
    await owner`insert into keyword_proposal
      (organization_id, consultation_id, area_key, language, term, run_id, score, comment_count)
      select r.organization_id, r.consultation_id, a.key, 'en', 'x', r.id, 1, 1
      from theming_run r join priority_area a using (organization_id, consultation_id)
      where r.consultation_id = ${place.consultationId}`;
    await owner`insert into consent_text (organization_id, consultation_id, text_hash, version, language, texts)
      values (${place.organizationId}, ${place.consultationId}, 'x', 1, 'en', '[]')
      on conflict do nothing`;
    await owner`insert into return_code (organization_id, consultation_id, draft_id, lookup, wrapped, key_id)
      select organization_id, consultation_id, id, '\\x00', '\\x00', key_id from draft
      where consultation_id = ${place.consultationId} limit 1`;
    await owner`insert into earlier_coding
      (organization_id, consultation_id, comment_id, revision, user_id, target_type, target_key, decision, decided_at, stale_at)
      select organization_id, consultation_id, id, 1, 'x', 'area', 'x', 'accept', now(), now() from comment
      where consultation_id = ${place.consultationId}`;
    await owner`insert into objection (organization_id, consultation_id, id, comment_id, revision, targets, words, language)
      select organization_id, consultation_id, id, id, 1, '{}', '', 'en' from comment
      where consultation_id = ${place.consultationId}`;
    await owner`insert into clip (organization_id, consultation_id, id, text_id, language, media_type, content, size, uploaded_by)
      values (${place.organizationId}, ${place.consultationId}, ${userId}, 'x', 'en', 'audio/ogg', '', 0, 'x')`;
    await owner`insert into session_code (organization_id, consultation_id, id, code, starts_at, ends_at, most, made_by)
      values (${place.organizationId}, ${place.consultationId}, ${userId}, '123456', now(), now(), 1, 'x')`;
    await owner`insert into paper_entry (organization_id, consultation_id, response_id, sheet, entered_by)
      select organization_id, consultation_id, id, 'x', 'x' from response
      where consultation_id = ${place.consultationId} limit 1`;
    await addBuilderRows(survey, userId);
    await addReviewRows(owner, survey, userId);
    await addResultsRows(owner, survey, userId);
  }
  const found = await owner<{ name: string }[]>`select c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE' order by 1`;
  tables = found.map(({ name }) => name);
});

/** One row in each table of the survey builder, of the plan, of links and of waves. */
async function addBuilderRows({ organization, id, surveyId }: ArrangedSurvey, any: string): Promise<void> {
  const { owner } = at().db;
  const place = { organization_id: organization.id, consultation_id: id };
  const text = { ...place, survey_id: surveyId, text_id: 'title', language: 'en', text: 'x', status: 'translated' };
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['survey_draft', { ...place, survey_id: surveyId, outline: {} }],
    ['survey_text', { ...text, revision: 1, changed_by: 'x' }],
    ['survey_text_version', { ...text, revision: 1, changed_by: 'x' }],
    ['survey_change', { ...place, survey_id: surveyId, revision: 1, kind: 'edit', by: 'x' }],
    [
      'picture',
      { ...place, id: any, media_type: 'image/png', content: '', size: 0, width: 1, height: 1, uploaded_by: 'x' },
    ],
    ['plan_node', { ...place, kind: 'lens', key: 'x', position: 0, label: {} }],
    ['plan_step', { ...place, id: any, due: '2027-01-01' }],
    ['wave_mapping', { ...place, kind: 'question', key: 'x', comparable: 'yes', decided_by: 'x' }],
    ['partner', { organization_id: organization.id, id: any, name: 'x' }],
    ['link', { ...place, id: any, code: any, medium: 'poster', made_by: 'x' }],
    ['short_link', { ...place, code: any, link_id: any }],
  ];
  for (const [table, row] of rows) await owner`insert into ${owner(table)} ${owner(row)} on conflict do nothing`;
  await owner`insert into area_tie (organization_id, consultation_id, area_key, kind, node_key)
    select organization_id, consultation_id, key, 'lens', 'x' from priority_area where consultation_id = ${id}`;
}

const countIn = async (table: string, { organization }: ArrangedSurvey) => {
  const { owner } = at().db;
  return (await owner`select 1 from ${owner(table)} where organization_id = ${organization.id}`).length;
};

/** What the application gets to see or change when it works for `survey`’s organization; a refusal is none. */
async function reached(survey: ArrangedSurvey, statement: SQL): Promise<number> {
  try {
    return (await at().db.app.database.withTenant(survey.organization.id, (tx) => tx.execute(statement))).length;
  } catch (error) {
    const code = (error as { cause?: { code?: string } }).cause?.code;
    // insufficient_privilege is what both a missing grant and a violated policy say; nothing else may stop it.
    expect(code).toBe('42501');
    return 0;
  }
}

describe('the application, at work for one organization', () => {
  test('meets every table that has an organization, with rows of both', async () => {
    for (const table of tables)
      expect([table, (await countIn(table, ours)) > 0, (await countIn(table, theirs)) > 0]).toEqual([
        table,
        true,
        true,
      ]);
  });

  test('sees no row of another, in any table', async () => {
    // A short address has to be found before anybody knows whose it is: whoever has it may follow it.
    for (const table of tables.filter((one) => one !== 'short_link')) {
      const name = sql.identifier(table);
      const foreign = sql`select 1 from ${name} where organization_id <> ${ours.organization.id}`;
      expect([table, await reached(ours, foreign)]).toEqual([table, 0]);
    }
  });

  test('changes and deletes no row of another, in any table', async () => {
    const before = await Promise.all(tables.map((table) => countIn(table, theirs)));
    for (const table of tables) {
      const name = sql.identifier(table);
      const where = sql`where organization_id = ${theirs.organization.id} returning 1`;
      expect([table, await reached(ours, sql`update ${name} set organization_id = organization_id ${where}`)]).toEqual([
        table,
        0,
      ]);
      expect([table, await reached(ours, sql`delete from ${name} ${where}`)]).toEqual([table, 0]);
    }
    expect(await Promise.all(tables.map((table) => countIn(table, theirs)))).toEqual(before);
  });

  test('writes no row for another, nor gives its own away, in any table', async () => {
    const { owner } = at().db;
    for (const table of tables) {
      const name = sql.identifier(table);
      const [row] = await owner<{ row: string }[]>`select row_to_json(t)::text as row from ${owner(table)} t
        where organization_id = ${theirs.organization.id} limit 1`;
      const written = await owner<{ column_name: string }[]>`select column_name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`;
      const columns = sql.join(
        written.map((one) => sql.identifier(one.column_name)),
        sql`, `,
      );
      const copy = sql`insert into ${name} (${columns}) overriding system value
        select ${columns} from json_populate_record(null::${name}, ${row?.row ?? ''}::json) returning 1`;
      expect([table, await reached(ours, copy)]).toEqual([table, 0]);
      const give = sql`update ${name} set organization_id = ${theirs.organization.id} returning 1`;
      if (table !== 'edition_quote') expect([table, await reached(ours, give)]).toEqual([table, 0]);
    }
  });

  test('cannot take the policies away, grant itself more, or reach beyond the tables', async () => {
    for (const statement of [
      sql`alter table response disable row level security`,
      sql`drop policy tenant on response`,
      sql`grant select on receipt to heard_app`,
      sql`create function public.mine() returns int language sql as 'select 1'`,
      sql`select pg_read_file('/etc/passwd')`,
      sql`copy response to program 'cat'`,
    ])
      expect(await reached(ours, statement)).toBe(0);
  });
});

describe('submit_response', () => {
  const database = () => at().db.app.database;
  const [answers, comments] = [[{ questionKey: 'settled', choiceKey: 'forged' }], []];
  const outcome = (submission: Submission) =>
    writeResponse(database(), submission).catch((error: unknown) => (error as { code?: string }).code ?? 'failed');

  test('puts nothing onto a response that is there, in its own consultation or from another', async () => {
    const [row] = await theirs.responses();
    const responseId = String(row?.['id']);
    const before = await theirs.answers();
    const forged = { responseId, answers, comments };
    expect(await outcome(buildSubmission(theirs, forged))).toBe('23505');
    // Under another consultation's key the same id is another response, of that consultation.
    expect(await outcome(buildSubmission(ours, forged))).toBe('accepted');
    expect(await theirs.answers()).toEqual(before);
    expect((await ours.answers()).some((answer) => answer['choice_key'] === 'forged')).toBe(true);
  });

  test('writes nothing where organization, consultation, survey and version do not belong together', async () => {
    const rows = async () => [(await ours.responses()).length, (await theirs.responses()).length];
    const before = await rows();
    const mixed: Partial<Submission>[] = [
      { organizationId: theirs.organization.id },
      { consultationId: theirs.id },
      { surveyId: theirs.surveyId },
      { surveyVersion: 2 },
      { organizationId: randomUUID(), consultationId: randomUUID() },
    ];
    for (const part of mixed) expect(['closed', '23503']).toContain(await outcome(buildSubmission(ours, part)));
    expect(await rows()).toEqual(before);
  });

  test('takes no other’s draft with it, and no other’s receipt over', async () => {
    const [draft] = await theirs.drafts();
    const hash = receiptHash(at().db.app.keys.receipt, theirs.organization.id, code);
    expect(await outcome(buildSubmission(ours, { draftId: draft?.id ?? null }))).toBe('accepted');
    expect(await theirs.drafts()).toHaveLength(1);
    const before = (await ours.responses()).length;
    expect(await outcome(buildSubmission(ours, { receiptHash: hash.toString('hex') }))).toBe('23505');
    expect(await ours.responses()).toHaveLength(before);
  });

  test.each([
    ['a comment that is no text', { comments: [{ id: randomUUID(), questionKey: 'improve', text: null as never }] }],
    [
      'a comment twice',
      { comments: [1, 2].map(() => ({ id: code.padStart(32, '0'), questionKey: 'improve', text: 'x' })) },
    ],
    ['an id that is none', { responseId: "'; drop table response; --" }],
    ['a language that is missing', { language: null as never }],
  ])('writes all or nothing: %s', async (_, forged) => {
    const counts = async () =>
      [await ours.responses(), await ours.answers(), await ours.words()].map((all) => all.length);
    const before = await counts();
    expect(await outcome(buildSubmission(ours, forged))).toMatch(/^(22|23)/);
    expect(await counts()).toEqual(before);
  });
});

describe('find_receipt', () => {
  test('finds a code in its own organization alone', async () => {
    const { app } = at().db;
    const hash = (survey: ArrangedSurvey) => receiptHash(app.keys.receipt, survey.organization.id, code);
    const find = (survey: ArrangedSurvey, of: Buffer) => findReceipt(app.database, survey.organization.id, of);
    expect(await find(ours, hash(ours))).toMatchObject({ consultationId: ours.id });
    expect(await find(ours, hash(theirs))).toBeNull();
    expect(await find(theirs, hash(ours))).toBeNull();
    expect(await find(ours, randomBytes(32))).toBeNull();
    expect(hash(ours).equals(hash(theirs))).toBe(false);
  });
});
