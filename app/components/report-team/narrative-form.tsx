import { useTranslation } from 'react-i18next';
import type { NarrativeFault, NarrativeWords } from '#app/domain/narrative.ts';
import { OfficialFields } from '../official-fields.tsx';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

interface NarrativeFormProps {
  /** A fresh id, so that what is sent twice is proposed once. */
  readonly id: string;
  readonly targets: readonly { readonly key: string; readonly label: Shown }[];
  readonly typed: NarrativeWords;
  readonly faults: readonly NarrativeFault[];
}

/** Proposes what is to be told of people who are too few to count. */
export function NarrativeForm({ id, targets, typed, faults }: NarrativeFormProps) {
  const { t } = useTranslation('team');
  const wrong = (field: 'about' | 'text') => faults.find((fault) => fault.field === field)?.language ?? null;
  return (
    <form method="post" className="panel" autoComplete="off">
      <input type="hidden" name="narrative" value={id} />
      <p>{t('reportPage.narratives.aboutHint')}</p>
      <OfficialFields
        id="about"
        name="about"
        label={t('reportPage.narratives.about')}
        value={typed.about}
        wrong={wrong('about')}
      />
      <p>{t('reportPage.narratives.textHint')}</p>
      <OfficialFields
        id="text"
        name="text"
        label={t('reportPage.narratives.text')}
        value={typed.text}
        rows={6}
        wrong={wrong('text')}
      />
      <fieldset id="targets" tabIndex={-1}>
        <legend>{t('reportPage.narratives.targets')}</legend>
        {targets.map(({ key, label }) => (
          <label key={key} className="tick">
            <input type="checkbox" name="targets" value={key} defaultChecked={typed.targets.includes(key)} />{' '}
            <TextInLanguage of={label} />
          </label>
        ))}
      </fieldset>
      <p>
        <label className="label" htmlFor="consent">
          {t('reportPage.narratives.consent')}
        </label>
        <span className="hint" id="consent-hint">
          {t('reportPage.narratives.consentHint')}
        </span>
        <textarea
          className="field"
          id="consent"
          name="consent"
          rows={3}
          dir="auto"
          defaultValue={typed.consent}
          aria-describedby="consent-hint"
          aria-invalid={faults.some(({ field }) => field === 'consent') || undefined}
        />
      </p>
      <p className="actions">
        <button type="submit" className="button" name="do" value="propose">
          {t('reportPage.narratives.propose')}
        </button>
      </p>
    </form>
  );
}
