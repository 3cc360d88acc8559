import type { Bilingual } from './bilingual.ts';

/**
 * The words that an edition carries with its figures. They are frozen into the document with them: what a published
 * figure means must not change when a string of the interface does. Interface strings are in `locales/`.
 */
const text = (en: string, fr: string): Bilingual => ({ en, fr });

export const noAnswer = text('No answer', 'Sans réponse');

/** The last row of a table with hidden rows that add up: what they hold together, which anybody could subtract. */
export const hiddenTogetherLabel = text(
  'Answers not shown one by one, together',
  'Réponses non montrées une à une, ensemble',
);

export const titles = {
  people: text('People who took part', 'Personnes qui ont participé'),
  languages: text('Languages in which people answered', 'Langues dans lesquelles les gens ont répondu'),
  channels: text('How the answers came', 'Comment les réponses sont parvenues'),
  comments: text('Comments written and read', 'Commentaires écrits et lus'),
  sample: text('Who is in the random sample', 'Qui fait partie de l’échantillon aléatoire'),
  areas: text('Priority areas in people’s comments', 'Domaines prioritaires dans les commentaires'),
  themes: text('Themes in people’s comments', 'Thèmes dans les commentaires'),
  decisions: text('What reviewers decided about areas', 'Ce que les personnes réviseuses ont décidé sur les domaines'),
} as const;

export const channelLabels: Readonly<Record<string, Bilingual>> = {
  web: text('On the web', 'Sur le Web'),
  'shared-phone': text('On a phone that several people shared', 'Sur un téléphone que plusieurs personnes ont partagé'),
  kiosk: text('At a shared device', 'Sur un appareil partagé'),
  interviewer: text('With an interviewer', 'Avec une personne intervieweuse'),
  paper: text('On paper', 'Sur papier'),
  import: text('Brought in from a file', 'Importées d’un fichier'),
};

export const commentLabels: Readonly<Record<string, Bilingual>> = {
  read: text('Wrote comments, all of them read', 'Ont écrit des commentaires, tous lus'),
  unread: text('Wrote comments, not all of them read', 'Ont écrit des commentaires, pas tous lus'),
  none: text('Wrote no comment', 'N’ont pas écrit de commentaire'),
};

export const sampleLabels = {
  sample: text('Wrote comments, in the sample', 'Ont écrit des commentaires, dans l’échantillon'),
  'rest-read': text(
    'Wrote comments, not in the sample, all of them read',
    'Ont écrit des commentaires, hors de l’échantillon, tous lus',
  ),
  'rest-unread': text(
    'Wrote comments, not in the sample, not all of them read',
    'Ont écrit des commentaires, hors de l’échantillon, pas tous lus',
  ),
  rest: text('Wrote comments, not in the sample', 'Ont écrit des commentaires, hors de l’échantillon'),
  none: text('Wrote no comment', 'N’ont pas écrit de commentaire'),
  others: text('Everyone else', 'Toutes les autres personnes'),
} as const;

export const decisionLabels: Readonly<Record<string, Bilingual>> = {
  accept: text('Kept what the computer had suggested', 'Ont gardé ce que l’ordinateur avait suggéré'),
  reject: text('Turned down what the computer had suggested', 'Ont refusé ce que l’ordinateur avait suggéré'),
  add: text('Added what the computer had not suggested', 'Ont ajouté ce que l’ordinateur n’avait pas suggéré'),
};

export const otherLanguages = text('Other languages', 'Autres langues');

/** A column that holds several groups, where one of them alone would tell too much. */
export const otherGroups = text('Other groups', 'Autres groupes');

/** How a table by groups was counted: as its rows, group by group. */
export function byGroups(query: Bilingual, groups: Bilingual): Bilingual {
  return {
    ...query,
    en: `${query.en} By: ${groups.en}`,
    fr: `${query.fr} Selon\u00a0: ${groups.fr}`,
  };
}

/** Whose answers are in no figure. */
export const filters = {
  people: text(
    'Without answers that were withdrawn, tried out, or held back and not released; without listening sessions.',
    'Sans les réponses retirées, d’essai, ou mises de côté et non admises; sans les séances d’écoute.',
  ),
  decisions: text(
    'Decisions on comments of these people, without comments that were withdrawn.',
    'Décisions sur les commentaires de ces personnes, sans les commentaires retirés.',
  ),
} as const;

export const denominators = {
  asked: text('People who were asked the question', 'Personnes à qui la question a été posée'),
  everybody: text(
    'Everyone who took part, without those who withdrew and without trial answers.',
    'Toutes les personnes qui ont participé, sauf celles qui se sont retirées et les réponses d’essai.',
  ),
  read: text(
    'The people who wrote comments and whose comments were all read by a person.',
    'Les personnes qui ont écrit des commentaires et dont tous les commentaires ont été lus par une personne.',
  ),
  sample: text(
    'The people in the random sample: each person who wrote comments had the same chance to be in it. What was read beside the sample is not counted here.',
    'Les personnes de l’échantillon aléatoire\u00a0: chaque personne qui a écrit des commentaires avait la même chance d’en faire partie. Ce qui a été lu en dehors de l’échantillon n’est pas compté ici.',
  ),
  decisions: text(
    'All decisions of reviewers about a priority area in a comment.',
    'Toutes les décisions des personnes réviseuses sur un domaine prioritaire dans un commentaire.',
  ),
} as const;

const onceEach = {
  single: text(
    'People by the answer they chose; each is counted once.',
    'Personnes selon la réponse choisie; chacune est comptée une fois.',
  ),
  multiple: text(
    'People who chose the answer; several could be chosen, so the shares do not add up to 100%.',
    'Personnes qui ont choisi la réponse; plusieurs choix étaient possibles, donc les parts ne totalisent pas 100\u00a0%.',
  ),
} as const;

export const queries = {
  ...onceEach,
  people: text('Responses that were sent; one per person.', 'Réponses envoyées; une par personne.'),
  languages: text(
    'People by the language of the form they answered.',
    'Personnes selon la langue du formulaire rempli.',
  ),
  channels: text(
    'People by the way their answer came. Listening sessions are in no percentage.',
    'Personnes selon la voie par laquelle leur réponse est parvenue. Les séances d’écoute n’entrent dans aucun pourcentage.',
  ),
  comments: text(
    'People by whether they wrote comments and whether a person has read all of them.',
    'Personnes selon qu’elles ont écrit des commentaires et qu’une personne les a tous lus.',
  ),
  areas: text(
    'People in whose comments reviewers found the area, by accepting a suggestion or adding the area themselves. Each person is counted once per area, however often they wrote about it. Where reviewers differed, a further person decided; until then, more had to say yes than no.',
    'Personnes dans les commentaires desquelles les personnes réviseuses ont trouvé le domaine, en acceptant une suggestion ou en l’ajoutant elles-mêmes. Chaque personne est comptée une fois par domaine, même si elle en a parlé plusieurs fois. En cas de désaccord, une autre personne a décidé; d’ici là, il fallait plus de oui que de non.',
  ),
  themes: text(
    'People in whose comments reviewers found the theme. Each person is counted once per theme, however often they wrote about it. A theme is a finer idea that people chose to keep; a comment can be about several, or about none.',
    'Personnes dans les commentaires desquelles les personnes réviseuses ont trouvé le thème. Chaque personne est comptée une fois par thème, même si elle en a parlé plusieurs fois. Un thème est une idée plus précise que des personnes ont choisi de garder; un commentaire peut parler de plusieurs thèmes, ou d’aucun.',
  ),
  sample: text(
    'People by whether chance put them into the sample that is read first.',
    'Personnes selon que le hasard les a placées ou non dans l’échantillon lu en premier.',
  ),
  decisions: text(
    'Decisions by kind; one comment can have several. They are about the computer’s suggestions, not about people.',
    'Décisions selon leur nature; un commentaire peut en avoir plusieurs. Elles portent sur les suggestions de l’ordinateur, non sur les personnes.',
  ),
} as const;

/** A question and the row or the place of it that a table is about. */
export function partTitle(question: Bilingual, part: Bilingual): Bilingual {
  return { ...question, en: `${question.en} ${part.en}`, fr: `${question.fr} ${part.fr}` };
}

/** The place of a ranking, from 1. */
export function placeLabel(place: number): Bilingual {
  return text(`(place ${String(place)})`, `(place ${String(place)})`);
}

export const yesNoLabels: Readonly<Record<string, Bilingual>> = {
  yes: text('Yes', 'Oui'),
  no: text('No', 'Non'),
  'not-sure': text('Not sure', 'Je ne sais pas'),
};

const number = (value: number, language: 'en' | 'fr') =>
  new Intl.NumberFormat(language === 'en' ? 'en-CA' : 'fr-CA', { useGrouping: false, maximumFractionDigits: 3 }).format(
    value,
  );

/** Bands of numbers; both ends of `between` belong to it. */
export function bandBelow(begin: number): Bilingual {
  return text(`Under ${number(begin, 'en')}`, `Moins de ${number(begin, 'fr')}`);
}
export function bandFrom(begin: number): Bilingual {
  return text(`${number(begin, 'en')} or more`, `${number(begin, 'fr')} ou plus`);
}
export function bandBetween(from: number, to: number): Bilingual {
  if (from === to) return text(number(from, 'en'), number(from, 'fr'));
  return text(`${number(from, 'en')} to ${number(to, 'en')}`, `De ${number(from, 'fr')} à ${number(to, 'fr')}`);
}
export function bandUpTo(from: number, next: number): Bilingual {
  return text(
    `From ${number(from, 'en')} to under ${number(next, 'en')}`,
    `De ${number(from, 'fr')} à moins de ${number(next, 'fr')}`,
  );
}

export const otherLabel = text('Other', 'Autre');

/** A point of a scale: its number, with the words at the two ends. */
export function scaleLabel(point: number, end: Bilingual | undefined): Bilingual {
  if (end === undefined) return text(String(point), String(point));
  return { ...end, en: `${String(point)}: ${end.en}`, fr: `${String(point)}\u00a0: ${end.fr}` };
}

/** The name of a language in both official languages. */
export function languageLabel(tag: string): Bilingual {
  const name = (language: string) => {
    const found = new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
    return found.charAt(0).toLocaleUpperCase(language) + found.slice(1);
  };
  return text(name('en'), name('fr'));
}
