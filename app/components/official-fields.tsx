import { useTranslation } from 'react-i18next';
import type { OfficialTexts } from '#app/domain/official-text.ts';
import { officialLanguages, type OfficialLanguage } from '#app/domain/report/bilingual.ts';

/** The field of one language of a text, for a message to lead to. */
export function officialFieldId(id: string, language: OfficialLanguage): string {
  return `${id}-${language}`;
}

/** A text in English and in French, side by side where there is room: fields `name-en` and `name-fr`. */
export function OfficialFields({
  id,
  name,
  label,
  value,
  rows,
  wrong = null,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: OfficialTexts;
  /** Several lines. */
  readonly rows?: number;
  /** The language in which it cannot be kept. */
  readonly wrong?: OfficialLanguage | null;
}) {
  const { t } = useTranslation('team');
  return (
    <div className="two-languages">
      {officialLanguages.map((language) => {
        const field = {
          ...{ id: officialFieldId(id, language), name: `${name}-${language}`, defaultValue: value[language] },
          ...{ lang: language, dir: 'ltr', 'aria-invalid': wrong === language || undefined },
        };
        return (
          <div className="field" key={language}>
            <label htmlFor={field.id}>{t(`groups.in.${language}`, { label })}</label>
            {rows === undefined ? (
              <input type="text" autoComplete="off" {...field} />
            ) : (
              <textarea rows={rows} {...field} />
            )}
          </div>
        );
      })}
    </div>
  );
}
