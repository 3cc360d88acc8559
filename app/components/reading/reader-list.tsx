import { useTranslation } from 'react-i18next';
import type { ReaderView } from './reading-view.ts';

/** Who reads, by name: what they have read, and what is left for them. Nobody is put before anybody. */
export function ReaderList({ readers }: { readonly readers: readonly ReaderView[] }) {
  const { t } = useTranslation('team');
  if (readers.length === 0) return <p className="empty">{t('readingOverview.noReaders')}</p>;
  return (
    <ul className="plain-list reading-people">
      {readers.map(({ id, name, languages, read, hours, agreed, first }) => (
        <li key={id}>
          <p>
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            <span className="soft">{languages}</span>
          </p>
          <p>
            {read} {hours}
          </p>
          {!agreed && <p className="soft">{t('readingOverview.notAgreed')}</p>}
          {first !== null && <p className="soft">{first}</p>}
        </li>
      ))}
    </ul>
  );
}
