/** The name of a field in a form, which is the id of its first control too. */
export const fieldName = (key: string) => `answer-${key}`;
