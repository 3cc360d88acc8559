import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { BothLanguages } from './both-languages.tsx';
import { DecisionText } from './decision-text.tsx';
import type { RecommendationView } from './recommendation-view.ts';

/** A recommendation: its words, who makes it, the findings that it rests on, and what the Council decided. */
export function RecommendationCard({
  recommendation,
  children,
}: {
  readonly recommendation: RecommendationView;
  /** What can be done about it. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('team');
  const { id, number, text, group, findings, withdrawn, decision } = recommendation;
  return (
    <article className="card" id={id} aria-labelledby={`title-${id}`}>
      <h3 id={`title-${id}`}>{t('recommendations.numbered', { number })}</h3>
      {withdrawn && (
        <p>
          <strong className="stage">{t('recommendations.withdrawn')}</strong>
        </p>
      )}
      <BothLanguages of={text} />
      <p className="soft">
        {t('recommendations.by')} <TextInLanguage of={group} />
      </p>
      {findings.length > 0 && (
        <>
          <p>
            <strong>{t('recommendations.restsOn')}</strong>
          </p>
          <ul>
            {findings.map(({ value, label, table, figures, edition, href }) => (
              <li key={value}>
                <a href={href}>
                  <TextInLanguage of={label} />
                </a>
                {': '}
                {figures ?? t('recommendations.notShownNow')}
                <br />
                <span className="soft">
                  {table !== null && (
                    <>
                      <TextInLanguage of={table} />
                      {', '}
                    </>
                  )}
                  {edition}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {!withdrawn && <DecisionText decision={decision} />}
      {children}
    </article>
  );
}
