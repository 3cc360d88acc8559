import { useTranslation } from 'react-i18next';
import type { Choices } from '#app/domain/review.ts';
import { Definition } from '../area-definition.tsx';
import type { TargetView } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';
import { OwnKind } from './kind-choice.tsx';

interface AddedTargetsProps {
  readonly areas: readonly TargetView[];
  readonly themes: readonly TargetView[];
  readonly choices: Choices;
}

/** What the machine did not think of, folded until somebody wants one. */
export function AddedTargets({
  open,
  first,
  ...targets
}: AddedTargetsProps & {
  readonly open: boolean;
  /** Nothing was suggested, so that this is no other area but the first. */
  readonly first: boolean;
}) {
  const { t } = useTranslation('review');
  return (
    <details className="fold" id="add" open={open || undefined}>
      <summary>{t(first ? 'codebook.title' : 'add.title')}</summary>
      <TargetLists {...targets} lead={t(first ? 'codebook.areas' : 'add.lead')} />
    </details>
  );
}

/** The whole codebook, for who is shown no suggestion. */
export function WholeCodebook(targets: AddedTargetsProps) {
  const { t } = useTranslation('review');
  return (
    <section id="add" tabIndex={-1} aria-labelledby="codebook">
      <h2 id="codebook">{t('codebook.title')}</h2>
      <p className="soft">{t('codebook.lead')}</p>
      <TargetLists {...targets} lead={t('codebook.areas')} />
    </section>
  );
}

function TargetLists({ lead, areas, themes, choices }: AddedTargetsProps & { readonly lead: string }) {
  const { t } = useTranslation('review');
  return (
    <>
      {areas.length > 0 && (
        <fieldset>
          <legend>{lead}</legend>
          <Ticks targets={areas} choices={choices} />
        </fieldset>
      )}
      {themes.length > 0 && (
        <details className="fold" open={themes.some((theme) => choices.added.includes(theme.id)) || undefined}>
          <summary>{t('add.themes')}</summary>
          <fieldset>
            <legend>{t('add.themesLead')}</legend>
            <Ticks targets={themes} choices={choices} />
          </fieldset>
        </details>
      )}
    </>
  );
}

function Ticks({ targets, choices }: { readonly targets: readonly TargetView[]; readonly choices: Choices }) {
  return (
    <div className="tick-list">
      {targets.map(({ id, name, within, definition, draft }) => (
        <div key={id} className="tick-row">
          <label className="tick">
            <input type="checkbox" name="add" value={id} defaultChecked={choices.added.includes(id)} />
            <span>
              <TextInLanguage of={name} />
              {within !== null && (
                <>
                  {' '}
                  <TextInLanguage of={within} as="small" className="soft" />
                </>
              )}
            </span>
          </label>
          <Definition definition={definition} draft={draft} theme={id.startsWith('theme:')} of={name.text} />
          <OwnKind id={id} name={name.text} chosen={choices.kinds[id]} />
        </div>
      ))}
    </div>
  );
}
