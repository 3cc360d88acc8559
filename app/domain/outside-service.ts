/** How the name of a provider ends that works where Heard itself does: nothing is sent to it. */
const HERE = ' (on this machine)';

/** Whether a provider, by the name that a run recorded, works on the machine itself. */
export function worksHere(name: string): boolean {
  return name.endsWith(HERE);
}
