import { sql, type SQL } from 'drizzle-orm';
import { questionKeyOf } from '#app/domain/answer-field.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/** A test of the person who wrote a comment. */
export type AuthorTest =
  | {
      readonly of: 'language' | 'channel';
      readonly in: readonly string[];
      /** Or in none of these. */ readonly orNotIn?: readonly string[];
    }
  | { readonly of: 'day'; readonly from: string | null; readonly to: string | null }
  | { readonly of: 'days'; readonly in: readonly string[] }
  | { readonly of: 'link'; readonly in: readonly string[]; readonly orNone: boolean }
  | {
      readonly of: 'field';
      readonly field: string;
      readonly in: readonly string[];
      readonly orNoAnswer: boolean;
    };

/** What a comment is about, by the ruling; of an area, perhaps of one kind. */
export interface Behind {
  readonly type: 'area' | 'theme';
  readonly key: string;
  readonly kind: string | null;
}

export interface CommentBehind {
  readonly id: string;
  readonly language: string;
  /** Redacted. */
  readonly text: string;
}

/**
 * Redacted comments about an area or theme, of the people of an audience who pass every test, by their random ids from
 * behind one on. Not among them: what is held back because a detail was left in it, what was withdrawn or is not prepared,
 * whoever is not counted, and listening sessions.
 */
export async function commentsBehind(
  tx: TenantTransaction,
  key: ConsultationKey,
  wanted: {
    readonly audience: string;
    readonly behind: Behind;
    readonly tests: readonly AuthorTest[];
    readonly timeZone: string;
  },
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly CommentBehind[]> {
  const { organizationId, consultationId } = key;
  const here = (alias: string) => {
    const of = sql.raw(alias);
    return sql`${of}.organization_id = ${organizationId} and ${of}.consultation_id = ${consultationId}`;
  };
  const { behind, tests, timeZone } = wanted;
  const conditions = tests.map((test) => sql` and ${conditionOf(test, timeZone)}`);
  const ofKind =
    behind.kind === null
      ? sql``
      : sql` and (select 2 * count(*) filter (where d.kind = ${behind.kind}) > count(*) from resolved_coding d
          where ${here('d')} and d.comment_id = comment.id and d.target_type = 'area' and d.target_key = ${behind.key}
            and d.yes)`;
  return tx.execute<{ id: string; language: string; text: string }>(sql`
    select comment.id, coalesce(comment.language, 'und') as language, comment.redacted_text as text
    from comment
    join response r on ${here('r')} and r.id = comment.response_id
    join survey s on ${here('s')} and s.id = r.survey_id and s.audience = ${wanted.audience}
    where ${here('comment')} and comment.prepared_at is not null and comment.withdrawn_at is null
      and comment.redacted_text <> '' and r.withdrawn_at is null and r.counted and r.channel <> 'listening-session'
      and not exists (select 1 from reading_task task where ${here('task')} and task.comment_id = comment.id and task.held)
      and comment.id in (select v.comment_id from ruling v where ${here('v')} and v.target_type = ${behind.type}
        and v.target_key = ${behind.key} and v.about)
      ${sql.join([...conditions, ofKind, after === null ? sql`` : sql` and comment.id > ${after}::uuid`])}
    order by comment.id limit ${limit}`);
}

const list = (values: readonly string[]) => sql`${sql.param(JSON.stringify(values))}::jsonb`;
/** Values are handed over as one parameter, however many there are. */
const isAmong = (value: SQL, values: readonly string[]) => sql`${list(values)} ? ${value}`;

function conditionOf(test: AuthorTest, timeZone: string): SQL {
  const day = sql`to_char(r.submitted_at at time zone ${timeZone}::text, 'YYYY-MM-DD')`;
  switch (test.of) {
    case 'language':
    case 'channel': {
      const value = test.of === 'language' ? sql`r.language` : sql`r.channel`;
      const among = isAmong(value, test.in);
      return test.orNotIn === undefined ? among : sql`(${among} or not ${isAmong(value, test.orNotIn)})`;
    }
    case 'day':
      return sql`${test.from === null ? sql`true` : sql`${day} >= ${test.from}`} and ${
        test.to === null ? sql`true` : sql`${day} <= ${test.to}`
      }`;
    case 'days':
      return isAmong(day, test.in);
    case 'link':
      return test.orNone
        ? sql`(r.link_id is null or ${isAmong(sql`r.link_id::text`, test.in)})`
        : sql`(r.link_id is not null and ${isAmong(sql`r.link_id::text`, test.in)})`;
    case 'field':
      return fieldCondition(test);
  }
}

function fieldCondition({ field, in: choices, orNoAnswer }: Extract<AuthorTest, { readonly of: 'field' }>): SQL {
  const answers = sql`select 1 from answer a where a.organization_id = r.organization_id
    and a.consultation_id = r.consultation_id and a.response_id = r.id and a.question_key = ${field}`;
  const asked = sql`${questionKeyOf(field)} <> all (r.not_asked)`;
  const chose = sql`exists (${answers} and ${isAmong(sql`a.choice_key`, choices)})`;
  return sql`(${asked} and ${orNoAnswer ? sql`(${chose} or not exists (${answers}))` : chose})`;
}
