import { data } from '@remix-run/node';
import type { Problem } from './problem.tsx';

/** Ends a request: a redirect, or a problem that the route's ErrorBoundary says in the reader's words. */
export function stop(ending: Response | ReturnType<typeof data>): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Remix takes what is thrown for the answer
  throw ending;
}

/** Ends a request with a page that says what happened, what is safe, and what to do. */
export function stopWith(problem: Problem, status: number): never {
  stop(data(problem, { status }));
}
