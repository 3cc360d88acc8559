import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { EveningPart } from './evening-view.ts';

/** What waits for a reader in one consultation, and the one thing to do next. */
export function EveningConsultation({
  part: { slug, title, open, waiting, batch, minutes, finished, preparing, debrief },
  mayDraw,
}: {
  readonly part: EveningPart;
  /** False before the reader has agreed to what is asked of everybody. */
  readonly mayDraw: boolean;
}) {
  const { t } = useTranslation('review');
  const again = finished !== null;
  return (
    <section className="evening-consultation stack">
      <h2>
        <TextInLanguage of={title} />
      </h2>
      {open !== null && mayDraw && (
        <>
          <p>{t('evening.left', { ...open.left })}</p>
          <p className="actions">
            <a className="button" href={open.href}>
              {t('evening.goOn')}
            </a>
          </p>
        </>
      )}
      {open === null && (
        <p>
          {waiting === 'many' && t('evening.waitingMany')}
          {waiting !== 'many' && waiting !== null && t('evening.waiting', { ...waiting })}
          {waiting === null && t(preparing ? 'evening.preparing' : 'evening.nothing')}
        </p>
      )}
      {open === null && waiting !== null && mayDraw && (
        <form method="post" className="actions">
          <input type="hidden" name="consultation" value={slug} />
          <button type="submit" className="button" aria-describedby={`minutes-${slug}`}>
            {t(again ? 'evening.another' : 'evening.give', { ...batch })}
          </button>
          <span id={`minutes-${slug}`} className="soft">
            {t('evening.minutes', { ...minutes })}
          </span>
        </form>
      )}
      {debrief !== '' && (
        <p className="soft">
          {t('evening.debrief')} <span dir="auto">{debrief}</span>
        </p>
      )}
    </section>
  );
}
