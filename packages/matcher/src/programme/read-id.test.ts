import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeId, slugOf } from './read-id';

describe('isSafeId', () => {
  it.each(['a01', 'ada@example.org', 'Команда-7', '.NET', 'c++ & c#', 'x'.repeat(100)])('accepts %j', (id) => {
    expect(isSafeId(id)).toBe(true);
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a;b', 'a\nb', 'a\u200bb', '\ud800', 'CON:', 'a*', 'x'.repeat(101)])(
    'refuses %j',
    (id) => {
      expect(isSafeId(id)).toBe(false);
    },
  );
});

describe('slugOf', () => {
  it('makes an id of a title in any script', () => {
    expect(slugOf('Computer Vision: boats & rivers!')).toBe('computer-vision-boats-rivers');
    expect(slugOf('Зелёный город')).toBe('зелёный-город');
    expect(slugOf('?!')).toBe('');
  });

  it('makes a safe id, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug === '' || isSafeId(slug)).toBe(true);
      }),
    );
  });
});
