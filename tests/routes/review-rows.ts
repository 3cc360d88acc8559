import type postgres from 'postgres';
import type { ArrangedSurvey } from './survey-arrangement.ts';

/** One row in each table of reading, of the theme workshop and of agreement. */
export async function addReviewRows(
  owner: postgres.Sql,
  { organization, id }: ArrangedSurvey,
  userId: string,
): Promise<void> {
  const place = { organization_id: organization.id, consultation_id: id };
  const [first] = await owner<{ id: string }[]>`select id from comment where consultation_id = ${id} limit 1`;
  if (first === undefined) throw new Error('There is no comment to hang them on');
  const now = new Date();
  const ofComment = { ...place, comment_id: first.id };
  const target = { target_type: 'area', target_key: 'x' };
  const person = { organization_id: organization.id, user_id: userId };
  const settings = { coders: 2, to_all: 0, suggestions: 'shown', batch_size: 10, sample_target: 300, seed: 1 };
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['review_settings', { ...place, ...settings }],
    ['reader_preference', person],
    ['confidentiality', { ...person, version: 1, language: 'en', text_hash: 'x', agreed_at: now }],
    ['practice', { ...person, version: 1, started_at: now }],
    ['reading_task', { ...ofComment, language: 'en', sample: 'rest', tier: 2, rank: 0, wanted: 2 }],
    ['assignment', { ...ofComment, user_id: userId, batch: userId, place: 1, assigned_at: now }],
    ['comment_translation', { ...ofComment, language: 'en', text: 'x', origin: 'machine', at: now, revision: 1 }],
    ['comment_search', { ...ofComment, words: 'x', folded: 'x' }],
    ['comment_flag', { ...ofComment, id: userId, kind: 'danger', flagged_by: 'x', flagged_at: now }],
    ['codebook_theme', { ...place, key: 'x', status: 'selected', name: {}, language: 'en', revision: 1 }],
    ['theme_move', { ...ofComment, from_key: 'x', to_key: 'y', moved_at: now }],
    ['theme_change', { ...place, revision: 1, kind: 'keep', theme_keys: ['x'], inverse: {}, made_by: 'x', at: now }],
    [
      'theme_proposal',
      { ...place, id: userId, run_id: userId, kind: 'split', theme_keys: ['x'], score: 1, evidence: {} },
    ],
    ['adjudication', { ...ofComment, decided_by: 'x', decided_at: now, reason: 'x', language: 'en', revision: 1 }],
    ['adjudicated_coding', { ...ofComment, ...target, about: true }],
    ['dissent', { ...place, ...target, id: userId, text: 'x', language: 'en', made_by: 'x', made_at: now }],
    ['agreement_note', { ...place, ...target, text: {}, written_by: 'x', written_at: now }],
    ['changed_reading', ofComment],
    ['agreement_unit', { ...ofComment, language: 'en', readings: '[]' }],
    ['agreement_tally', { ...place, ...target, language: 'en', via_translation: false, yes: 1, no: 1, units: 1 }],
    ['agreement_state', place],
  ];
  for (const [table, row] of rows) await owner`insert into ${owner(table)} ${owner(row)} on conflict do nothing`;
}
