import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommentText } from '../comment-text.tsx';
import { TextInLanguage } from '../text-in-language.tsx';
import type { FlagView } from './flag-view.ts';

/** A comment that readers flagged, in its own language, with who said so and what stands beside it. */
export function FlaggedComment({ flag, children }: { readonly flag: FlagView; readonly children: ReactNode }) {
  const { t } = useTranslation('team');
  const { id, kind, consultation, pieces, language, direction, languageName, translations, seen } = flag;
  return (
    <article className="card flag" aria-labelledby={`flag-${id}`}>
      <h3 id={`flag-${id}`}>{t(`flags.kind.${kind}`)}</h3>
      <blockquote lang={language} dir={direction}>
        <p data-length="long">
          <CommentText pieces={pieces} />
        </p>
      </blockquote>
      {translations.map((one) => (
        <div key={one.language} className="flag-translation">
          <p className="soft">{t('flags.translation', { language: one.name })}</p>
          <TextInLanguage of={one} as="p" />
        </div>
      ))}
      <p className="soft">
        {languageName !== null && <>{languageName} · </>}
        <TextInLanguage of={consultation} />
        <br />
        {t('flags.said', { name: flag.flaggedBy ?? t('quotes.formerMember'), moment: flag.flaggedAt })}
        {seen !== null && (
          <>
            <br />
            {t('flags.seen', { name: seen.by ?? t('quotes.formerMember'), moment: seen.at })}
          </>
        )}
      </p>
      {children}
    </article>
  );
}
