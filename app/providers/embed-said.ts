import type { ShareableText } from '../domain/shareable-text.ts';

/** Embeds the texts that say something, and gives zeros for the others, in the order of all. */
export async function embedSaid(
  texts: readonly ShareableText[],
  embed: (said: readonly ShareableText[]) => Promise<readonly Float32Array[]>,
): Promise<Float32Array[]> {
  const says = (text: string): boolean => text.trim() !== '';
  const said = texts.filter(says);
  const vectors = said.length === 0 ? [] : await embed(said);
  const width = vectors[0]?.length ?? 0;
  let next = 0;
  return texts.map((text) => (says(text) ? vectors[next++] : undefined) ?? new Float32Array(width));
}
