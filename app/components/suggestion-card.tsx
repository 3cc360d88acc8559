import { useTranslation } from 'react-i18next';
import type { KindChoice } from '#app/domain/review.ts';
import { Definition } from './area-definition.tsx';
import { evidenceClass } from './comment-text.tsx';
import { EvidenceWords } from './evidence-words.tsx';
import { OwnKind } from './review/kind-choice.tsx';
import type { SuggestionView } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

export interface SuggestionCardProps extends SuggestionView {
  readonly fieldId: string;
  readonly wordsLanguage: string;
  readonly answer: 'accept' | 'reject' | undefined;
  /** What the comment is about this one, where that is something else than the comment as a whole. */
  readonly kind: KindChoice | undefined;
  readonly invalid: boolean;
}

/** One suggestion: what, how strongly, because of which words; and a yes or no as large as a thumb. */
export function SuggestionCard(props: SuggestionCardProps) {
  const {
    id,
    target,
    fieldId,
    mark,
    name,
    strength,
    words,
    wordsLanguage,
    definition,
    draft,
    keyphrases,
    answer,
    kind,
    invalid,
  } = props;
  const { t } = useTranslation('review');
  return (
    <fieldset className="suggestion" id={fieldId} aria-invalid={invalid || undefined} tabIndex={-1}>
      <legend>
        <TextInLanguage of={name} className="suggestion-name" />{' '}
        <span className="strength">{t(`suggestions.strength.${strength}`)}</span>
        <span className="visually-hidden">. {t('suggestions.question')}</span>
      </legend>
      {words.length > 0 && (
        <p className="because">
          <EvidenceWords
            words={words}
            language={wordsLanguage}
            className={target.type === 'area' ? evidenceClass(mark) : 'words'}
          />
        </p>
      )}
      <div className="yes-no">
        {(['accept', 'reject'] as const).map((value) => (
          <label key={value} className="choice">
            <input type="radio" name={`answer:${id}`} value={value} defaultChecked={answer === value} />
            <span>{t(`suggestions.${value}`)}</span>
          </label>
        ))}
      </div>
      <OwnKind id={id} name={name.text} chosen={kind} />
      <Definition definition={definition} draft={draft} theme={target.type === 'theme'} />
      {keyphrases.length > 0 && (
        <p className="because keyphrases">
          {t('suggestions.keyphrases')}{' '}
          <span lang={name.language} dir={name.direction}>
            {keyphrases.join(' · ')}
          </span>
        </p>
      )}
    </fieldset>
  );
}
