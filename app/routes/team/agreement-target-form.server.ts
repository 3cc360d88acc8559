import { isUuid } from './uuid.server.ts';

/** What a form of the page of an area or theme asks for; null for what no page of ours sends. */
export function readAgreementForm(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const basis = text('basis');
  const intent = text('intent');
  if (intent === 'note') return { intent, basis, texts: { en: text('en'), fr: text('fr') } } as const;
  if (intent === 'withdraw-note') return { intent: 'note', basis, texts: null } as const;
  const id = text('dissent');
  if (!isUuid(id)) return null;
  if (intent === 'dissent') return { intent, id, text: text('text') } as const;
  return intent === 'withdraw-dissent' ? ({ intent, id } as const) : null;
}
