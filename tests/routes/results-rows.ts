import type postgres from 'postgres';
import type { ArrangedSurvey } from './survey-arrangement.ts';

/** One row in each table of results, of publication and of what comes of a report. */
export async function addResultsRows(
  owner: postgres.Sql,
  { organization, id }: ArrangedSurvey,
  userId: string,
): Promise<void> {
  const place = { organization_id: organization.id, consultation_id: id };
  const [version] = await owner<{ survey_id: string; version: number }[]>`
    select survey_id, version from survey_version where consultation_id = ${id} limit 1`;
  if (version === undefined) throw new Error('There is no version to hang them on');
  const now = new Date();
  const group = { organization_id: organization.id, id: userId, kind: 'council', name: {}, created_at: now };
  const snapshot = { ...place, audience: 'x', as_of: now, people: 0, took_ms: 0, basis: '' };
  const none = Buffer.alloc(0);
  const column = { ...place, position: 0, variable: 'x', description: {}, codes: none };
  const at = { updated_by: 'x', updated_at: now };
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    [
      'follower',
      { ...place, id: userId, sealed: Buffer.alloc(0), address_hash: Buffer.alloc(0), language: 'en', day: now },
    ],
    ['result_snapshot', { ...snapshot, id: userId }],
    ['result_column', { ...column, snapshot_id: userId }],
    ['section_reached', { ...place, survey_id: version.survey_id, survey_version: version.version, section: 'x' }],
    [
      'benchmark',
      {
        ...place,
        ...{ audience: 'x', variable: 'language', source: 'x', as_of: '2021-05-11', shares: '[]' },
        ...{ uploaded_by: 'x', uploaded_at: now },
      },
    ],
    [
      'publication',
      {
        ...place,
        ...{ id: userId, task: 'prepare', kind: 'public', requested_by: 'x', requested_at: now, state: 'done' },
      },
    ],
    [
      'edition_draft',
      { ...place, kind: 'public', prepared_at: now, fingerprint: 'x', document: {}, beside: {}, audit: {} },
    ],
    [
      'edition_page',
      {
        ...place,
        ...{ edition_number: 1, page: 'report', language: 'en', content_type: 'x', etag: 'x', policy: 'x' },
        ...{ plain: none, gzip: none, brotli: none, rendered_at: now },
      },
    ],
    ['report_cross_table', { ...place, audience: 'x', row_table: 'x', column_table: 'y', position: 0 }],
    ['report_text', { ...place, ...at, part: 'why', text: {} }],
    [
      'narrative',
      {
        ...place,
        ...{ id: userId, about: {}, text: {}, consent: 'x', status: 'proposed', proposed_by: 'x', proposed_at: now },
      },
    ],
    ['partnership_group', group],
    [
      'recommendation',
      {
        ...place,
        ...{ id: userId, number: 1, group_id: userId, text: {}, findings: '[]', created_by: 'x', created_at: now },
      },
    ],
    ['council_priority', { ...place, id: userId, position: 0, text: {}, recorded_by: 'x', recorded_at: now }],
    ['commitment', { ...place, ...at, target_type: 'area', target_key: 'x', stance: 'undecided' }],
    [
      'handover',
      {
        organization_id: organization.id,
        id: userId,
        from_id: userId,
        to_id: userId,
        commitments: 0,
        by: 'x',
        at: now,
      },
    ],
  ];
  for (const [table, row] of rows) await owner`insert into ${owner(table)} ${owner(row)} on conflict do nothing`;
}
