import { useTranslation } from 'react-i18next';
import { OfficialFields } from '../official-fields.tsx';
import { BothLanguages } from './both-languages.tsx';
import type { FollowChoice, PriorityForm, PriorityView, TypedPriority } from './recommendation-view.ts';

interface PrioritiesProps {
  readonly priorities: readonly PriorityView[];
  readonly choices: readonly FollowChoice[];
  readonly mayChange: boolean;
  /** The order that the page shows. */
  readonly seen: string;
  readonly typed: TypedPriority | null;
  readonly newId: string;
}

/** The Council's priorities in its order, with buttons that move, change and remove them, and a form for another. */
export function PriorityList({ priorities, choices, mayChange, seen, typed, newId }: PrioritiesProps) {
  const { t } = useTranslation('team');
  return (
    <section aria-labelledby="priorities">
      <h2 id="priorities">{t('decisions.priorities')}</h2>
      <p>{t('decisions.prioritiesLead')}</p>
      {priorities.length === 0 && <p className="empty">{t('decisions.noPriorities')}</p>}
      <ol className="card-list plain-list">
        {priorities.map((priority, index) => (
          <li key={priority.id} id={priority.id}>
            <article className="card" aria-labelledby={`priority-${priority.id}`}>
              <div id={`priority-${priority.id}`}>
                <BothLanguages of={priority.text} />
              </div>
              <p className="soft">
                {priority.follows.length === 0
                  ? t('decisions.followsNone')
                  : t('decisions.follows', { list: priority.follows.join(', ') })}
              </p>
              {mayChange && (
                <>
                  <form method="post" className="actions">
                    <input type="hidden" name="id" value={priority.id} />
                    <input type="hidden" name="seen" value={seen} />
                    {index > 0 && (
                      <Press id={priority.id} value={`move-${String(index - 1)}`} label={t('decisions.up')} />
                    )}
                    {index < priorities.length - 1 && (
                      <Press id={priority.id} value={`move-${String(index + 1)}`} label={t('decisions.down')} />
                    )}
                    <Press id={priority.id} value="remove-priority" label={t('decisions.remove')} />
                  </form>
                  <details className="fold" open={typed?.at === priority.id || undefined}>
                    <summary>
                      {t('decisions.change')}
                      <span className="visually-hidden"> {priority.text[0]?.text}</span>
                    </summary>
                    <form method="post" noValidate>
                      <input type="hidden" name="id" value={priority.id} />
                      <input type="hidden" name="seen" value={priority.seen} />
                      <PriorityFields at={priority.id} value={priority.form} typed={typed} choices={choices} />
                      <button type="submit" className="button" name="do" value="edit-priority">
                        {t('settings.save')}
                      </button>
                    </form>
                  </details>
                </>
              )}
            </article>
          </li>
        ))}
      </ol>
      {mayChange && (
        <details className="fold" open={typed?.at === 'add' || undefined}>
          <summary>{t('decisions.addPriority')}</summary>
          <form method="post" noValidate>
            <input type="hidden" name="id" value={newId} />
            <PriorityFields
              at="add"
              value={{ text: { en: '', fr: '' }, recommendationIds: [] }}
              typed={typed}
              choices={choices}
            />
            <button type="submit" className="button" name="do" value="add-priority">
              {t('decisions.addThis')}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

function Press({ id, value, label }: { readonly id: string; readonly value: string; readonly label: string }) {
  return (
    <button type="submit" className="action" name="do" value={value} aria-describedby={`priority-${id}`}>
      {label}
    </button>
  );
}

function PriorityFields({
  at,
  value,
  typed,
  choices,
}: {
  readonly at: string;
  readonly value: PriorityForm;
  readonly typed: TypedPriority | null;
  readonly choices: readonly FollowChoice[];
}) {
  const { t } = useTranslation('team');
  const own = typed?.at === at ? typed : null;
  const { text, recommendationIds } = own ?? value;
  return (
    <>
      <OfficialFields
        id={`${at}-priority`}
        name="text"
        label={t('decisions.priority')}
        value={text}
        rows={3}
        wrong={own?.language ?? null}
      />
      {choices.length > 0 && (
        <fieldset>
          <legend>{t('decisions.followsWhich')}</legend>
          <div className="tick-list">
            {choices.map(({ id, name }) => (
              <label className="tick" key={id}>
                <input type="checkbox" name="follows" value={id} defaultChecked={recommendationIds.includes(id)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
