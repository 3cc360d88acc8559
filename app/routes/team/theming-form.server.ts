import type { ProviderConsentView } from '#app/components/theming/provider-consent.tsx';
import { worksHere } from '#app/domain/outside-service.ts';
import type { Application } from '#app/services/application.ts';
import type { ProviderConsent } from '#app/services/set-provider-consent.ts';

const kinds = ['embeddings', 'assistant'] as const;

/** The number of a run from an address or a form; null where it is none. */
export function readRunNumber(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

/** The switches for the providers that are configured, as they stand. */
export function consentOf(
  providers: Application['providers'],
  consultation: { readonly embeddingsAllowed: boolean; readonly assistantAllowed: boolean },
  mayAllow: boolean,
): ProviderConsentView {
  const is = { embeddings: consultation.embeddingsAllowed, assistant: consultation.assistantAllowed };
  return {
    mayAllow,
    was: kinds.filter((kind) => is[kind]).join(' '),
    providers: kinds.flatMap((kind) => {
      const name = providers?.[kind]?.name;
      return name === undefined ? [] : [{ kind, name, local: worksHere(name), allowed: is[kind] }];
    }),
  };
}

/** What the switches say now and what they said when the page was made; null where that was no such form. */
export function readConsent(
  form: FormData,
): { readonly was: ProviderConsent; readonly wanted: ProviderConsent } | null {
  const was = form.get('was');
  if (typeof was !== 'string' || !/^(?:embeddings)? ?(?:assistant)?$/.test(was)) return null;
  const words = was.split(' ');
  return {
    was: { embeddings: words.includes('embeddings'), assistant: words.includes('assistant') },
    wanted: { embeddings: form.get('embeddings') === 'yes', assistant: form.get('assistant') === 'yes' },
  };
}
