import type { Letter } from './mail-port.ts';

/**
 * The letter to who is told at once that somebody may be in danger: where to look, in both official languages, since
 * nobody knows here which one they read; no word of the comment, nor of who wrote or read it.
 */
export function dangerLetter(to: string, page: string): Letter {
  return {
    to,
    subject: 'Somebody may be in danger / Quelqu’un est peut-être en danger',
    text: [
      'A reader of comments thinks that somebody may be in danger. Please look at it now:',
      page,
      'You get this letter because you are named for this, or because nobody is.',
      '',
      'Une personne qui lit les commentaires pense que quelqu’un est peut-être en danger. Veuillez regarder maintenant :',
      page,
      'Vous recevez cette lettre parce que vous avez été désigné·e pour cela, ou parce que personne ne l’est.',
      '',
    ].join('\n'),
    stopAddress: null,
  };
}
