import { createContext, useContext, type ReactNode } from 'react';
import type { Shown } from '../review-view.ts';

/** What every field of a builder's form needs to know. */
export interface BuilderForm {
  /** The language that words are typed in. */
  readonly writing: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  /** The other official language by its name; null where there is only one. */
  readonly besideName: string | null;
  /** What stands there in the other language, by the field's id. */
  readonly beside: Readonly<Record<string, Shown>>;
  /** What is wrong, by the field's id. */
  readonly wrong: Readonly<Record<string, string>>;
  /** The field or button that has the focus when the page opens, by its id. */
  readonly focus: string | null;
}

const FormContext = createContext<BuilderForm>({
  writing: { language: 'en', direction: 'ltr' },
  besideName: null,
  beside: {},
  wrong: {},
  focus: null,
});

export function BuilderFormProvider({ form, children }: { readonly form: BuilderForm; readonly children: ReactNode }) {
  return <FormContext.Provider value={form}>{children}</FormContext.Provider>;
}

export const useBuilderForm = () => useContext(FormContext);

/** What an element with an id needs to take the focus, if it is its turn. */
export function useFocus(): (id: string) => { readonly id: string; readonly autoFocus?: true } {
  const { focus } = useBuilderForm();
  return (id) => (focus === id ? { id, autoFocus: true } : { id });
}
