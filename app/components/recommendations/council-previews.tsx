import { useTranslation } from 'react-i18next';
import type { CouncilPreviewView } from './recommendation-view.ts';

/** The editions for the Council alone, and the way to another. */
export function CouncilPreviews({
  previews,
  make,
}: {
  readonly previews: readonly CouncilPreviewView[];
  /** Where one is made; null: not by this member, or not now. */
  readonly make: string | null;
}) {
  const { t } = useTranslation('team');
  return (
    <section aria-labelledby="council-previews">
      <h2 id="council-previews">{t('council.previews')}</h2>
      <p>{t('council.previewsLead')}</p>
      {previews.length === 0 ? (
        <p className="empty">{t('council.none')}</p>
      ) : (
        <ul className="link-list">
          {previews.map(({ number, day, href }) => (
            <li key={number}>
              <a href={href}>
                {t('council.name', { number })} <span className="soft">{day}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {make !== null && (
        <p>
          <a className="button button-second" href={make}>
            {t('council.make')}
          </a>
        </p>
      )}
    </section>
  );
}
