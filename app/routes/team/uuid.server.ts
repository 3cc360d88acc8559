/** Whether a string from an address or a form is a UUID: PostgreSQL throws at any other. */
export function isUuid(value: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
