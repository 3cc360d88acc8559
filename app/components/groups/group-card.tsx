import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { GroupFields } from './group-fields.tsx';
import type { GroupView, TypedGroup } from './group-view.ts';

/** A group: its name, its term, what it still owes; folded beneath, what can be changed about it. */
export function GroupCard({
  group,
  mayChange,
  typed,
}: {
  readonly group: GroupView;
  readonly mayChange: boolean;
  readonly typed: TypedGroup | null;
}) {
  const { t } = useTranslation('team');
  const { id, ended, endedByHand, term, open } = group;
  return (
    <article className="card" aria-labelledby={`group-${id}`} id={id}>
      <h3 id={`group-${id}`}>
        <TextInLanguage of={group.name} />
      </h3>
      {group.otherName !== null && <TextInLanguage of={group.otherName} as="p" className="soft" />}
      <p>
        {ended && <strong className="stage">{t('groups.ended')}</strong>}
        {endedByHand !== null
          ? t('groups.endedOn', { day: endedByHand })
          : term === null
            ? t('groups.noTerm')
            : t(ended ? 'groups.termEnded' : 'groups.termUntil', { day: term })}
      </p>
      <p>{open.count === 0 ? t('groups.ownsNone') : t('groups.owns', { ...open })}</p>
      {mayChange && (
        <details className="fold" open={typed?.at === id || undefined}>
          <summary>
            {t('groups.change')}
            <span className="visually-hidden">
              {' '}
              <TextInLanguage of={group.name} />
            </span>
          </summary>
          <form method="post" noValidate>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="seen" value={group.seen} />
            <GroupFields at={id} value={group.form} typed={typed} />
            <p className="actions">
              <button type="submit" className="button" name="do" value="edit">
                {t('settings.save')}
              </button>
              {endedByHand === null ? (
                <button type="submit" className="action" name="do" value="end" aria-describedby={`group-${id}`}>
                  {t('groups.end')}
                </button>
              ) : (
                <button type="submit" className="action" name="do" value="resume" aria-describedby={`group-${id}`}>
                  {t('groups.resume')}
                </button>
              )}
            </p>
          </form>
        </details>
      )}
    </article>
  );
}
