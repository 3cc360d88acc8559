import { consentOfTyped, type ConsentProblem, type ConsentRead } from '#app/domain/consent-of-typed.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { editSurvey, type EditRefusal, type SurveyChange } from '#app/services/edit-survey.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';
import type { SentConsent } from './survey-consent-form.server.ts';

/** Saves what was changed around the questions, and only that; else says why nothing was written. */
export async function saveConsent(
  args: MemberArgs,
  { outline, elsewhere, writing }: SurveyBuilder,
  { seen, typed, was }: SentConsent,
): Promise<'saved' | { readonly problems: readonly ConsentProblem[] } | { readonly refusal: EditRefusal }> {
  const read = consentOfTyped(typed, outline, elsewhere);
  if (read.problems.length > 0) return { problems: read.problems };
  const held = consentOfTyped(was, outline, elsewhere);
  const differs = (part: 'consent' | 'help') => JSON.stringify(read[part]) !== JSON.stringify(held[part]);
  const texts = (part: 'texts' | 'helpTexts') => changedTexts(part, read, held, writing.language);
  const changes: Omit<SurveyChange, 'seen'>[] = [
    { edit: differs('consent') ? { do: 'set-consent', consent: read.consent } : null, texts: texts('texts') },
    { edit: differs('help') ? { do: 'set-help', help: [...read.help] } : null, texts: texts('helpTexts') },
  ];
  // The two touch different things: the second is not in the way of the first.
  for (const change of changes.filter(({ edit, texts }) => edit !== null || texts.length > 0)) {
    const saved = await editSurvey(args.app, args, args.params['slug'] ?? '', { ...change, seen });
    if (saved === 'missing' || 'problem' in saved) return { refusal: saved };
  }
  return 'saved';
}

function changedTexts(part: 'texts' | 'helpTexts', read: ConsentRead, held: ConsentRead, language: string) {
  return [...read[part]]
    .filter(([slot, text]) => (held[part].get(slot) ?? '') !== text)
    .map(([textId, text]) => ({ textId, language, text }));
}
