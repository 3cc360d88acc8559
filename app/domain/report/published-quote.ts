/** What an edition has of a quote in other languages, by language. Who translated it stays with the quote. */
export type PublishedTranslations = Readonly<
  Record<string, { readonly text: string; readonly origin: 'person' | 'machine' }>
>;
