import { useTranslation } from 'react-i18next';
import type { OwnTargetView } from './own-comment-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** The name in its own language; a theme says that it is one. */
export function TargetName({ target: { type, name } }: { readonly target: OwnTargetView }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <TextInLanguage of={name} as="bdi" />
      {type === 'theme' && ` ${t('receipt.theme')}`}
    </>
  );
}
