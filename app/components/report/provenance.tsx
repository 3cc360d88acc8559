import { useTranslation } from 'react-i18next';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { Provenance as Made } from '#app/domain/report/provenance.ts';
import type { FigureFiles } from './figure-files.ts';
import { shareText } from './numbers.ts';
import { Say } from './say.tsx';

interface ProvenanceProps {
  readonly made: Made;
  readonly language: OfficialLanguage;
  /** Where the figure is found by itself; null where nothing of it is shown. */
  readonly files: FigureFiles | null;
  readonly rounded?: boolean;
}

/** How a figure was made, folded: what was counted, out of whom, what was left out, which run, what people changed of it. */
export function Provenance({ made, language, files, rounded = false }: ProvenanceProps) {
  const { t } = useTranslation('report');
  const { query, denominator, filter, run, changed } = made;
  return (
    <details className="made">
      <summary>{t('figure.made')}</summary>
      <dl>
        <dt>{t('figure.counted')}</dt>
        <dd>
          <Say of={query} language={language} />
        </dd>
        <dt>{t('figure.outOf')}</dt>
        <dd>
          <Say of={denominator} language={language} />
        </dd>
        {filter !== undefined && (
          <>
            <dt>{t('figure.filter')}</dt>
            <dd>
              <Say of={filter} language={language} />
            </dd>
          </>
        )}
      </dl>
      {run !== null && <p>{t('figure.run', { run })}</p>}
      {typeof changed === 'number' && <p>{t('figure.changed', { share: shareText(changed, language) })}</p>}
      {changed === null && <p>{t('figure.changedHidden')}</p>}
      {rounded && <p>{t('figure.rounded')}</p>}
      {files !== null && files.files.length > 0 && (
        <p className="figure-files">
          {t('figure.download')}{' '}
          {files.files.map(({ format, href }) => (
            <a key={format} href={href} download>
              {format}
            </a>
          ))}
          {files.embed !== null && <a href={files.embed}>{t('figure.embed')}</a>}
        </p>
      )}
    </details>
  );
}
