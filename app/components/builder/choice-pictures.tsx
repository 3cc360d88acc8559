import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

/** A choice with its picture, if it has one. */
export interface PicturedChoice {
  readonly key: string;
  readonly label: Shown;
  readonly alt: string;
  readonly src: string | null;
}

interface PicturesProps {
  readonly choices: readonly PicturedChoice[];
  readonly action: string;
  readonly largest: string;
  readonly seen: number;
  readonly writing: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
}

/** A picture for each choice; each has a form of its own, since files are sent one at a time. */
export function ChoicePictures({ choices, action, largest, seen, writing }: PicturesProps) {
  const { t } = useTranslation('team');
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures" tabIndex={-1}>
        {t('survey.question.pictures')}
      </h2>
      <p className="soft">{t('survey.question.picturesHint')}</p>
      <ul className="builder-pictures">
        {choices.map(({ key, label, alt, src }) => (
          <li key={key} id={`picture-${key}`} tabIndex={-1} className="card">
            <h3>
              <TextInLanguage of={label} />
            </h3>
            {src !== null && <img src={src} alt={alt} />}
            <form method="post" action={action} encType="multipart/form-data" className="stack">
              <input type="hidden" name="seen" value={seen} />
              <input type="hidden" name="choice" value={key} />
              <div className="field">
                <label htmlFor={`file-${key}`}>{t('survey.question.file', { largest })}</label>
                <input id={`file-${key}`} type="file" name="file" accept="image/png,image/jpeg,image/webp" />
              </div>
              {src === null && (
                <div className="field">
                  <label htmlFor={`alt-of-${key}`}>{t('survey.question.altOf', { label: label.text })}</label>
                  <p className="hint" id={`alt-of-${key}-hint`}>
                    {t('survey.question.altHint')}
                  </p>
                  <input
                    id={`alt-of-${key}`}
                    type="text"
                    name="alt"
                    autoComplete="off"
                    lang={writing.language}
                    dir={writing.direction}
                    defaultValue={alt}
                    aria-describedby={`alt-of-${key}-hint`}
                  />
                </div>
              )}
              <p className="actions">
                <button className="button button-second" type="submit" name="go" value="upload">
                  {t(src === null ? 'survey.question.upload' : 'survey.question.replace')}
                </button>
                {src !== null && (
                  <button className="action" type="submit" name="go" value="remove">
                    {t('survey.question.removePicture')}
                  </button>
                )}
              </p>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
