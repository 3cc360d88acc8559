import { useTranslation } from 'react-i18next';
import type { OpeningNeed, StageMove } from '#app/domain/stage-moves.ts';
import type { Stage } from '#app/domain/stage.ts';
import { TeamErrors } from './team-errors.tsx';

/** What became of the last try. */
export type MoveOutcome =
  | 'not-open'
  | 'not-closed'
  | 'not-after-report'
  | 'not-possible'
  | 'not-ready'
  | 'not-before-withdrawal'
  | 'no-day'
  | 'past'
  | 'before-opening'
  | 'after-withdrawal'
  | 'after-deletion';

interface TakingAnswersProps {
  readonly stage: Stage;
  /** What this stage lets people do, and what not. */
  readonly abilities: readonly { readonly ability: Ability; readonly possible: boolean }[];
  /** What this member can do to the stage. */
  readonly moves: readonly StageMove[];
  readonly outcome: MoveOutcome | null;
  /** What was typed as the last day, to stand there again. */
  readonly lastDay: string;
}

type Ability = 'edit-survey' | 'withdraw' | 'review' | 'publish-edition';

const dayProblems: readonly (MoveOutcome | null)[] = [
  'no-day',
  'past',
  'before-opening',
  'after-withdrawal',
  'after-deletion',
];

/** The stage of a consultation: what it allows, in words, and the buttons that lead to another. */
export function TakingAnswers({ stage, abilities, moves, outcome, lastDay }: TakingAnswersProps) {
  const { t } = useTranslation('team');
  const atField = dayProblems.includes(outcome);
  const said = abilities.map(({ ability, possible }) => t(`taking.${possible ? 'can' : 'cannot'}.${ability}`));
  return (
    <section className="taking-answers builder-part" aria-labelledby="taking-answers">
      <h2 id="taking-answers">{t('taking.title')}</h2>
      {outcome !== null && (
        <TeamErrors errors={[{ text: t(`taking.errors.${outcome}`), ...(atField ? { fieldId: 'last-day' } : {}) }]} />
      )}
      <p>{t(`taking.stage.${stage}`)}</p>
      <ul className="facts">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {moves.includes('close') && <PlainMove move="close" />}
      {moves.includes('start-reviewing') && <PlainMove move="start-reviewing" />}
      {moves.includes('back') && <PlainMove move="back" />}
      {moves.includes('extend') && <DayMove move="extend" lastDay={lastDay} wrong={atField} />}
      {moves.includes('reopen') && <DayMove move="open" lastDay={lastDay} wrong={atField} />}
      {moves.includes('archive') && (
        <details className="fold">
          <summary>{t('taking.archiveFold')}</summary>
          <PlainMove move="archive" />
        </details>
      )}
    </section>
  );
}

function PlainMove({ move }: { readonly move: 'close' | 'start-reviewing' | 'back' | 'archive' }) {
  const { t } = useTranslation('team');
  return (
    <form method="post">
      <p id={`${move}-hint`}>{t(`taking.${move}Hint`)}</p>
      <button className="button button-second" type="submit" name="move" value={move} aria-describedby={`${move}-hint`}>
        {t(`taking.${move}`)}
      </button>
    </form>
  );
}

/** Opens a draft; where something is missing for that, leads to where it is settled. */
export function OpenDraft({ needs, home }: { readonly needs: readonly OpeningNeed[]; readonly home: string }) {
  const { t } = useTranslation('team');
  if (needs.length === 0)
    return (
      <form method="post">
        <p>{t('taking.openDraftHint')}</p>
        <button className="button" type="submit" name="move" value="open-draft">
          {t('taking.openDraft')}
        </button>
      </form>
    );
  return (
    <>
      <p>{t('taking.needsLead')}</p>
      <ul className="link-list">
        {needs.map((need) => (
          <li key={need}>
            <a href={need === 'survey' ? `${home}/survey` : `${home}/settings#part-dates`}>
              {t(`taking.needs.${need}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Through which day people can answer: for an open consultation a later one, for a closed one a new one. */
function DayMove({
  move,
  lastDay,
  wrong,
}: {
  readonly move: 'open' | 'extend';
  readonly lastDay: string;
  readonly wrong: boolean;
}) {
  const { t } = useTranslation('team');
  return (
    <form method="post" noValidate>
      <div className="field builder-short">
        <label htmlFor="last-day">{t('taking.lastDay')}</label>
        <p className="soft" id="last-day-hint">
          {t(`taking.${move}Hint`)}
        </p>
        <input
          id="last-day"
          name="lastDay"
          type="date"
          defaultValue={lastDay}
          aria-describedby="last-day-hint"
          aria-invalid={wrong || undefined}
        />
      </div>
      <button className="button button-second" type="submit" name="move" value={move}>
        {t(`taking.${move}`)}
      </button>
    </form>
  );
}
