import type { Role } from '#app/domain/permissions.ts';

/** A member of the demonstration. Nobody has this name or this address: the domain is reserved (RFC 2606). */
export interface DemonstrationMember {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Languages that they read. */
  readonly languages: readonly string[];
}

export const demonstrationEditor: DemonstrationMember = {
  email: 'editor@heard.example',
  name: 'Robin Example, staff',
  roles: ['admin', 'editor'],
  languages: ['en', 'fr'],
};

export const demonstrationPublisher: DemonstrationMember = {
  email: 'publisher@heard.example',
  name: 'Noor Example, publisher',
  roles: ['publisher'],
  languages: ['en', 'fr', 'ar'],
};

/** Between them they read all sixteen languages, and both read English and French, so that they can be compared. */
export const demonstrationReviewers: readonly DemonstrationMember[] = [
  {
    email: 'reviewer@heard.example',
    name: 'Amal Example, reviewer',
    roles: ['reviewer'],
    languages: ['en', 'fr', 'ar', 'fa', 'ur', 'hi', 'pa', 'am', 'ti', 'so'],
  },
  {
    email: 'reviewer2@heard.example',
    name: 'Luz Example, reviewer',
    roles: ['reviewer'],
    languages: ['en', 'fr', 'es', 'uk', 'fil', 'zh-Hans', 'vi', 'ko'],
  },
];

export const demonstrationMembers: readonly DemonstrationMember[] = [
  demonstrationEditor,
  demonstrationPublisher,
  ...demonstrationReviewers,
];
