import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';
import { Proposed } from './compared-table.tsx';

interface RunThemesProps {
  readonly themes: readonly {
    readonly key: string;
    readonly name: Shown;
    readonly proposed: Shown | null;
    readonly size: string;
  }[];
}

/** The themes of a run that there is nothing to compare with. */
export function RunThemes({ themes }: RunThemesProps) {
  const { t } = useTranslation('team');
  return (
    <>
      <h2>{t('run.themes')}</h2>
      {themes.length === 0 ? (
        <p className="empty">{t('run.noThemesHere')}</p>
      ) : (
        <table className="figures compared">
          <caption className="visually-hidden">{t('run.themes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('run.name')}</th>
              <th scope="col">{t('run.size')}</th>
            </tr>
          </thead>
          <tbody>
            {themes.map(({ key, name, proposed, size }) => (
              <tr key={key}>
                <th scope="row">
                  <TextInLanguage of={name} className="compared-name" />
                  {proposed !== null && <Proposed name={proposed} />}
                </th>
                <td>{size}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
