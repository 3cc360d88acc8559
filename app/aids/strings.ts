/** The words that this script shows; they stand in its own tag, in the page's language. */
const tag = document.querySelector<HTMLElement>('script[data-listen]');

export function words(
  name:
    | 'listen'
    | 'listenSize'
    | 'pause'
    | 'goOn'
    | 'stop'
    | 'slower'
    | 'sending'
    | 'notSent'
    | 'kept'
    | 'retry'
    | 'waiting'
    | 'putBack'
    | 'openPage'
    | 'delete',
): string {
  return tag?.dataset[name] ?? '';
}
