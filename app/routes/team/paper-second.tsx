import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ConsentBoxes, EntryForm } from '#app/components/paper/entry-form.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { paperQuestions } from '#app/domain/paper-form.ts';
import { memberAction, memberLoader, type MemberArgs } from '#app/server/session.server.ts';
import { checkPaper, openSecondEntry } from '#app/services/check-paper.ts';
import { teamStrings } from './page-title.server.ts';
import { ticksIn, typedFields } from './paper-entry-form.server.ts';
import { entryErrors, entryView } from './paper-entry-view.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';
import { isUuid } from './uuid.server.ts';

export const handle = { scripts: true };

function addressOf({ params }: MemberArgs) {
  const responseId = params['response'] ?? '';
  if (!isUuid(responseId)) throw new Response(null, { status: 404 });
  return { slug: params['slug'] ?? '', responseId };
}

const speakingOn = ({ language }: MemberArgs) => ({
  ...{ t: teamStrings(language), language: teamLanguage(language), timeZone: 'UTC' },
});

export const loader = memberLoader('paper.enter', async (args) => {
  const address = addressOf(args);
  const opened = await openSecondEntry(args.app, args, address);
  if (opened === 'missing') throw new Response(null, { status: 404 });
  const speaking = speakingOn(args);
  const home = `/team/${args.organization.slug}/consultations/${address.slug}/paper`;
  if (typeof opened === 'string')
    return { title: speaking.t('team:paper.title'), home, here: home, why: opened, entry: null };
  const { survey, sheet } = opened;
  const { document } = survey;
  const number = sheet.entry.sheet;
  return {
    title: speaking.t('team:paper.secondTitle', { sheet: number }),
    home,
    here: `${home}/second/${address.responseId}`,
    why: null,
    entry: {
      quote: shownText(document.consent.quote, speaking.language).text,
      view: entryView(paperQuestions(document), { typed: {}, wrong: [] }, sheet.response.language, speaking),
    },
  };
});

export const action = memberAction('paper.enter', async (args) => {
  const address = addressOf(args);
  const opened = await openSecondEntry(args.app, args, address);
  if (opened === 'missing') throw new Response(null, { status: 404 });
  if (typeof opened === 'string') return data(null, { status: 409 });
  const form = await args.request.formData();
  const questions = paperQuestions(opened.survey.document);
  const typed = typedFields(form, questions);
  const { quote, save } = ticksIn(form);
  const checked = await checkPaper(args.app, args, address, { typed, quote, save });
  if (typeof checked === 'string') return data(null, { status: 409 });
  const home = `/team/${args.organization.slug}/consultations/${address.slug}/paper`;
  if (checked.kind === 'differs') return redirect(`${home}/settle/${address.responseId}`, 303);
  if (checked.kind === 'agrees') {
    const query = new URLSearchParams({ done: 'agrees', sheet: opened.sheet.entry.sheet });
    return redirect(`${home}?${query.toString()}`, 303);
  }
  const wrong = checked.kind === 'wrong' ? checked.wrong : [];
  const speaking = speakingOn(args);
  return data(
    {
      errors: entryErrors(questions, { missing: [], wrong }, speaking),
      view: entryView(questions, { typed, wrong }, opened.sheet.response.language, speaking),
      quote,
    },
    { status: wrong.length > 0 ? 422 : 200 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** A drawn sheet, typed once more by somebody else, who does not see what was typed first. */
export default function PaperSecond() {
  const { title, home, here, why, entry } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={answer?.errors ?? []} />
      {answer?.errors.length === 0 && (
        <p className="saved" role="status">
          {t('paper.looked')}
        </p>
      )}
      <h1>{title}</h1>
      {why !== null && <p className="notice">{t(`paper.no.${why}`)}</p>}
      {entry !== null && (
        <>
          <p className="lead">{t('paper.secondLead')}</p>
          <EntryForm
            action={here}
            hidden={[]}
            view={answer?.view ?? entry.view}
            button={t('paper.compare')}
            open={false}
          >
            <ConsentBoxes agree={null} quote={{ words: entry.quote, ticked: answer?.quote ?? false }} wrong={false} />
          </EntryForm>
        </>
      )}
      <p className="soft">
        <a href={home}>{t('paper.printBack')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
