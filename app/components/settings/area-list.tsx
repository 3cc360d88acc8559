import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { AreaRow } from './areas-view.ts';

interface AreaListProps {
  readonly areas: readonly AreaRow[];
  readonly mayChange: boolean;
  /** The order that the page shows. */
  readonly seen: string;
}

/** Priority areas in their order, each with what it is tied to, and buttons that move and remove it. */
export function AreaList({ areas, mayChange, seen }: AreaListProps) {
  const { t } = useTranslation('team');
  return (
    <ol className="card-list plain-list">
      {areas.map((area, index) => (
        <li key={area.key} id={area.key}>
          <article className="card" aria-labelledby={`area-${area.key}`}>
            <h3 id={`area-${area.key}`}>
              <TextInLanguage of={area.name} />
            </h3>
            {area.definition !== null && <TextInLanguage of={area.definition} as="p" />}
            <p className="soft">
              {area.keywords} · {t(area.ties.length === 0 ? 'areas.tiedToNothing' : 'areas.tiedTo')}{' '}
              {area.ties.map((name, place) => (
                <span key={place}>
                  {place > 0 && ', '}
                  <TextInLanguage of={name} />
                </span>
              ))}
            </p>
            {mayChange && (
              <form method="post" className="actions">
                <a className="action" href={area.href} aria-describedby={`area-${area.key}`}>
                  {t('areas.edit')}
                </a>
                <input type="hidden" name="seen" value={seen} />
                <input type="hidden" name="key" value={area.key} />
                <input type="hidden" name="do" value="area" />
                {index > 0 && <MoveButton to={index - 1} area={area.key} label={t('areas.up')} />}
                {index < areas.length - 1 && <MoveButton to={index + 1} area={area.key} label={t('areas.down')} />}
                {area.coded ? (
                  <span className="soft">{t('areas.stays')}</span>
                ) : (
                  <button
                    type="submit"
                    className="action"
                    name="press"
                    value="remove"
                    aria-describedby={`area-${area.key}`}
                  >
                    {t('areas.remove')}
                  </button>
                )}
              </form>
            )}
          </article>
        </li>
      ))}
    </ol>
  );
}

function MoveButton({ to, area, label }: { readonly to: number; readonly area: string; readonly label: string }) {
  return (
    <button type="submit" className="action" name="press" value={String(to)} aria-describedby={`area-${area}`}>
      {label}
    </button>
  );
}
