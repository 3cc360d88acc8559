import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { AgreementCardView } from './agreement-view.ts';
import { FigureTable } from './figure-table.tsx';

/** How far readers agree on one thing: first what it means in words, then the numbers, folded away what is finer. */
export function AgreementCard({ view }: { readonly view: AgreementCardView }) {
  const { t } = useTranslation('team');
  const { id, name, figures, parts, href, remarks, standing, isTheme, says } = view;
  const isMeasured = standing !== 'not-measured';
  const unnamed = t(id === 'overall' ? 'agreement.overall' : 'agreement.figures');
  // What has a name stands in a list under a heading of its own.
  const Heading = name === null ? 'h2' : 'h3';
  const heading = name === null ? unnamed : <TextInLanguage of={name} />;
  return (
    <article className={`card agreement-card${isTheme ? ' agreement-theme' : ''}`} aria-labelledby={`on-${id}`}>
      <Heading id={`on-${id}`}>{href === null ? heading : <a href={href}>{heading}</a>}</Heading>
      <p className="agreement-says" data-standing={standing}>
        {says}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="soft">
          {remark}
        </p>
      ))}
      {/* Figures on a handful of comments would only say again, and less plainly, that nothing is measured. */}
      {isMeasured && (
        <dl className="agreement-figures">
          {(['percentage', 'alpha', 'kappa', 'n'] as const).map((column) => (
            <div key={column}>
              <dt>{t(`agreement.head.${column}`)}</dt>
              <dd>
                {figures[column]}
                {column === 'alpha' && figures.interval !== '—' && (
                  <small>{t('agreement.between', { interval: figures.interval })}</small>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isMeasured && parts.length > 0 && (
        <details className="definition">
          <summary>{t('agreement.byLanguage')}</summary>
          <FigureTable caption={t('agreement.byLanguageLead')} rows={parts} />
        </details>
      )}
    </article>
  );
}
