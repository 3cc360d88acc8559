import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A text that may be hard to read stays covered until the reader taps; who can be talked to stands beside it. */
export function Cover({
  covered,
  debrief,
  children,
}: {
  readonly covered: boolean;
  /** As it was typed; empty where nobody is named. */
  readonly debrief: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('review');
  if (!covered) return children;
  return (
    <>
      <details className="cover">
        <summary>
          <strong>{t('cover.title')}</strong>
          <span>{t('cover.open')}</span>
        </summary>
        {children}
      </details>
      {debrief === '' ? <p className="soft">{t('cover.skip')}</p> : <Debrief debrief={debrief} />}
    </>
  );
}

/** Whom a reader can talk to after something hard to read. */
export function Debrief({ debrief }: { readonly debrief: string }) {
  const { t } = useTranslation('review');
  return (
    <p className="soft">
      {t('cover.debrief')} <bdi className="typed">{debrief}</bdi>
    </p>
  );
}
