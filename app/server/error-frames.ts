/**
 * Where an error arose: the first frames of its stack, one a line. Never its message, which may quote what a person typed,
 * and over several lines: a failed query's second line holds its parameters.
 */
export function errorFrames(error: unknown, most: number): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  const { stack, message } = error;
  const start = stack.indexOf(message);
  if (start < 0) return '';
  const frames = stack.slice(start + message.length).split('\n');
  return frames
    .filter((line) => line.startsWith('    at '))
    .slice(0, most)
    .join('\n');
}
