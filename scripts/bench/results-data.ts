import type postgres from 'postgres';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';

export const RESPONSES = 1_000_000;
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'uk', 'pa', 'fil', 'ti'];
/** Of several choices, each person takes each with this chance. */
const TAKEN = 0.3;
/** One of so many leaves a question out. */
const LEFT_OUT = 20;
const DAYS = 90;

interface Field {
  readonly key: string;
  readonly choices: number;
  readonly several?: true;
  /** How far the first choices are ahead of the last: 1 evenly, 4 so that the last is rare. */
  readonly skew: number;
}

/** Twelve closed questions, and three about the person; the rarest answers of each are a few hundred people or a few. */
const CLOSED: readonly Field[] = [
  ...Array.from({ length: 9 }, (_, n): Field => ({ key: `closed-${String(n + 1)}`, choices: 5, skew: 1 + (n % 4) })),
  { key: 'closed-10', choices: 8, skew: 6 },
  { key: 'closed-11', choices: 12, skew: 9 },
  { key: 'closed-12', choices: 6, several: true, skew: 1 },
];
const ABOUT_YOU: readonly Field[] = [
  { key: 'age', choices: 7, skew: 2 },
  { key: 'years-here', choices: 6, skew: 2 },
  { key: 'neighbourhood', choices: 10, skew: 12 },
];

export function resultsSurvey(): SurveyDocument {
  const question = (field: Field, aboutYou: boolean): Question => ({
    ...{ key: field.key, title: text(`Question ${field.key}`), required: false, aboutYou },
    type: field.several === true ? 'multiple' : 'single',
    choices: Array.from({ length: field.choices }, (_, n) => ({
      key: `c${String(n)}`,
      label: text(`Answer ${String(n)} of ${field.key}`),
    })),
  });
  const section = (key: string, fields: readonly Field[], aboutYou: boolean) => ({
    key,
    title: text(key),
    questions: fields.map((field) => question(field, aboutYou)),
  });
  return surveyDocumentSchema.parse({
    ...smallSurvey,
    title: text('One million'),
    sections: [section('closed', CLOSED, false), section('about', ABOUT_YOU, true)],
  });
}

function text(words: string): LocalizedText {
  const reviewed = { text: words, status: 'reviewed' as const };
  return { en: reviewed, fr: reviewed };
}

export interface ResultsPlace {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly surveyId: string;
}

/** Writes a million responses by plain SQL, since nothing of that is measured. */
export async function fillResults(sql: postgres.Sql, place: ResultsPlace): Promise<void> {
  const { organizationId: org, consultationId: cons, surveyId } = place;
  await sql`select setseed(0.5)`;
  // What the keys of other tables point at is written here, and right: to look each up would double the time.
  await sql`set session_replication_role = replica`;
  // In the order of ids, as the indexes are: in any other each row would go to another page of them.
  await sql`create temporary table person as
    select row_number() over (order by id) as n, id, language from (
      select gen_random_uuid() as id,
        (${LANGUAGES}::text[])[1 + floor(power(random(), 5) * ${LANGUAGES.length})::int] as language
      from generate_series(1, ${RESPONSES}) made) people order by id`;
  await sql`insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language,
      channel, quote_consent, trial, submitted_at)
    select ${org}, ${cons}, id, ${surveyId}, 1, n::text, language, case when n % 50 = 0 then 'paper' else 'web' end, false, false,
      now() - make_interval(days => (n % ${DAYS})::int) from person`;
  for (const { key, choices, several, skew } of [...CLOSED, ...ABOUT_YOU]) {
    await (several === true
      ? sql`insert into answer (organization_id, consultation_id, response_id, question_key, choice_key)
          select ${org}, ${cons}, id, ${key}, 'c' || c from person, generate_series(0, ${choices - 1}) c
          where random() < ${TAKEN}`
      : sql`insert into answer (organization_id, consultation_id, response_id, question_key, choice_key)
          select ${org}, ${cons}, id, ${key}, 'c' || floor(power(random(), ${skew}) * ${choices})::int from person
          where random() > ${1 / LEFT_OUT}`);
  }
  await sql`set session_replication_role = origin`;
  for (const { key } of CLOSED)
    for (const group of ABOUT_YOU)
      await sql`insert into report_cross_table ${sql({
        ...{ organization_id: org, consultation_id: cons, audience: 'newcomers', position: 0 },
        row_table: `newcomers.question.${key}`,
        column_table: `newcomers.question.${group.key}`,
      })}`;
  await sql`analyze`;
}
