import { say, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { DeclaredTable } from '#app/domain/report/declared-table.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { openReportTables } from '#app/services/open-report-tables.ts';
import { documentLanguage } from './publish-view.server.ts';
import { shown } from './shown-text.server.ts';

type Open = NonNullable<Awaited<ReturnType<typeof openReportTables>>>;

/** The tables by groups as their page shows them, by audience, with what can be added. */
export function tablesView({ consultation, isDefault, audiences, aboutYou }: Open, pageLanguage: string) {
  const language = documentLanguage(pageLanguage);
  const several = audiences.length > 1;
  const sensitive = new Set(consultation.sensitiveQuestions);
  return {
    isDefault,
    total: formatNumber(
      audiences.reduce((sum, { crossTables }) => sum + crossTables.length, 0),
      language,
    ),
    threshold: formatNumber(consultation.disclosureThreshold, language),
    rounding: consultation.rounding,
    audiences: audiences.map(({ audience, label, tables, rows, columns, crossTables }) => ({
      audience,
      label: several ? worded(label, language) : null,
      chosen: crossTables.map(({ id, rowTable, columnTable }) => {
        const [own, across] = [rowTable, columnTable].map((wanted) => tables.find((table) => table.id === wanted));
        return {
          ...{ id, rowTable, columnTable },
          rows: titleOf(own, language),
          columns: titleOf(across, language),
          cells: formatNumber((own?.rows.length ?? 0) * (across?.rows.length ?? 0), language),
        };
      }),
      rows: rows.map(({ id, title }) => ({ id, text: say(title, language).text })),
      columns: columns.map(({ id, title }) => ({ id, text: say(title, language).text })),
    })),
    aboutYou: aboutYou.map(({ question, title }) => ({
      ...{ question, sensitive: sensitive.has(question) },
      title: worded(title, language),
    })),
  };
}

function titleOf(table: DeclaredTable | undefined, language: OfficialLanguage) {
  return table === undefined ? shown('', language) : worded(table.title, language);
}

function worded(text: Bilingual, language: OfficialLanguage) {
  const said = say(text, language);
  return shown(said.text, said.language);
}
