import { useTranslation } from 'react-i18next';
import { commentKinds } from '#app/domain/comment-kind.ts';
import { Definition } from '../area-definition.tsx';
import { TextInLanguage } from '../text-in-language.tsx';
import type { DifferTarget } from './differ-view.ts';

/** What readers say of one area or theme, without names. */
export function ReaderViews({ views }: Pick<DifferTarget, 'views'>) {
  const { t } = useTranslation('review');
  return (
    <ul className="differ-views">
      {views.map(({ yes, kind }, place) => (
        // Views have no identity: that is the point of them.
        <li key={place}>
          {t(place === 0 ? 'differ.oneReader' : 'differ.anotherReader')}{' '}
          <strong>{t(yes ? 'suggestions.accept' : 'suggestions.reject')}</strong>
          {kind !== null && ` (${t(`suggestions.kind.${kind}`)})`}
        </li>
      ))}
    </ul>
  );
}

/** One area or theme to be decided: its definition, both views, yes or no as large as a thumb, and what it is. */
export function DifferTargetCard({
  target,
  fieldId,
  invalid,
}: {
  readonly target: DifferTarget;
  readonly fieldId: string;
  readonly invalid: boolean;
}) {
  const { t } = useTranslation('review');
  const { id, name, definition, draft, isTheme, views, about, kind } = target;
  return (
    <fieldset className="suggestion" id={fieldId} aria-invalid={invalid || undefined} tabIndex={-1}>
      <legend>
        <TextInLanguage of={name} className="suggestion-name" />
        <span className="visually-hidden">. {t('suggestions.question')}</span>
      </legend>
      <ReaderViews views={views} />
      <div className="yes-no">
        {([true, false] as const).map((value) => (
          <label key={String(value)} className="choice">
            <input type="radio" name={`about:${id}`} value={value ? 'yes' : 'no'} defaultChecked={about === value} />
            <span>{t(value ? 'suggestions.accept' : 'suggestions.reject')}</span>
          </label>
        ))}
      </div>
      <p className="differ-kind">
        <label htmlFor={`${fieldId}-kind`}>{t('differ.kind')}</label>
        <select className="field" id={`${fieldId}-kind`} name={`kind:${id}`} defaultValue={kind ?? ''}>
          <option value="">{t('kinds.hardToSay')}</option>
          {commentKinds.map((one) => (
            <option key={one} value={one}>
              {t(`suggestions.kind.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <Definition definition={definition} draft={draft} theme={isTheme} />
    </fieldset>
  );
}
