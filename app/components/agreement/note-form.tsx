import { useTranslation } from 'react-i18next';

export interface NoteFormView {
  readonly basis: string;
  readonly en: string;
  readonly fr: string;
  /** Names of the two languages in the page's. */
  readonly names: { readonly en: string; readonly fr: string };
  readonly written: boolean;
  readonly invalid: readonly string[];
}

/** Why an area or theme is published although readers do not agree on it, in both official languages. */
export function NoteForm({ view }: { readonly view: NoteFormView }) {
  const { t } = useTranslation('team');
  return (
    <form method="post" autoComplete="off">
      <input type="hidden" name="basis" value={view.basis} />
      {(['en', 'fr'] as const).map((tag) => (
        <p key={tag} className="agreement-field">
          <label htmlFor={`note-${tag}`}>{t('agreement.note.in', { language: view.names[tag] })}</label>
          <textarea
            className="field"
            id={`note-${tag}`}
            name={tag}
            rows={4}
            lang={tag}
            defaultValue={view[tag]}
            aria-invalid={view.invalid.includes(tag) || undefined}
          />
        </p>
      ))}
      <p className="actions">
        <button type="submit" className="button" name="intent" value="note">
          {t('agreement.note.save')}
        </button>
        {view.written && (
          <button type="submit" className="button button-second" name="intent" value="withdraw-note">
            {t('agreement.note.withdraw')}
          </button>
        )}
      </p>
    </form>
  );
}
