import { useTranslation } from 'react-i18next';
import { Field } from './field.tsx';

/** An area's words in one language; keywords one a line. */
export interface AreaWordsView {
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly label: string;
  readonly definition: string;
  readonly keywords: string;
  /** No person has reviewed them. */
  readonly draft: boolean;
}

interface AreaWordsProps {
  readonly words: AreaWordsView;
  /** What was typed and not saved, by field. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly open: boolean;
  readonly wrong: boolean;
  /** Somebody else saved other words meanwhile: these stand beneath, where they differ. */
  readonly overtaken: boolean;
}

/** Name, definition and keywords of an area in one language, folded away where the language is not looked at. */
export function AreaWordsFields({ words, typed, open, wrong, overtaken }: AreaWordsProps) {
  const { t } = useTranslation('team');
  const { tag, name, direction, draft } = words;
  const parts = (['label', 'definition', 'keywords'] as const).map((part) => {
    const mine = typed?.[`${part}-${tag}`] ?? words[part];
    return { part, value: mine, theirs: overtaken && mine !== words[part] ? words[part] : null };
  });
  const differs = parts.some(({ theirs }) => theirs !== null);
  return (
    <details className="fold" open={open || differs || undefined}>
      <summary>
        {name}
        {draft && <span className="soft"> · {t('areas.draft')}</span>}
      </summary>
      {parts.map(({ part, value, theirs }) => (
        <div key={part}>
          <Field
            id={`${part}-${tag}`}
            name={`${part}-${tag}`}
            label={t(`areas.part.${part}`)}
            value={value}
            wrong={wrong}
            language={tag}
            direction={direction}
            {...(part === 'keywords' ? { rows: 6, hint: t('areas.keywordsHint') } : {})}
            {...(part === 'definition' ? { rows: 3 } : {})}
          />
          {theirs !== null && (
            <p className="notice">
              {t('areas.theirs')}{' '}
              <span lang={tag} dir={direction}>
                {theirs.split('\n').join(', ') || '–'}
              </span>
            </p>
          )}
        </div>
      ))}
    </details>
  );
}
