import { useTranslation } from 'react-i18next';
import { Definition } from './area-definition.tsx';
import type { AreaView } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** The areas that the machine did not think of, folded until somebody wants one. */
export function AddedAreas({
  areas,
  added,
  open,
}: {
  readonly areas: readonly (AreaView & { readonly key: string })[];
  readonly added: readonly string[];
  /** Open from the start: where nothing was suggested, something was added, or something is wrong here. */
  readonly open: boolean;
}) {
  const { t } = useTranslation('review');
  return (
    <details className="fold" id="add" open={open || undefined}>
      <summary>{t('add.title')}</summary>
      <fieldset>
        <legend>{t('add.lead')}</legend>
        <div className="tick-list">
          {areas.map(({ key, name, definition, draft }) => (
            <div key={key} className="tick-row">
              <label className="tick">
                <input type="checkbox" name="add" value={key} defaultChecked={added.includes(key)} />
                <TextInLanguage of={name} />
              </label>
              <Definition definition={definition} draft={draft} of={name.text} />
            </div>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
