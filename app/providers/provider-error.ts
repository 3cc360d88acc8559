/** Why an outside program was of no help. The message holds no text, no key and nothing of the answer. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
}
