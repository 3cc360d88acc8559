import type { TeamError } from '#app/components/team-errors.tsx';
import type { ConsentProblem } from '#app/domain/consent-of-typed.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import {
  aroundParts,
  aroundSlot,
  typeConsent,
  typedConsentSchema,
  type PressAround,
  type TypedConsent,
} from '#app/domain/typed-consent.ts';
import { shown } from './shown-text.server.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';
import { fieldsOf, seenIn } from './survey-question-form.server.ts';
import type { Speaking } from './theming-view.server.ts';

export interface SentConsent {
  readonly seen: number;
  readonly typed: TypedConsent;
  readonly was: TypedConsent;
  /** A button of a list; null: save. */
  readonly press: PressAround | null;
}

/** Reads the form of what stands around the questions; null where it is none of ours. */
export function readConsentForm(form: FormData): SentConsent | null {
  const { one, all } = fieldsOf(form);
  const seen = seenIn(form);
  const was = parsed(one('was'));
  if (seen === null || was === null) return null;
  const words = Object.fromEntries(aroundParts.map((part) => [part, one(part)])) as TypedConsent['words'];
  const texts = all('paragraph-text');
  const help = { name: all('help-name'), about: all('help-about'), phone: all('help-phone'), url: all('help-url') };
  const at = (list: readonly string[], place: number) => list[place] ?? '';
  const typed: TypedConsent = {
    words,
    paragraphs: all('paragraph-key').map((key, place) => ({ key, text: at(texts, place) })),
    facts: form.has('facts'),
    accessLaw: form.has('tellLaw'),
    help: all('help-key').map((key, place) => ({
      key,
      name: at(help.name, place),
      about: at(help.about, place),
      phone: at(help.phone, place),
      url: at(help.url, place),
    })),
  };
  return { seen, was, typed, press: pressOf(one('go')) };
}

function parsed(json: string): TypedConsent | null {
  try {
    return typedConsentSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function pressOf(go: string): PressAround | null {
  const [on = '', act = '', place = ''] = go.split(':');
  if (on !== 'paragraphs' && on !== 'help') return null;
  if (act === 'add') return { on, do: act };
  const at = /^\d{1,2}$/.test(place) ? Number(place) : -1;
  return act === 'up' || act === 'down' || act === 'remove' ? { on, do: act, at } : null;
}

/** Where the focus goes when the page comes back after a button of a list. */
export function focusAfterPress(press: PressAround, typed: TypedConsent): string {
  const last = typed[press.on].length - 1;
  const field =
    press.on === 'help' ? (at: number) => `help-${String(at)}-name` : (at: number) => `paragraph-${String(at)}`;
  switch (press.do) {
    case 'add':
      return field(last + 1);
    case 'up':
      return press.at <= 1 ? `${press.on}-down-0` : `${press.on}-up-${String(press.at - 1)}`;
    case 'down':
      return press.at + 1 >= last ? `${press.on}-up-${String(last)}` : `${press.on}-down-${String(press.at + 1)}`;
    case 'remove':
      return last <= 0 ? `${press.on}-add` : field(Math.min(press.at, last - 1));
  }
}

/** What is wrong, in words, each leading to its field. */
export function consentErrors(problems: readonly ConsentProblem[], { t }: Speaking): readonly TeamError[] {
  return problems.map(({ kind, field }) => {
    const part = aroundParts.find((known) => known === field);
    const [list, at, sub] = field.split('-');
    const place = Number(at) + 1;
    const name =
      part !== undefined
        ? t(`team:survey.consent.${part === 'title' ? 'surveyTitle' : part}`)
        : list === 'help'
          ? `${t('team:survey.consent.helpPlace', { place })} · ${t(`team:survey.consent.${helpPart(sub)}`)}`
          : t('team:survey.consent.paragraph', { place });
    return { text: t(`team:survey.errors.${kind}`, { place: name }), fieldId: field };
  });
}

const helpParts = ['name', 'about', 'phone', 'url'] as const;
const helpPart = (name: string | undefined) => helpParts.find((known) => known === name) ?? 'name';

/** The page with its form: as it is stored, or as it was typed. */
export function consentPage(
  builder: SurveyBuilder,
  typed: TypedConsent,
  given: {
    readonly errors: readonly TeamError[];
    readonly focus?: string;
    readonly seen?: number;
    readonly was?: TypedConsent;
  },
) {
  const { other, draft, outline, textOf, writing } = builder;
  const { errors, focus = null } = given;
  const slots = [
    ...aroundParts.map((part) => [part, aroundSlot(part)] as const),
    ...typed.paragraphs.map(({ key }, at) => [`paragraph-${String(at)}`, slotId.paragraph(key)] as const),
    ...typed.help.flatMap(({ key }, at) =>
      (['name', 'about'] as const).map((part) => [`help-${String(at)}-${part}`, slotId.help(key, part)] as const),
    ),
  ];
  const beside = slots.flatMap(([field, slot]) => {
    const text = other === null ? undefined : draft.texts[slot]?.[other];
    return text === undefined || other === null ? [] : [[field, shown(text.text, other)] as const];
  });
  return {
    ...{ typed, errors, seen: given.seen ?? draft.revision },
    was: JSON.stringify(given.was ?? typeConsent(outline, textOf)),
    form: {
      ...{ writing, focus, beside: Object.fromEntries(beside) },
      wrong: Object.fromEntries(
        errors.flatMap(({ text, fieldId }) => (fieldId === undefined ? [] : [[fieldId, text]])),
      ),
    },
  };
}
