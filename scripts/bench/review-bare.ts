import type postgres from 'postgres';
import type { ReviewPlace } from './review-data.ts';

/** The rows that reading together goes by, read by plain SQL with nothing decided: what its services are measured by. */
export function bareReview(sql: postgres.Sql, { organizationId: org, consultationId: cons }: ReviewPlace) {
  const here = sql`organization_id = ${org} and consultation_id = ${cons}`;
  return {
    /** A comment with its suggestions. */
    next: async () => {
      const [first] = await sql<{ id: string }[]>`select comment_id as id from reading_task where ${here} limit 1`;
      await sql`select redacted_text from comment where ${here} and id = ${first?.id ?? ''}`;
      await sql`select target_key, evidence from suggestion where ${here} and comment_id = ${first?.id ?? ''}`;
    },
    count: () => sql`select count(*) from comment where ${here}`,
    themes: () => sql`select * from codebook_theme where ${here}`,
    /** How many comments each theme is suggested for. */
    sizes: () =>
      sql`select target_key, count(distinct comment_id) from suggestion where ${here} and target_type = 'theme' and target_key in ('theme-1', 'theme-2') group by 1`,
    /** How many readers each comment has. */
    readings: () => sql`select comment_id, count(*) from reading where ${here} group by 1 having count(*) > 1`,
  };
}
