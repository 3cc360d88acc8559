import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { OUTLINE_FORM } from './outline-actions.tsx';

/** What was done just before, to what. */
export interface Done {
  readonly what: 'moved' | 'removed' | 'duplicated' | 'added' | 'undone';
  readonly title: Shown;
}

/** Says what was done, and offers to take it back. */
export function SurveyDone({ done, undo }: { readonly done: Done; readonly undo: number | null }) {
  const { t } = useTranslation('team');
  const { what, title } = done;
  return (
    <div className="saved" role="status">
      <p>{t(`survey.done.${what}`, { title: `\u2068${title.text}\u2069` })}</p>
      {undo !== null && (
        <p>
          <button
            className="action"
            type="submit"
            form={OUTLINE_FORM}
            name="do"
            value={`undo:${String(undo)}`}
            // What was removed has no place any more for the focus to return to.
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the page is the answer to the button that removed it
            autoFocus={what === 'removed'}
          >
            {t('survey.done.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
