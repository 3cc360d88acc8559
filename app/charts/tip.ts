/** What a mark says where it is pointed at: one line for each part, empty ones left out. */
export function tipOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** A name in another language than the page's within its sentence: it keeps its own direction and turns nothing beside it. */
export function isolated({
  label,
  language,
}: {
  readonly label: string;
  readonly language?: string | undefined;
}): string {
  return language === undefined ? label : `\u2068${label}\u2069`;
}
