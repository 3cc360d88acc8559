import { contentHash } from './content-hash.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * The hash by which an edition names a narrative, and which stays when its words are taken back. It covers the narrative's
 * random id: otherwise somebody who guesses the words could check the guess.
 */
export function hashOfNarrative({ id, about, text }: { id: string; about: Texts; text: Texts }): string {
  return contentHash({ id, about, text });
}
