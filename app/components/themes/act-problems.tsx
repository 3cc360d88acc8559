import { useTranslation } from 'react-i18next';
import { TeamErrors } from '../team-errors.tsx';
import type { ActAnswer } from './theme-view.ts';

/** Why an act was not carried out; where somebody else was first, what they did. */
export function ActProblems({ answer }: { readonly answer: ActAnswer | undefined }) {
  const { t } = useTranslation('team');
  if (answer === undefined) return null;
  return (
    <>
      <TeamErrors errors={answer.errors} />
      {answer.meanwhile.length > 0 && (
        <section className="notice" aria-labelledby="meanwhile">
          <h2 id="meanwhile">{t('themes.meanwhile.title')}</h2>
          <ul>
            {answer.meanwhile.map(({ revision, what, by }) => (
              <li key={revision}>
                {what}. <span className="soft">{by}</span>
              </li>
            ))}
          </ul>
          <p>{t('themes.meanwhile.again')}</p>
        </section>
      )}
    </>
  );
}
