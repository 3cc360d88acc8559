import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

/** Hands the page's CSP nonce to what draws its scripts. */
export const NonceProvider = NonceContext.Provider;
export const useNonce = () => useContext(NonceContext);
