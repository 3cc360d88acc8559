import { useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionCrossTable } from '#app/domain/report/edition-parts.ts';
import { crossAnchor } from './anchors.ts';
import { CrossFigure } from './cross-figure.tsx';
import { tellsSomething } from './cross-rows.ts';
import type { EditionView } from './edition-view.ts';
import type { HeadingLevel } from './heading.tsx';

interface CrossFiguresProps {
  readonly of: readonly EditionCrossTable[];
  readonly view: EditionView;
  readonly level: HeadingLevel;
}

/** Tables by groups of one table: those that tell something as figures, the others by name in one list. */
export function CrossFigures({ of: tables, view, level }: CrossFiguresProps) {
  const { t } = useTranslation('report');
  const { document, language } = view;
  const told = tables.filter((cross) => tellsSomething(cross));
  const withheld = tables.filter((cross) => !told.includes(cross));
  const titleOf = (id: string) => {
    const found = document.tables.find((table) => table.id === id);
    return found === undefined ? id : say(found.title, language).text;
  };
  return (
    <>
      {told.map((cross) => (
        <CrossFigure key={cross.id} cross={cross} view={view} part={null} level={level} />
      ))}
      {withheld.length > 0 && (
        <div className="withheld">
          <p>{t('cross.withheld')}</p>
          <ul className="facts">
            {withheld.map((cross) => (
              <li key={cross.id} id={crossAnchor(cross.id)}>
                {titleOf(cross.columnTable)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
