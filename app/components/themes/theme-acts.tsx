import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField, BilingualFields, ReasonField } from './act-fields.tsx';
import type { ActAnswer, DossierView } from './theme-view.ts';
import { formOfTyped } from './typed-act.ts';

/** What can be done with a theme as it stands: each act a form of its own, that works without scripts. */
export function ThemeActs({
  dossier,
  here,
  seen,
  answer,
}: {
  readonly dossier: DossierView;
  /** The address of the theme's page. */
  readonly here: string;
  readonly seen: number;
  readonly answer: ActAnswer | null;
}) {
  const { t } = useTranslation('team');
  const { entry, areas, typed } = dossier;
  const names = { ...typed.name, area: entry.areaKey ?? '', reason: '', ...typed.definition };
  const selected = entry.standing === 'selected';
  const at = answer === null ? null : formOfTyped(answer, entry.standing);
  // Who wanted to keep a theme that is kept by now may have chosen another area for it, too.
  const moves = at === 'rename' && (answer?.typed['area'] ?? names.area) !== names.area;
  const of = (act: string) => {
    const sent = at === act || (act === 'move' && moves) ? answer : null;
    const values = sent === null ? null : { ...names, ...sent.typed };
    return { act, seen, open: sent !== null, values, wrong: sent?.errors ?? [] };
  };
  const [keep, rename, describe, move, reject] = ['keep', 'rename', 'describe', 'move', 'reject'].map(of);
  if (keep === undefined || rename === undefined || describe === undefined) return null;
  if (move === undefined || reject === undefined) return null;
  return (
    <section className="theme-acts" aria-label={t('themes.acts.label')}>
      {!selected && (
        <Act
          {...keep}
          title={t(`themes.acts.keep.${entry.standing}`)}
          open={keep.open || entry.standing === 'candidate'}
        >
          <BilingualFields {...keep} field="name" typed={keep.values ?? names} />
          <AreaField {...keep} areas={areas} typed={keep.values ?? names} />
          <Send>{t('themes.acts.keep.send')}</Send>
        </Act>
      )}
      {selected && (
        <>
          <Act {...rename} title={t('themes.acts.rename.title')}>
            <BilingualFields {...rename} field="name" typed={rename.values ?? names} />
            <Send>{t('themes.acts.rename.send')}</Send>
          </Act>
          <Act {...describe} title={t('themes.acts.describe.title')}>
            <p className="hint">{t('themes.acts.describe.hint')}</p>
            <BilingualFields {...describe} field="definition" typed={describe.values ?? names} rows={4} />
            <Send>{t('themes.acts.describe.send')}</Send>
          </Act>
          <Act {...move} title={t('themes.acts.move.title')}>
            <AreaField {...move} areas={areas} typed={move.values ?? names} />
            <Send>{t('themes.acts.move.send')}</Send>
          </Act>
        </>
      )}
      {(selected || entry.standing === 'candidate') && (
        <>
          <Act {...reject} title={t('themes.acts.reject.title')}>
            <p className="hint">{t('themes.acts.reject.hint')}</p>
            <ReasonField {...reject} typed={reject.values ?? names} />
            <Send>{t('themes.acts.reject.send')}</Send>
          </Act>
          <p className="actions">
            <a href={`${here}/merge`}>{t('themes.merge.link')}</a>
            <a href={`${here}/split`}>{t('themes.split.link')}</a>
          </p>
        </>
      )}
    </section>
  );
}

function Act({
  act,
  seen,
  title,
  open,
  children,
}: {
  readonly act: string;
  readonly seen: number;
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="seen" value={seen} />
        {children}
      </form>
    </details>
  );
}

function Send({ children }: { readonly children: ReactNode }) {
  return (
    <button type="submit" className="button">
      {children}
    </button>
  );
}
