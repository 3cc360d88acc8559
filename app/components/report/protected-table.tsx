import { useTranslation } from 'react-i18next';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { directionOf } from '#app/language/languages.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { HidingReasonKey } from './hiding-reasons.ts';

interface Text {
  readonly text: string;
  readonly language?: string;
}

/** A table before it is published, for its publisher: exact counts, what would be shown, and why not. */
export interface ProtectedTableView {
  readonly id: string;
  readonly title: Text;
  readonly asked: string;
  readonly askedShown: string | null;
  readonly keptFrom: number | null;
  readonly hidden: number;
  readonly rows: readonly {
    readonly key: string;
    readonly label: Text;
    readonly exact: string;
    readonly published: string | null;
    /** What a row of the random sample says of all. */
    readonly estimate: { readonly share: string; readonly low: string; readonly high: string } | null;
    readonly reason: HidingReasonKey | null;
  }[];
}

/** A longer table is folded, and so is one that hides nothing: what needs a decision is seen first. */
const MOST_ROWS_OPEN = 8;

interface ProtectedTableProps {
  readonly table: ProtectedTableView;
  readonly audience: string | null;
  readonly language: OfficialLanguage;
}

export function ProtectedTable({ table, audience, language }: ProtectedTableProps) {
  const { t } = useTranslation('report');
  const { hidden, keptFrom, rows } = table;
  return (
    <section className="protected" id={table.id} aria-labelledby={`${table.id}-title`}>
      {audience !== null && <p className="soft">{audience}</p>}
      <h3 id={`${table.id}-title`}>
        <Words of={table.title} />
      </h3>
      <p className="soft">
        {t('publish.asked', { asked: table.asked, shown: table.askedShown ?? t('figure.hidden') })}{' '}
        {hidden === 0
          ? t('publish.hiddenNone')
          : t('publish.hiddenCount', { count: hidden, number: formatNumber(hidden, language) })}
        .
      </p>
      {keptFrom !== null && <p className="notice">{t('publish.kept', { edition: keptFrom })}</p>}
      {rows.length > 0 && (
        <details open={hidden > 0 && rows.length <= MOST_ROWS_OPEN}>
          <summary>{t('publish.rows', { count: rows.length, number: formatNumber(rows.length, language) })}</summary>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('publish.row')}</th>
                <th scope="col">{t('publish.exact')}</th>
                <th scope="col">{t('publish.published')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, label, exact, published, estimate, reason }) => (
                <tr key={key} className={published === null ? 'row-hidden' : undefined}>
                  <th scope="row">
                    <Words of={label} />
                    {reason !== null && <span className="why">{t(`publish.reasons.${reason}`)}</span>}
                  </th>
                  <td>{exact}</td>
                  <td className={estimate === null ? undefined : 'estimated'}>
                    {published === null
                      ? t('figure.hidden')
                      : estimate === null
                        ? published
                        : t('publish.withEstimate', { count: published, ...estimate })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function Words({ of: { text, language } }: { readonly of: Text }) {
  if (language === undefined) return text;
  return (
    <span lang={language} dir={directionOf(language)}>
      {text}
    </span>
  );
}
