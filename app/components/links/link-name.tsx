import { useTranslation } from 'react-i18next';
import type { LinkMedium } from '#app/domain/link-medium.ts';

/** What a link goes by: its partner, its name, how it is passed on, as far as each is said. */
export function LinkName({
  link: { partner, name, medium },
}: {
  readonly link: { readonly partner: string | null; readonly name: string; readonly medium: LinkMedium };
}) {
  const { t } = useTranslation('team');
  const said = [partner, name].filter((part) => part !== null && part !== '');
  return (
    <>
      {said.map((part) => (
        <span key={part}>
          <bdi>{part}</bdi> ·{' '}
        </span>
      ))}
      {t(`links.media.${medium}`)}
    </>
  );
}
