/** How a link is passed on. */
export const linkMedia = [
  'any',
  'poster',
  'web-site',
  'e-mail',
  'message',
  'social',
  'newsletter',
  'radio',
  'in-person',
] as const;
export type LinkMedium = (typeof linkMedia)[number];
