import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { OwnTranslation } from './translations-view.ts';

/** What the member translated, to be put right by themselves. */
export function OwnTranslations({ own }: { readonly own: readonly OwnTranslation[] }) {
  const { t } = useTranslation('review');
  if (own.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('translate.own')}</summary>
      <ul className="plain-list translate-own">
        {own.map(({ href, date, from, text }) => (
          <li key={href}>
            <TextInLanguage of={text} as="p" />
            <p className="soft">
              {from} · {date} · <a href={href}>{t('translate.change')}</a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
