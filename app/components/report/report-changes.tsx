import { useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionChange } from '#app/domain/report/edition-parts.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { crossAnchor } from './anchors.ts';
import type { EditionView } from './edition-view.ts';
import { Say } from './say.tsx';

/** What is new beside the edition before; nothing in a first edition. */
export function ReportChanges({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { changes = [] } = view.document;
  if (changes.length === 0) return null;
  return (
    <section id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('sections.changes')}</h2>
      <ul className="facts">
        {changes.filter(isFirstKept).map((change, place) => (
          <li key={String(place)}>
            <Change of={change} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was kept of one edition is one sentence, however many figures it is. */
const isFirstKept = (change: EditionChange, place: number, all: readonly EditionChange[]) =>
  change.kind !== 'kept' || all.findIndex((one) => one.kind === 'kept' && one.edition === change.edition) === place;

function Change({
  of: change,
  view: { document, language },
}: {
  readonly of: EditionChange;
  readonly view: EditionView;
}) {
  const { t } = useTranslation('report');
  const titleOf = (id: string) => {
    const table = document.tables.find((one) => one.id === id);
    if (table !== undefined) return say(table.title, language).text;
    const cross = document.crossTables?.find((one) => one.id === id);
    if (cross === undefined) return id;
    const [rows, columns] = [cross.rowTable, cross.columnTable].map((of) => {
      const found = document.tables.find((one) => one.id === of);
      return found === undefined ? of : say(found.title, language).text;
    });
    return t('cross.title', { rows, columns });
  };
  const keptOf = (edition: number) =>
    (document.changes ?? []).flatMap((one) =>
      one.kind === 'kept' && one.edition === edition ? [titleOf(one.table)] : [],
    );
  switch (change.kind) {
    case 'figures':
    case 'table-added':
      return (
        <a href={`#${crossAnchor(change.table)}`}>{t(`changes.${change.kind}`, { table: titleOf(change.table) })}</a>
      );
    case 'kept':
      return t('changes.kept', { table: keptOf(change.edition).join('; '), edition: change.edition });
    case 'table-gone':
      return t('changes.table-gone', { table: say(change.title, language).text });
    case 'quotes':
    case 'narratives':
      return t(`changes.${change.kind}`, {
        added: formatNumber(change.added, language),
        gone: formatNumber(change.gone, language),
      });
    case 'note':
      return (
        <>
          {t('changes.note')} <Say of={change.text} language={language} />
        </>
      );
    default:
      return t(`changes.${change.kind}`);
  }
}
