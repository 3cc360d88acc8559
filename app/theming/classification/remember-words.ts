import type { WordType } from '../lexicon.ts';

/** Beyond so many words the memory of them starts anew, so that a flood of new words cannot fill it. */
const mostWords = 20_000;

/** Works something out once per word: comments repeat their words. */
export function rememberWords<Value>(make: (word: WordType) => Value): (word: WordType) => Value {
  const known = new Map<WordType, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= mostWords) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
}
