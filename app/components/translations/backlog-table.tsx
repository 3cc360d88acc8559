import { useTranslation } from 'react-i18next';
import type { BacklogRow } from './translations-view.ts';

/** What waits in which language, and who could help. Small numbers stand as steps: one could point at a person. */
export function BacklogTable({ rows }: { readonly rows: readonly BacklogRow[] }) {
  const { t } = useTranslation('review');
  return (
    <div className="reading-scroll">
      <table className="reading-table">
        <caption>{t('translate.backlog')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('translate.head.language')}</th>
            <th scope="col">{t('translate.head.waiting')}</th>
            <th scope="col">{t('translate.head.readers')}</th>
            <th scope="col">{t('translate.head.translators')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ language, name, waiting, readers, translators, href }) => (
            <tr key={language}>
              <th scope="row">{href === null ? name : <a href={href}>{name}</a>}</th>
              <td>{waiting}</td>
              <td>{readers}</td>
              <td>{translators}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
