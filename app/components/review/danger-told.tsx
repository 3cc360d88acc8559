import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../review-view.ts';

/** After somebody said that a person may be in danger: who knows of it now, and how to reach them. */
export function DangerTold({ danger }: { readonly danger: ReviewView['danger'] }) {
  const { t } = useTranslation('review');
  if (danger === null) return null;
  const { named } = danger;
  return (
    <section className="notice" id="danger" tabIndex={-1} role="status" aria-labelledby="danger-title">
      <h2 id="danger-title">{t('flags.told.title')}</h2>
      <p>{named === null ? t('flags.told.staff') : t('flags.told.named', { name: named.name })}</p>
      {named !== null && named.contact !== '' && (
        <p>
          {t('flags.told.reach', { name: named.name })} <bdi className="typed">{named.contact}</bdi>
        </p>
      )}
      <p>{t('flags.told.emergency')}</p>
    </section>
  );
}
