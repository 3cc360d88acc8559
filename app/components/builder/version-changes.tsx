import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FaultsProps {
  readonly title: string;
  readonly lead: string;
  readonly faults: readonly { readonly where: string; readonly texts: readonly string[]; readonly href: string }[];
  readonly folded?: boolean;
}

/** What is wrong, place by place; each place leads to where it is put right. */
export function FaultList({ title, lead, faults, folded = false }: FaultsProps) {
  const list = (
    <ul className="fault-list">
      {faults.map(({ where, texts, href }) => (
        <li key={href + where}>
          <a href={href}>{where}</a>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{title}</h2>
      <p>{lead}</p>
      {folded && faults.length > FEW ? <Folded count={faults.length}>{list}</Folded> : list}
    </section>
  );
}

/** As many as a page shows without hiding what comes after them. */
const FEW = 5;

function Folded({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const { t } = useTranslation('team');
  return (
    <details className="fold">
      <summary>{t('survey.publishPage.showAll', { count })}</summary>
      {children}
    </details>
  );
}

/** What differs from the version that is live, in sentences, by what people will notice. */
export interface VersionChangesProps {
  readonly groups: readonly {
    readonly group: 'added' | 'reworded' | 'removed' | 'other';
    readonly lines: readonly string[];
  }[];
  /** What cannot be counted together with earlier versions. */
  readonly apart: readonly string[];
}

export function VersionChanges({ groups, apart }: VersionChangesProps) {
  const { t } = useTranslation('team');
  return (
    <section>
      <h2>{t('survey.publishPage.changes')}</h2>
      {groups.map(({ group, lines }) => (
        <div key={group}>
          <h3>{t(`survey.publishPage.${group}`)}</h3>
          <ul className="facts">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <h3>{t('survey.publishPage.cannotMerge')}</h3>
      {apart.length === 0 ? (
        <p>{t('survey.publishPage.mergesAll')}</p>
      ) : (
        <>
          <p>{t('survey.publishPage.cannotMergeLead')}</p>
          <ul className="facts">
            {apart.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
