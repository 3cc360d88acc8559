const EVERY_MS = 1_000;

/** Tells how far a long piece of work has come: in place on a terminal, otherwise a line now and then. */
export function progressOn(stream: NodeJS.WriteStream): (sentence: string) => void {
  let told = Date.now();
  return (sentence) => {
    if (!stream.isTTY && Date.now() - told < EVERY_MS) return;
    told = Date.now();
    stream.write(stream.isTTY ? `\r\u001b[K${sentence}` : `${sentence}\n`);
  };
}

/** Ends the line that was written in place, so that what follows begins on its own. */
export function endProgress(stream: NodeJS.WriteStream): void {
  if (stream.isTTY) stream.write('\r\u001b[K');
}
