/** What a mark says where it is pointed at: one line for each part, empty ones left out. */
export function tipOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
