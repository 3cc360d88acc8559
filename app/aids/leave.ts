import { forgetKeptPages } from './kept-pages.ts';

const PRESSES = 3;
const WITHIN_MS = 1500;

/** The moments of the last presses of Escape, with a new one; and whether they were quick enough to mean "away". */
export function pressedAgain(earlier: readonly number[], now: number): { times: readonly number[]; leave: boolean } {
  const times = [...earlier, now].slice(-PRESSES);
  return { times, leave: times.length === PRESSES && now - (times[0] ?? now) <= WITHIN_MS };
}

/** Leaves by the page's link (`data-leave`), or by Escape pressed three times, so that Back does not lead here again. */
export function leaveQuickly(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]');
  if (link === null) return;
  const leave = () => {
    forgetKeptPages();
    location.replace(link.href);
  };
  let times: readonly number[] = [];
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Escape' || repeat) return;
    const pressed = pressedAgain(times, timeStamp);
    times = pressed.times;
    if (pressed.leave) leave();
  });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
}
