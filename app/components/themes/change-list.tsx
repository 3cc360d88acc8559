import { useTranslation } from 'react-i18next';
import type { ChangeView } from './theme-view.ts';

/** Acts in the workshop, the newest first, each with the way back. */
export function ChangeList({
  changes,
  none,
  linked = false,
  action,
}: {
  readonly changes: readonly ChangeView[];
  readonly none: string;
  /** Each leads to its theme. */
  readonly linked?: boolean;
  /** Where undoing is sent to; left out: this page. */
  readonly action?: string;
}) {
  const { t } = useTranslation('team');
  if (changes.length === 0) return <p className="empty">{none}</p>;
  return (
    <ol className="history workshop-changes">
      {changes.map(({ revision, what, by, undone, undoable, undo, href }) => (
        <li key={revision} value={revision} id={`change-${String(revision)}`}>
          <p id={`change-${String(revision)}-what`}>{linked && href !== null ? <a href={href}>{what}</a> : what}</p>
          <p className="soft">
            {by} {undone && <strong>{t('themes.changes.undone')}</strong>}
          </p>
          {undoable && (
            <form method="post" action={action}>
              <button
                className="action"
                type="submit"
                name="undo"
                value={revision}
                aria-describedby={`change-${String(revision)}-what`}
              >
                {undo}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}
