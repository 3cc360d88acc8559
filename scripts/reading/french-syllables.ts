const VOWELS = 'aeiouyàâäæéèêëîïôöœùûüÿ';
const groups = new RegExp(`[${VOWELS}]+`, 'gu');

/**
 * Syllables of a French word as it is spoken: one for each group of vowels, another where é, è or a diaeresis parts the
 * group (ré-u-nion, na-ïf), none for a silent -e or -es at the end. A verb's -ent is counted, since it looks like the
 * one of “moment”: words are rather taken for longer than they are.
 */
export function frenchSyllables(word: string): number {
  const parts = word.split(/[’'-]/u).filter((part) => part !== '');
  if (parts.length > 1) return parts.reduce((sum, part) => sum + (part.length === 1 ? 0 : frenchSyllables(part)), 0);
  const plain = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[aeiouyéèê])|gu(?=[eiyéèê])/gu, 'k');
  const spoken = plain.length > 3 ? plain.replace(new RegExp(`(?<=[^${VOWELS}]|[iuéy])es?$`, 'u'), '') : plain;
  const counted = (spoken.match(groups) ?? []).reduce((sum, group) => sum + 1 + partings(group), 0);
  return Math.max(1, counted);
}

function partings(group: string): number {
  return (group.match(/[éèï](?=[aeouàâéèêôœ])|(?<=[aou])[éèï]|é(?=u)/gu) ?? []).length;
}
