import { describe, expect, it } from 'vitest';
import { resolveReferences, splitReferences } from './read-references';
import { buildReferenceIndex } from './reference-index';

const index = buildReferenceIndex('project', [
  { id: 'p1', names: ['Vision'] },
  { id: 'p2', names: ['Fast, fair, and small'] },
  { id: 'P3', names: ['Twin'] },
  { id: 'p4', names: ['Twin', undefined] },
  { id: 'p3', names: [''] },
]);

describe('splitReferences', () => {
  it.each<readonly [string, readonly string[]]>([
    ['p1;p2', ['p1', 'p2']],
    [' p1 ;; p2; ', ['p1', 'p2']],
    ['p1\r\np2', ['p1', 'p2']],
    ['p1, fast, fair, and small, p4', ['p1', 'fast, fair, and small', 'p4']],
    ['fast, p1', ['fast', 'p1']],
    ['1) Vision\n2) p2', ['Vision', 'p2']],
    ['1. Vision 2. p2', ['Vision', 'p2']],
    ['1) p1, 2) fast, fair, and small, 3) p4', ['p1', 'fast, fair, and small', 'p4']],
    ['1) Vision; 2) p2', ['Vision', 'p2']],
    ['1. Vision 5. p2', ['Vision 5. p2']],
    ['Vision 2. p2', ['Vision 2. p2']],
    ['• p1\n* p2', ['p1', 'p2']],
    ['Fast, fare, and small', ['Fast, fare, and small']],
    ['', []],
  ])('splits %j into %j', (text, expected) => {
    expect(splitReferences(text, index)).toEqual(expected);
  });

  it('splits at every comma where no name holds one', () => {
    const plain = buildReferenceIndex('project', [{ id: 'p1', names: ['Vision'] }]);
    expect(splitReferences('visoin, p9', plain)).toEqual(['visoin', 'p9']);
  });
});

describe('resolveReferences', () => {
  it('gives the id of each part of a list, or why it has none, and nothing for an answer that means nothing', () => {
    const plain = buildReferenceIndex('project', [{ id: 'p1', names: ['Vision'] }]);
    expect(resolveReferences('vision; visoin', plain)).toEqual([
      { text: 'vision', id: 'p1' },
      { text: 'visoin', problem: '"visoin" is no project. Did you mean "Vision"?' },
    ]);
    expect(resolveReferences('none', plain)).toEqual([]);
  });
});

describe('buildReferenceIndex', () => {
  it('prefers an id as it is written to one in another case, and that to a name', () => {
    expect(['p3', 'P3', 'P1', 'VISION'].map((text) => index.find(text))).toEqual(['p3', 'P3', 'p1', 'p1']);
  });

  it('finds nothing for a name that two share, and says which', () => {
    expect(index.find('twin')).toBeUndefined();
    expect(index.explain('twin')).toBe('"twin" may be any of "P3", "p4".');
    expect(index.explain('visoin')).toBe('"visoin" is no project. Did you mean "Vision"?');
  });
});
