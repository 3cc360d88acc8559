import { useTranslation } from 'react-i18next';

/** Saves, from wherever the page is scrolled to, and says what became of it. */
export function SaveBar({
  done,
  unsaved,
  preview = null,
}: {
  readonly done: 'saved' | 'added' | 'moved' | 'picture' | null;
  readonly unsaved: boolean;
  readonly preview?: string | null;
}) {
  const { t } = useTranslation('team');
  return (
    <div className="save-bar">
      <button
        className="button"
        type="submit"
        name="go"
        value="save"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- it was just pressed, and the page stays where it was
        autoFocus={done === 'saved'}
        aria-describedby={done === null && !unsaved ? undefined : 'save-state'}
      >
        {t('survey.save')}
      </button>
      {preview !== null && (
        <a className="action" href={preview}>
          {t('survey.question.previewIt')}
        </a>
      )}
      {(done !== null || unsaved) && (
        <p id="save-state" role="status" className={done === null ? 'soft' : 'save-done'}>
          {done === null ? t('survey.unsaved') : t(`survey.done.here.${done}`)}
        </p>
      )}
    </div>
  );
}
