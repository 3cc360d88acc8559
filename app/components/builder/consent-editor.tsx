import { useTranslation } from 'react-i18next';
import type { TypedConsent } from '#app/domain/typed-consent.ts';
import { LineButtons } from './line-buttons.tsx';
import { FieldError, TickField, WordsField } from './text-field.tsx';
import { useBuilderForm, useFocus } from './form-context.tsx';

/** Everything that stands around the questions. */
export function ConsentEditor({ typed }: { readonly typed: TypedConsent }) {
  const { t } = useTranslation('team');
  const { words } = typed;
  return (
    <>
      <h2>{t('survey.consent.survey')}</h2>
      <WordsField id="title" label={t('survey.consent.surveyTitle')} value={words.title} />
      <WordsField id="introduction" label={t('survey.consent.introduction')} value={words.introduction} rows={6} />
      <h2>{t('survey.consent.consent')}</h2>
      <Paragraphs typed={typed} />
      <WordsField id="agree" label={t('survey.consent.agree')} value={words.agree} rows={2} />
      <WordsField id="quote" label={t('survey.consent.quote')} value={words.quote} rows={2} />
      <fieldset className="builder-group">
        <legend>{t('survey.consent.factsTitle')}</legend>
        <TickField name="facts" value="yes" checked={typed.facts}>
          {t('survey.consent.facts')}
        </TickField>
        {(['funder', 'controller', 'keptIn'] as const).map((part) => (
          <WordsField key={part} id={part} label={t(`survey.consent.${part}`)} value={words[part]} />
        ))}
        <TickField name="tellLaw" value="yes" checked={typed.accessLaw}>
          {t('survey.consent.tellLaw')}
        </TickField>
        <WordsField id="accessLaw" label={t('survey.consent.accessLaw')} value={words.accessLaw} />
      </fieldset>
      <h2>{t('survey.consent.thanks')}</h2>
      <WordsField id="thanks" label={t('survey.consent.thanks')} value={words.thanks} rows={4} labelHidden />
      <h2>{t('survey.consent.help')}</h2>
      <p className="soft">{t('survey.consent.helpLead')}</p>
      <HelpPlaces typed={typed} />
    </>
  );
}

interface Typed {
  readonly typed: TypedConsent;
}

function Paragraphs({ typed: { paragraphs } }: Typed) {
  const { t } = useTranslation('team');
  const focus = useFocus();
  return (
    <fieldset className="builder-list" id="paragraphs" tabIndex={-1}>
      <legend>{t('survey.consent.paragraphs')}</legend>
      <FieldError id="paragraphs" />
      <ol>
        {paragraphs.map(({ key, text }, at) => (
          <li key={`${key}-${String(at)}`}>
            <input type="hidden" name="paragraph-key" value={key} />
            <WordsField
              id={`paragraph-${String(at)}`}
              name="paragraph-text"
              label={t('survey.consent.paragraph', { place: at + 1 })}
              value={text}
              rows={4}
            />
            <LineButtons
              list="paragraphs"
              at={at}
              last={paragraphs.length - 1}
              say={{
                up: t('survey.consent.paragraphUp', { place: at + 1 }),
                down: t('survey.consent.paragraphDown', { place: at + 1 }),
                remove: t('survey.consent.paragraphRemove', { place: at + 1 }),
              }}
            />
          </li>
        ))}
      </ol>
      <button
        {...focus('paragraphs-add')}
        type="submit"
        name="go"
        value="paragraphs:add"
        className="button button-second"
      >
        {t('survey.consent.addParagraph')}
      </button>
    </fieldset>
  );
}

function HelpPlaces({ typed: { help } }: Typed) {
  const { t } = useTranslation('team');
  const focus = useFocus();
  return (
    <div id="help" tabIndex={-1}>
      <FieldError id="help" />
      {help.map(({ key, name, about, phone, url }, at) => {
        const field = `help-${String(at)}`;
        return (
          <fieldset key={`${key}-${String(at)}`} className="builder-test">
            <legend>{t('survey.consent.helpPlace', { place: at + 1 })}</legend>
            <input type="hidden" name="help-key" value={key} />
            <WordsField id={`${field}-name`} name="help-name" label={t('survey.consent.name')} value={name} />
            <WordsField id={`${field}-about`} name="help-about" label={t('survey.consent.about')} value={about} />
            <ContactField id={`${field}-phone`} name="help-phone" label={t('survey.consent.phone')} value={phone} />
            <ContactField id={`${field}-url`} name="help-url" label={t('survey.consent.url')} value={url} />
            <LineButtons
              list="help"
              at={at}
              last={help.length - 1}
              say={{
                up: t('survey.consent.helpUp', { place: at + 1 }),
                down: t('survey.consent.helpDown', { place: at + 1 }),
                remove: t('survey.consent.helpRemove', { place: at + 1 }),
              }}
            />
          </fieldset>
        );
      })}
      <button {...focus('help-add')} type="submit" name="go" value="help:add" className="button button-second">
        {t('survey.consent.addHelp')}
      </button>
    </div>
  );
}

function ContactField({ id, name, label, value }: Readonly<Record<'id' | 'name' | 'label' | 'value', string>>) {
  const { wrong } = useBuilderForm();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldError id={id} />
      <input
        id={id}
        name={name}
        type="text"
        dir="ltr"
        autoComplete="off"
        defaultValue={value}
        aria-describedby={id in wrong ? `${id}-error` : undefined}
        aria-invalid={id in wrong || undefined}
      />
    </div>
  );
}
