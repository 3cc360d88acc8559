import { useTranslation } from 'react-i18next';
import { TeamErrors } from '../team-errors.tsx';
import type { ActAnswer } from './theme-view.ts';
import { typedWords } from './typed-act.ts';

/** The words that were typed for an act that the theme has no form for any more, so that they can be taken elsewhere. */
export function TypedInVain({ answer }: { readonly answer: ActAnswer }) {
  const { t } = useTranslation('team');
  const words = typedWords(answer);
  if (words.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="typed">
      <h2 id="typed">{t('themes.meanwhile.typed')}</h2>
      {words.map(([field, typed]) => (
        <p key={field} className="typed" dir="auto">
          {typed}
        </p>
      ))}
    </section>
  );
}

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
