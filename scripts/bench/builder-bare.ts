import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

/** The rows that the builder reads and writes, by plain SQL and with nothing decided: what its services are measured by. */
export function bareWrites(sql: postgres.Sql, surveyId: string) {
  // Numbers far above those that the services give.
  let revision = 1_000_000;
  const writeTexts = async (tx: postgres.TransactionSql, textId: string, languages: readonly string[] | null) => {
    revision += 1;
    const some = languages === null ? tx`` : tx`and language = any(${[...languages]})`;
    await tx`insert into survey_text_version
      select organization_id, consultation_id, survey_id, text_id, language, text, status, is_source, ${revision}::int,
        changed_by, now()
      from survey_text where survey_id = ${surveyId} and text_id = ${textId} ${some}`;
    await tx`update survey_text set changed_at = now()
      where survey_id = ${surveyId} and text_id = ${textId} ${some}`;
  };
  const writeOutline = (tx: postgres.TransactionSql) =>
    tx`update survey_draft set outline = outline || '{}', changed_at = now() where survey_id = ${surveyId}`;
  const titleOf = (turn: number) => `question:question-${String(turn)}:title`;

  return {
    readTwo: async () => {
      await sql`select outline, revision from survey_draft where survey_id = ${surveyId}`;
      await sql`select text_id, language, text, status from survey_text
        where survey_id = ${surveyId} and (language in ('en', 'fr') or is_source)`;
    },
    writeText: (turn: number) => sql.begin((tx) => writeTexts(tx, titleOf(turn), null)),
    writeQuestion: (turn: number) =>
      sql.begin(async (tx) => {
        await writeOutline(tx);
        await writeTexts(tx, titleOf(turn), ['en', 'fr']);
      }),
    writeOutline: () => sql.begin(writeOutline),
    /** Every text read, and a document as large as the newest version's written. */
    publish: async (document: string) => {
      await sql`select text_id, language, text, status from survey_text where survey_id = ${surveyId}`;
      const other = randomUUID();
      await sql.begin(async (tx) => {
        await tx`insert into survey (organization_id, consultation_id, id, audience)
          select organization_id, consultation_id, ${other}::uuid, ${other} from survey where id = ${surveyId}`;
        await tx`insert into survey_version (organization_id, consultation_id, survey_id, version, document,
            content_hash, published_at)
          select organization_id, consultation_id, id, 1, ${document}::text::jsonb, '', now() from survey where id = ${other}`;
      });
    },
    /** The document of the newest version, as it goes over the wire. */
    newestDocument: async () => {
      const [row] = await sql<{ document: string }[]>`select document::text as document from survey_version
        where survey_id = ${surveyId} order by version desc limit 1`;
      return row?.document ?? '';
    },
  };
}
