import type postgres from 'postgres';
import type { ResultsPlace } from './results-data.ts';

/** What plain SQL takes for the same questions, over the live tables. */
export function bareResults(sql: postgres.Sql, { organizationId: org, consultationId: cons }: ResultsPlace) {
  return {
    /** Responses by day and by language. */
    overview: async () => {
      await sql`select submitted_at::date, count(*) from response
        where organization_id = ${org} and consultation_id = ${cons} group by 1`;
      await sql`select language, count(*) from response
        where organization_id = ${org} and consultation_id = ${cons} group by 1`;
    },
    /** One question by one about the person, of two ages and the English form. */
    crossTab: () => sql`select a.choice_key, b.choice_key, count(*) from answer a
      join answer b using (organization_id, consultation_id, response_id)
      join answer f using (organization_id, consultation_id, response_id)
      join response r on (r.organization_id, r.consultation_id, r.id) = (a.organization_id, a.consultation_id, a.response_id)
      where a.organization_id = ${org} and a.consultation_id = ${cons} and a.question_key = 'closed-1'
        and b.question_key = 'neighbourhood' and f.question_key = 'age' and f.choice_key in ('c0', 'c1')
        and r.language = 'en'
      group by 1, 2`,
    /** All answers by question and choice. */
    choices: () => sql`select question_key, choice_key, count(*) from answer
      where organization_id = ${org} and consultation_id = ${cons} group by 1, 2`,
  };
}
