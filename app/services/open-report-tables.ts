import type { TenantTransaction } from '#db/client.ts';
import { codebookOf, findConsultation, type Consultation } from '#db/read/consultations.ts';
import { chosenCrossTables } from '#db/read/cross-tables.ts';
import { surveysOf } from '#db/read/editions.ts';
import type { Member } from '#db/read/members.ts';
import { bilingual } from '../domain/report/bilingual.ts';
import { declareCrossTables, hasRowsToTell, makesGroups } from '../domain/report/declare-cross-tables.ts';
import { declareTables } from '../domain/report/declare-tables.ts';
import type { DeclaredTable } from '../domain/report/declared-table.ts';
import { allQuestions } from '../domain/survey.ts';
import type { Application } from './application.ts';
import { themesToPublish } from './describe-reading.ts';

/** The tables of an audience, as its next edition would declare them: nothing is counted. */
export interface AudienceTables {
  readonly audience: string;
  readonly label: ReturnType<typeof bilingual>;
  readonly tables: readonly DeclaredTable[];
}

/** Every audience's tables, inside a transaction. */
export async function declaredTablesOf(
  tx: TenantTransaction,
  consultation: Consultation,
): Promise<readonly AudienceTables[]> {
  const key = { organizationId: consultation.organizationId, consultationId: consultation.id };
  const areas = await codebookOf(tx, key);
  const themes = await themesToPublish(tx, key, areas);
  const surveys = await surveysOf(tx, key);
  return [...surveys].map(([audience, versions]) => ({
    audience,
    label: bilingual(versions.at(-1)?.title ?? { en: audience }),
    tables: declareTables({
      ...{ audience, versions, areas, themes: themes.named, run: null },
      ...{ languages: consultation.languages, areasOf: 'read' },
    }),
  }));
}

/** Which tables by groups the editions will have, what could be chosen, and how counts are published; null: no such consultation. */
export async function openReportTables(app: Application, { organizationId }: Member, slug: string) {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const chosen = await chosenCrossTables(tx, key);
    const audiences = await declaredTablesOf(tx, consultation);
    const surveys = await surveysOf(tx, key);
    const questions = [...surveys.values()].flatMap((versions) => versions.flatMap(allQuestions));
    const aboutYou = new Map(
      questions.flatMap((question) =>
        'aboutYou' in question && question.aboutYou ? [[question.key, bilingual(question.title)] as const] : [],
      ),
    );
    return {
      consultation,
      isDefault: chosen === null,
      audiences: audiences.map(({ audience, label, tables }) => ({
        ...{ audience, label, tables },
        rows: tables.filter(hasRowsToTell),
        columns: tables.filter(makesGroups),
        crossTables: declareCrossTables(tables, chosen),
      })),
      aboutYou: [...aboutYou].map(([question, title]) => ({ question, title })),
    };
  });
}
