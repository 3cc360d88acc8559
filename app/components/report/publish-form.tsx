import { useTranslation } from 'react-i18next';
import type { OfficialTexts } from '#app/domain/official-text.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionKind } from '#app/domain/report/edition.ts';
import { OfficialFields } from '../official-fields.tsx';

interface PublishFormProps {
  readonly kind: EditionKind;
  readonly edition: number;
  /** Of what the publisher sees. */
  readonly fingerprint: string;
  /** The public edition that this one comes after; null where it is the first. */
  readonly corrects: number | null;
  readonly note: OfficialTexts;
  /** The language in which the note cannot be taken. */
  readonly wrong: OfficialLanguage | null;
}

/** Publishes what was looked through; a later edition with what its publisher says about it. */
export function PublishForm({ kind, edition, fingerprint, corrects, note, wrong }: PublishFormProps) {
  const { t } = useTranslation('report');
  return (
    <form method="post" className="panel">
      {corrects !== null && (
        <fieldset>
          <legend>{t('publish.note.title')}</legend>
          <p className="hint">{t('publish.note.hint', { edition: corrects })}</p>
          <OfficialFields id="note" name="note" label={t('publish.note.label')} value={note} rows={3} wrong={wrong} />
        </fieldset>
      )}
      <p>{t('publish.confirm')}</p>
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <input type="hidden" name="kind" value={kind} />
      <button type="submit" className="button">
        {t('publish.button', { edition })}
      </button>
    </form>
  );
}
