import { randomUUID } from 'node:crypto';
import type { TypedAct } from '#app/components/themes/theme-view.ts';
import { officialLanguages } from '#app/domain/report/bilingual.ts';
import { isOwnKey, type ThemeAct } from '#app/domain/theme-edit-act.ts';
import {
  checkThemeText,
  LONGEST_THEME_DEFINITION,
  LONGEST_THEME_NAME,
  LONGEST_THEME_REASON,
  withOfficial,
  type ThemeTextProblem,
  type ThemeTexts,
} from '#app/domain/theme-edit-texts.ts';
import { isUuid } from './uuid.server.ts';

/** A form of the workshop as it was sent; every act with what was typed for it. */
export interface SentAct {
  readonly kind: string;
  readonly seen: number;
  readonly proposal: string | null;
  readonly typed: TypedAct;
}

/** What is wrong with a field. */
export interface FieldProblem {
  readonly field: string;
  readonly why: ThemeTextProblem;
  readonly longest: number;
}

const fields = ['name-en', 'name-fr', 'definition-en', 'definition-fr', 'area', 'reason', 'into', 'newKey'] as const;
const kinds = ['keep', 'rename', 'describe', 'merge', 'split', 'move', 'reject', 'add'] as const;

/** Null where somebody else than our own pages made the form. */
export function readActForm(form: FormData): SentAct | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  const seen = text('seen') ?? '';
  const kind = kinds.find((one) => one === text('act'));
  if (kind === undefined || !/^\d{1,9}$/.test(seen)) return null;
  const typed = Object.fromEntries(fields.flatMap((name) => (text(name) === null ? [] : [[name, text(name) ?? '']])));
  return { kind, seen: Number(seen), proposal: uuidOrNull(text('proposal')), typed };
}

/** The act that was asked for, its texts checked; or what is wrong with them, all of it. */
export function actOf(
  { kind, typed }: SentAct,
  theme: string,
  held: { readonly name: ThemeTexts; readonly definition: ThemeTexts; readonly keyphrases?: readonly string[] },
): ThemeAct | { readonly problems: readonly FieldProblem[] } | null {
  const problems: FieldProblem[] = [];
  const text = (field: string, longest: number): string => {
    const checked = checkThemeText(typed[field] ?? '', longest);
    if (checked.problem === undefined) return checked.text;
    problems.push({ field, why: checked.problem, longest });
    return '';
  };
  const both = (field: string, longest: number) =>
    Object.fromEntries(officialLanguages.map((tag) => [tag, text(`${field}-${tag}`, longest)]));
  const name = () => withOfficial(held.name, both('name', LONGEST_THEME_NAME));
  const definition = () => withOfficial(held.definition, both('definition', LONGEST_THEME_DEFINITION));
  const areaKey = (typed['area'] ?? '') === '' ? null : (typed['area'] ?? null);
  const newKey = typed['newKey'] ?? '';

  const act = ((): ThemeAct | null => {
    switch (kind) {
      case 'keep':
        return { do: 'keep', theme, name: name(), areaKey };
      case 'rename':
        return { do: 'rename', theme, name: name() };
      case 'describe':
        return { do: 'describe', theme, definition: definition() };
      case 'merge':
        return { do: 'merge', theme, into: typed['into'] ?? '' };
      case 'move':
        return { do: 'move', theme, areaKey };
      case 'reject':
        return { do: 'reject', theme, reason: text('reason', LONGEST_THEME_REASON) };
      case 'split':
        return isOwnKey(newKey)
          ? { do: 'split', theme, newKey, name: withOfficial({}, name()), keyphrases: held.keyphrases ?? [] }
          : null;
      case 'add':
        return isOwnKey(newKey) ? { do: 'add', newKey, name: name(), definition: definition(), areaKey } : null;
      default:
        return null;
    }
  })();
  return problems.length > 0 ? { problems } : act;
}

/** A key for a theme that people make; it stands in the form, so that a form sent twice makes one theme. */
export function newOwnKey(): string {
  return `own-${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

export function uuidOrNull(typed: string | null): string | null {
  return typed !== null && isUuid(typed) ? typed : null;
}
