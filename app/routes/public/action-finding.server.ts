import type { AppLoadContext } from '@remix-run/node';

/**
 * Hands what an action found out to the loader that runs after it, in the same request. Remix shows an action's data
 * to the page but not to `meta`, which names the page; so the loader says everything, and the context, which is one
 * object per request, ties the two together.
 */
export function createFinding<T>(): {
  set(context: AppLoadContext, finding: T): void;
  get(context: AppLoadContext): T | null;
} {
  const findings = new WeakMap<AppLoadContext, { readonly finding: T }>();
  return {
    set: (context, finding) => void findings.set(context, { finding }),
    get: (context) => findings.get(context)?.finding ?? null,
  };
}
