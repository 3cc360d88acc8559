/** What is published of a quote in other languages, by language: from whom it comes is said beside it. */
export type QuoteTranslations = Readonly<
  Record<string, { readonly text: string; readonly origin: 'person' | 'machine'; readonly by: string | null }>
>;
