import type { Application } from '#app/services/application.ts';

declare module '@remix-run/node' {
  /** What the HTTP entry hands to every loader and action as `context`. */
  interface AppLoadContext {
    readonly app: Application;
    /** For the scripts of team pages; respondents' pages have none. */
    readonly cspNonce: string | undefined;
    /** Where a request comes from, as a hash that means nothing outside this process; null: nobody asks. */
    readonly place: string | null;
  }
}
