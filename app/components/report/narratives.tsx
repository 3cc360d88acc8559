import { useTranslation } from 'react-i18next';
import type { EditionNarrative } from '#app/domain/report/edition-parts.ts';
import type { EditionView } from './edition-view.ts';

interface NarrativesProps {
  readonly of: readonly EditionNarrative[];
  readonly view: EditionView;
}

/** What is told, without a number, of people who are too few to count; where it was taken back, that it was. */
export function Narratives({ of, view: { narratives, language } }: NarrativesProps) {
  const { t } = useTranslation('report');
  return of.map(({ hash }) => {
    const words = narratives[hash];
    const id = `narrative-${hash.slice(0, 12)}`;
    if (words === undefined) {
      return (
        <p key={hash} id={id} className="quote-gone">
          {t('narrative.gone')}
        </p>
      );
    }
    return (
      <div key={hash} id={id} className="narrative">
        <p className="soft">{t('narrative.lead', { about: words.about[language] })}</p>
        <p className="narrative-words">{words.text[language]}</p>
      </div>
    );
  });
}
