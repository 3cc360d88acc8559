import { describe, expect, test } from 'vitest';
import { may, permissions, roles } from './permissions.ts';

describe('permissions', () => {
  test('an administrator may everything, and every role may see that consultations exist', () => {
    for (const permission of permissions) expect(may(['admin'], permission)).toBe(true);
    for (const role of roles) expect(may([role], 'consultations.see')).toBe(true);
  });

  test.each([
    ['reviewer', 'comments.code', true],
    ['reviewer', 'edition.preview', false],
    ['reviewer', 'edition.publish', false],
    ['editor', 'comments.code', false],
    ['editor', 'edition.preview', true],
    ['editor', 'edition.publish', false],
    ['publisher', 'edition.publish', true],
    ['publisher', 'consultations.open-and-close', true],
    ['reviewer', 'consultations.open-and-close', false],
    ['publisher', 'quotes.propose', false],
    ['publisher', 'quotes.decide', true],
    ['editor', 'redactions.decide', true],
    ['reviewer', 'redactions.decide', false],
    ['publisher', 'redactions.decide', false],
    ['translator', 'redactions.decide', false],
    ['observer', 'redactions.decide', false],
    ['editor', 'theming.run', true],
    ['editor', 'codebook.edit', true],
    ['publisher', 'theming.run', false],
    ['reviewer', 'theming.run', false],
    ['reviewer', 'codebook.edit', false],
    ['observer', 'codebook.edit', false],
    ['translator', 'comments.read-redacted', false],
    ['observer', 'comments.read-redacted', false],
    ['editor', 'clips.edit', true],
    ['translator', 'clips.edit', true],
    ['reviewer', 'clips.edit', false],
    ['publisher', 'clips.edit', false],
    ['observer', 'clips.edit', false],
    ['observer', 'edition.preview', false],
  ] as const)('%s, %s: %s', (role, permission, expected) => {
    expect(may([role], permission)).toBe(expected);
  });

  test('roles add up, and neither none nor an unknown one permits anything', () => {
    expect(may(['observer', 'reviewer'], 'comments.code')).toBe(true);
    for (const permission of permissions) {
      expect(may([], permission)).toBe(false);
      expect(may(['owner', 'constructor', '__proto__'], permission)).toBe(false);
    }
  });
});
