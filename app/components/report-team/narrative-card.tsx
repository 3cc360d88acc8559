import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { NarrativeView } from './narrative-view.ts';

interface NarrativeCardProps {
  readonly view: NarrativeView;
  /** What was ticked before the page came back. */
  readonly confirmed: readonly string[];
}

/** One narrative in both languages, who stands for it, and what can be done about it. */
export function NarrativeCard({ view, confirmed }: NarrativeCardProps) {
  const { t } = useTranslation('team');
  const { id, status, own, about, text, consent, targets } = view;
  const proposedBy = view.proposedBy ?? t('quotes.formerMember');
  const decidedBy = view.decidedBy ?? t('quotes.formerMember');
  if (status === 'taken-back')
    return <p className="card soft">{t('reportPage.narratives.takenBack', { name: decidedBy })}</p>;
  return (
    <article className="card" id={`narrative-${id}`} aria-labelledby={`about-${id}`}>
      <h3 id={`about-${id}`}>
        {about.map((one, place) => (
          <span key={one.language}>
            {place > 0 && ' / '}
            <TextInLanguage of={one} />
          </span>
        ))}
      </h3>
      {text.map((one) => (
        <TextInLanguage key={one.language} of={one} as="p" />
      ))}
      <p className="soft">
        {t('reportPage.narratives.under', { targets })}
        <br />
        {t('reportPage.narratives.consentHad')} <bdi>{consent}</bdi>
        <br />
        {own ? t('reportPage.narratives.byYou') : t('reportPage.narratives.by', { name: proposedBy })}
        {status === 'approved' && <> · {t('reportPage.narratives.approvedBy', { name: decidedBy })}</>}
        {status === 'declined' && <> · {t('reportPage.narratives.declinedBy', { name: decidedBy })}</>}
      </p>
      {status === 'proposed' && !own && <Decision view={view} confirmed={confirmed} />}
      {(status === 'approved' || (status === 'proposed' && own)) && (
        <details className="fold">
          <summary>{t('reportPage.narratives.takeBack')}</summary>
          <form method="post">
            <input type="hidden" name="narrative" value={id} />
            <p>{t('reportPage.narratives.takeBackHint')}</p>
            <button
              type="submit"
              className="button button-grave"
              name="do"
              value="take-back"
              aria-describedby={`about-${id}`}
            >
              {t('reportPage.narratives.takeBack')}
            </button>
          </form>
        </details>
      )}
    </article>
  );
}

/** Every point of the check, each to be confirmed by the second person; then two large buttons. */
function Decision({ view: { id, points }, confirmed }: NarrativeCardProps) {
  const { t } = useTranslation('team');
  return (
    <form method="post" autoComplete="off">
      <input type="hidden" name="narrative" value={id} />
      <fieldset className="quote-points" id={`points-${id}`} tabIndex={-1}>
        <legend>{t('quotes.points')}</legend>
        <p className="soft">{t('reportPage.narratives.pointsHint')}</p>
        {points.map(({ point, words }) => (
          <label key={point} className="tick">
            <input type="checkbox" name="confirmed" value={point} defaultChecked={confirmed.includes(point)} />{' '}
            <span>
              <strong>
                {point === 'together' || point === 'consent'
                  ? t(`reportPage.narratives.point.${point}`)
                  : t(`quotes.point.${point}`)}
              </strong>{' '}
              {words !== '' && <bdi>{words}</bdi>}
              {point !== 'consent' && (
                <>
                  <br />
                  {t('quotes.nobody')}
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="actions">
        <button type="submit" className="button" name="do" value="approved" aria-describedby={`about-${id}`}>
          {t('quotes.approve')}
        </button>
        <button
          type="submit"
          className="button button-second"
          name="do"
          value="declined"
          aria-describedby={`about-${id}`}
        >
          {t('quotes.decline')}
        </button>
      </p>
    </form>
  );
}
