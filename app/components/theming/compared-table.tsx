import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { ComparedRow } from './run-comparison-view.ts';

interface ComparedTableProps {
  readonly title: string;
  readonly runs: { readonly before: number; readonly after: number };
  readonly rows: readonly ComparedRow[];
  /** The address of the page, to which a row's own part is added; null where comments may not be seen. */
  readonly address: string | null;
}

/** How many comments each area, kind or theme had in two runs, how many came and left, and why. */
export function ComparedTable({ title, runs, rows, address }: ComparedTableProps) {
  const { t } = useTranslation('team');
  return (
    <table className="figures compared">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('run.name')}</th>
          <th scope="col">{t('run.column', { number: runs.before })}</th>
          <th scope="col">{t('run.column', { number: runs.after })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <TextInLanguage of={row.name} className="compared-name" />
              {row.fate !== null && <span className="why">{row.fate}</span>}
              {row.proposed !== null && <Proposed name={row.proposed} />}
              <span className="compared-moved">{row.moved}</span>
              {row.why.length > 0 && (
                <ul className="compared-why">
                  {row.why.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              )}
              {row.hasMoves && address !== null && (
                <a
                  href={`${address}of=${encodeURIComponent(row.id)}#moved`}
                  aria-label={t('run.seeOf', { name: row.name.text })}
                >
                  {t('run.see')}
                </a>
              )}
            </th>
            <td>{row.before}</td>
            <td>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A name that a machine proposed beside the respondents' own phrase, and that says so. */
export function Proposed({ name }: { readonly name: NonNullable<ComparedRow['proposed']> }) {
  const { t } = useTranslation('team');
  return (
    <span className="why">
      {t('run.proposed')}{' '}
      <bdi lang={name.language} dir={name.direction}>
        {name.text}
      </bdi>
    </span>
  );
}
