import { z } from 'zod';

/** What a key is made of. */
export const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Names a section, a question, a choice or a row for good: over versions and waves. */
export const keySchema = z
  .string()
  .regex(KEY, 'a key is lower-case letters, digits and hyphens')
  // The one such word that every JavaScript object already has something under.
  .refine((key) => key !== 'constructor', 'a key must not be “constructor”');
