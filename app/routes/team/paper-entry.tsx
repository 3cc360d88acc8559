import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ConsentBoxes, EntryForm } from '#app/components/paper/entry-form.tsx';
import { SheetKind } from '#app/components/paper/sheet-kind.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader, type MemberArgs } from '#app/server/session.server.ts';
import { enterPaper, openEntryForm, type EntryForm as OpenForm } from '#app/services/enter-paper.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { membersOfOrganization } from '#app/services/list-paper.ts';
import { teamStrings } from './page-title.server.ts';
import { paperConsentText } from './paper-consent.server.ts';
import { readEntry, typedFields, type SentEntry } from './paper-entry-form.server.ts';
import { asideErrors, entryErrors, entryView } from './paper-entry-view.server.ts';
import { languageName, shownText, teamLanguage } from './shown-text.server.ts';

export const handle = { scripts: true };

async function requireForm(args: MemberArgs, version: number | null): Promise<OpenForm> {
  const form = await openEntryForm(args.app, args, { slug: args.params['slug'] ?? '', version });
  if (form === null) throw new Response(null, { status: 404 });
  return form;
}

const speakingOn = ({ language }: MemberArgs, { consultation }: OpenForm) => ({
  ...{ t: teamStrings(language), language: teamLanguage(language), timeZone: consultation.timeZone },
});

export const loader = memberLoader('paper.enter', async (args) => {
  const { searchParams } = new URL(args.request.url);
  const version = searchParams.get('version') ?? '';
  const form = await requireForm(args, /^\d{1,6}$/.test(version) ? Number(version) : null);
  const { consultation, survey, questions, versions, mayType } = form;
  const speaking = speakingOn(args, form);
  const { t } = speaking;
  const wanted = searchParams.get('language');
  const language = consultation.languages.find((tag) => tag === wanted) ?? consultation.languages[0] ?? 'en';
  const { agree, quote } = survey.document.consent;
  const home = `/team/${args.organization.slug}/consultations/${consultation.slug}/paper`;
  return {
    ...{ title: t('team:paper.entryTitle'), home, mayType, entry: randomUUID() },
    saved: searchParams.get('saved')?.slice(0, 20) ?? null,
    kind: {
      ...{ version: String(survey.version), language, versions: versions.map(String) },
      languages: consultation.languages.map((tag) => ({ tag, name: languageName(tag, speaking.language) })),
    },
    agree: shownText(agree, speaking.language).text,
    quote: consultation.quoting ? shownText(quote, speaking.language).text : null,
    view: entryView(questions, { typed: {}, wrong: [] }, language, speaking),
  };
});

export const action = memberAction('paper.enter', async (args) => {
  const sent = readEntry(await args.request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const form = await requireForm(args, sent.version);
  const { consultation, survey, questions } = form;
  if (!consultation.languages.includes(sent.language)) throw new Response(null, { status: 400 });
  const typed = typedFields(sent.form, questions);
  const consent = paperConsentText(survey.document, consultation, sent.language);
  const quote = sent.quote && consultation.quoting;
  const outcome = await enterPaper(args.app, args, form, { ...sent, quote, typed, consent });
  if (outcome.kind === 'entered') return redirect(nextForm(args, sent, outcome.sheet), 303);
  const speaking = speakingOn(args, form);
  const wrong = outcome.kind === 'wrong' ? outcome.wrong : [];
  return data(
    {
      ...(await messageOf(args, form, outcome)),
      typed: { entry: sent.entry, sheet: sent.sheet, agreed: sent.agreed, quote: sent.quote },
      missing: outcome.kind === 'wrong' ? outcome.missing : [],
      aside: outcome.kind === 'aside' ? outcome.aside : outcome.kind === 'fine' ? sent.toldAside : [],
      view: entryView(questions, { typed, wrong }, sent.language, speaking),
    },
    { status: outcome.kind === 'fine' ? 200 : outcome.kind === 'not-now' ? 409 : 422 },
  );
});

/** The form for the next sheet, which is likely to be of the same kind. */
function nextForm({ organization, params }: MemberArgs, { language, version }: SentEntry, sheet: string): string {
  const query = new URLSearchParams({ language, version: String(version), saved: sheet });
  return `/team/${organization.slug}/consultations/${params['slug'] ?? ''}/paper/entry?${query.toString()}`;
}

type Refused = Exclude<Awaited<ReturnType<typeof enterPaper>>, { readonly kind: 'entered' }>;

/** What is said above the form; `taken` leads to the sheet that has the number. */
async function messageOf(args: MemberArgs, form: OpenForm, outcome: Refused) {
  const speaking = speakingOn(args, form);
  const { t } = speaking;
  const nothing = { errors: [], taken: null, looked: false };
  switch (outcome.kind) {
    case 'fine':
      return { ...nothing, looked: true };
    case 'wrong':
      return { ...nothing, errors: entryErrors(form.questions, outcome, speaking) };
    case 'aside':
      return { ...nothing, errors: asideErrors(form.questions, outcome.aside, speaking) };
    case 'not-now':
      return { ...nothing, errors: [{ text: t('team:paper.errors.not-now') }] };
    case 'taken': {
      const { sheet, enteredBy, enteredAt } = outcome.found.entry;
      const names = await membersOfOrganization(args.app, args);
      const moment = formatMoment(enteredAt, speaking.language, speaking.timeZone);
      const name = names.get(enteredBy) ?? t('team:paper.somebody');
      return {
        ...nothing,
        errors: [{ text: t('team:paper.taken', { sheet, name, moment }), fieldId: 'sheet' }],
        taken: sheet,
      };
    }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** One sheet after the other, typed by the keyboard alone. */
export default function PaperEntry() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { home, mayType, saved, kind, agree, quote } = page;
  const typed = answer?.typed ?? { entry: page.entry, sheet: '', agreed: false, quote: false };
  const aside = answer?.aside ?? [];
  const missing = answer?.missing ?? [];
  const taken = answer?.taken ?? null;
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={answer?.errors ?? []} />
      {taken !== null && (
        <p>
          <a href={`${home}?find=${encodeURIComponent(taken)}#take-back`}>{t('paper.takenLink')}</a>
        </p>
      )}
      {answer?.looked === true && (
        <p className="saved" role="status">
          {t('paper.looked')}
        </p>
      )}
      {saved !== null && answer === undefined && (
        <p className="saved" role="status">
          {t('paper.typedSheet', { sheet: saved })}
        </p>
      )}
      <h1>{t('paper.entryTitle')}</h1>
      {!mayType && <p className="notice">{t('paper.notNow')}</p>}
      {answer === undefined && <SheetKind here={`${home}/entry`} kind={kind} />}
      <EntryForm
        action={`${home}/entry?version=${kind.version}&language=${kind.language}`}
        hidden={[
          ['entry', typed.entry],
          ['version', kind.version],
          ['language', kind.language],
          ...aside.map((question) => ['aside', question] as const),
        ]}
        view={answer?.view ?? page.view}
        button={t(aside.length > 0 ? 'paper.asideYes' : 'paper.save')}
        open={saved === null && answer === undefined}
      >
        <div className="field narrow">
          <label htmlFor="sheet">{t('paper.sheetNumber')}</label>
          <input
            id="sheet"
            name="sheet"
            defaultValue={typed.sheet}
            autoComplete="off"
            dir="ltr"
            {...(missing.includes('sheet') || taken !== null ? { 'aria-invalid': true } : {})}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- one sheet after the other, without a hand on the mouse
            autoFocus={answer === undefined}
          />
        </div>
        <ConsentBoxes
          agree={{ words: agree, ticked: typed.agreed }}
          quote={quote === null ? null : { words: quote, ticked: typed.quote }}
          wrong={missing.includes('agreed')}
        />
      </EntryForm>
      <p className="soft">
        <a href={home}>{t('paper.printBack')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
