import { maskKinds, type MaskKind } from '#app/domain/quote-mask.ts';
import { officialLanguages } from '#app/domain/report/bilingual.ts';
import { isUuid } from './uuid.server.ts';

const intents = ['approved', 'declined', 'reopened', 'mask', 'unmask', 'translate'] as const;

/** What the form beside a quote sends. */
export interface QuoteForm {
  readonly quoteId: string;
  readonly intent: (typeof intents)[number];
  /** The words that were on the screen; null where the page did not say. */
  readonly text: string | null;
  readonly confirmed: readonly string[];
  readonly words: string;
  readonly kind: MaskKind;
  readonly texts: Readonly<Record<string, string>>;
}

/** Null for what no page of ours sends. */
export function readQuoteForm(form: FormData): QuoteForm | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  const intent = intents.find((known) => known === text('decision'));
  const quoteId = text('quote') ?? '';
  if (intent === undefined || !isUuid(quoteId)) return null;
  return {
    ...{ quoteId, intent },
    // Forms send line ends in their own way.
    text: text('text')?.replaceAll('\r\n', '\n') ?? null,
    confirmed: form.getAll('confirmed').filter((point) => typeof point === 'string'),
    words: text('words') ?? '',
    kind: maskKinds.find((known) => known === text('kind')) ?? 'other',
    texts: Object.fromEntries(
      officialLanguages.flatMap((tag) => {
        const typed = text(`translation-${tag}`);
        return typed === null ? [] : [[tag, typed]];
      }),
    ),
  };
}
