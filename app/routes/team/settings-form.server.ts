import type { SettingsError, TypedGroup } from '#app/components/settings/settings-view.ts';
import { LONGEST_CONTACT, LONGEST_PURPOSE, LONGEST_TITLE, settingsGroups } from '#app/domain/settings.ts';
import { hasBidiControl } from '#app/domain/typed-label.ts';
import { foldDigits } from '#app/language/digits.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import type { TypedSettings } from '#app/services/change-settings.ts';

/** What a form of the settings sent: to be settled (`typed`), unless something is wrong with it as it stands. */
export interface SentSettings {
  readonly seen: string;
  readonly typed: TypedSettings;
  /** The same as it was typed, with what is wrong with it. */
  readonly shown: TypedGroup;
}

/** Reads a form of the settings; null for what no page of ours sends. */
export function readSettingsForm(form: FormData): SentSettings | null {
  const text = (name: string) => {
    const value = form.get(name);
    // PostgreSQL throws at a NUL in any text.
    return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 10_000).trim() : '';
  };
  const group = settingsGroups.find((known) => known === text('group'));
  if (group === undefined) return null;
  const languages = interfaceLanguages.map(({ tag }) => tag).filter((tag) => form.getAll('language').includes(tag));
  const fields = Object.fromEntries(fieldNames.map((name) => [name, text(name)]));
  const shown = { group, fields, languages, errors: errorsIn(group, text) };
  return { seen: text('seen'), typed: typedGroup(group, text, languages), shown };
}

const days = ['opensAt', 'closesAt', 'withdrawUntil', 'deleteAt'] as const;
const wordFields = ['title-en', 'title-fr', 'purpose-en', 'purpose-fr'] as const;
const fieldNames = [...wordFields, ...days, 'contact', 'quoting', 'disclosureThreshold'];

type Text = (name: string) => string;

function typedGroup(group: TypedSettings['group'], text: Text, languages: readonly string[]): TypedSettings {
  const official = (part: string) => ({ en: text(`${part}-en`), fr: text(`${part}-fr`) });
  switch (group) {
    case 'words':
      return { group, title: official('title'), purpose: official('purpose') };
    case 'languages':
      return { group, languages };
    case 'dates': {
      const [opensAt = '', closesAt = '', withdrawUntil = '', deleteAt = ''] = days.map(text);
      return { group, opensAt, closesAt, withdrawUntil, deleteAt };
    }
    case 'people':
      return { group, contact: text('contact'), quoting: text('quoting') === 'yes' };
    case 'figures': {
      const digits = foldDigits(text('disclosureThreshold')).text;
      return { group, threshold: /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN };
    }
  }
}

function errorsIn(group: TypedSettings['group'], text: Text): readonly SettingsError[] {
  if (group === 'words')
    return wordFields.flatMap((field) => {
      const longest = field.startsWith('title') ? LONGEST_TITLE : LONGEST_PURPOSE;
      return wrongWith(field, text(field), longest, true);
    });
  return group === 'people' ? wrongWith('contact', text('contact'), LONGEST_CONTACT, false) : [];
}

function wrongWith(
  field: NonNullable<SettingsError['field']>,
  typed: string,
  longest: number,
  needed: boolean,
): readonly SettingsError[] {
  if (typed === '' && needed) return [{ field, why: 'empty' }];
  if (hasBidiControl(typed)) return [{ field, why: 'bidi-control' }];
  return typed.length > longest ? [{ field, why: 'too-long' }] : [];
}
