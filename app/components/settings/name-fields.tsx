import { useTranslation } from 'react-i18next';
import type { TypedNames } from './areas-view.ts';
import { Field } from './field.tsx';

/** A name in both official languages; one of them is enough to begin with. */
export function NameFields({
  at,
  value = { en: '', fr: '' },
  typed,
  wrong,
}: {
  readonly at: string;
  readonly value?: Readonly<Record<'en' | 'fr', string>>;
  readonly typed: TypedNames | null;
  readonly wrong: boolean;
}) {
  const { t } = useTranslation('team');
  const own = typed?.at === at ? typed : null;
  return (['en', 'fr'] as const).map((language) => (
    <Field
      key={language}
      id={`${at.replace(':', '-')}-${language}`}
      name={`name-${language}`}
      label={t(`areas.name.${language}`)}
      value={(own ?? value)[language]}
      wrong={wrong && own !== null}
      language={language}
      direction="ltr"
    />
  ));
}
