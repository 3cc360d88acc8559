import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { chosenCrossTables } from '#db/read/cross-tables.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdConsultation, writeCrossTables, writeProtection } from '#db/write/report-tables.ts';
import { crossTableId } from '../domain/report/cross-table.ts';
import { declareCrossTables } from '../domain/report/declare-cross-tables.ts';
import type { Application } from './application.ts';
import { declaredTablesOf } from './open-report-tables.ts';

/** More tables than this would leave little in them: each hides cells of the others. */
const MOST_CROSS_TABLES = 40;

export type TableChoice =
  | { readonly do: 'add' | 'remove'; readonly rowTable: string; readonly columnTable: string }
  | { readonly do: 'default' }
  | ({ readonly do: 'protect' } & Pick<Consultation, 'rounding' | 'sensitiveQuestions'>);

export type TablesChosen = 'saved' | 'gone' | 'not-a-table' | 'too-many';

/**
 * Chooses which tables by groups the editions of a consultation have, and how their counts are protected. Before anything
 * is chosen they have the usual ones; the first choice begins with these. Taking the last one away leads back to them.
 */
export async function chooseReportTables(
  app: Application,
  { organizationId, userId }: Member,
  slug: string,
  choice: TableChoice,
): Promise<TablesChosen> {
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await findConsultation(tx, organizationId, slug);
    if (found === null) return 'gone';
    const key = { organizationId, consultationId: found.id };
    await holdConsultation(tx, key);
    const event = { ...key, actor: userId, action: 'report-tables-chosen', subject: found.id };
    if (choice.do === 'protect') {
      const { rounding, sensitiveQuestions } = choice;
      await writeProtection(tx, key, { rounding, sensitiveQuestions });
      await writeAudit(tx, { ...event, details: { rounding, sensitiveQuestions } }, app.now());
      return 'saved';
    }
    if (choice.do === 'default') {
      await writeCrossTables(tx, key, []);
      await writeAudit(tx, { ...event, details: { do: 'default' } }, app.now());
      return 'saved';
    }
    const chosen = await chosenCrossTables(tx, key);
    const tables = (await declaredTablesOf(tx, found)).map((audience) => audience.tables);
    const before = tables.flatMap((own) => declareCrossTables(own, chosen));
    const id = crossTableId(choice.rowTable, choice.columnTable);
    const isThere = before.some((one) => one.id === id);
    if (isThere === (choice.do === 'add')) return 'saved';
    const added = choice.do === 'add' ? tables.flatMap((own) => declareCrossTables(own, [choice])) : [];
    if (choice.do === 'add' && added.length === 0) return 'not-a-table';
    const after = choice.do === 'add' ? [...before, ...added] : before.filter((one) => one.id !== id);
    if (choice.do === 'add' && after.length > MOST_CROSS_TABLES) return 'too-many';
    await writeCrossTables(
      tx,
      key,
      after.map(({ audience, rowTable, columnTable }) => ({ audience, rowTable, columnTable })),
    );
    await writeAudit(tx, { ...event, details: { do: choice.do, table: id } }, app.now());
    return 'saved';
  });
}
