import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGlossVectors, parseGlossVectors } from '../background/gloss-vectors';
import { embedText } from './embed-text';
import { fitSemanticModel, type SemanticCorpus } from './fit-semantic-model';
import { weighWords } from './semantic-model';
import { lengthOf, product } from './test-support';
import { listUnits, type TextUnits } from './text-units';
import { unpackVectors } from './word-vectors';

const VOCABULARY = 'bank boat flow gripper river robot sail sensor sound speech voice wind'.split(' ');

function textOf(...units: readonly string[]): TextUnits {
  const parts = units.map((unit) => unit.split(' ').flatMap((word) => (word === '' ? [] : VOCABULARY.indexOf(word))));
  let end = 0;
  return {
    terms: Uint32Array.from(parts.flat()),
    ends: Uint32Array.from(parts, (part) => {
      end += part.length;
      return end;
    }),
  };
}

function corpusOf(letters: readonly TextUnits[], targets: readonly TextUnits[]): SemanticCorpus {
  const occurrences = VOCABULARY.map(() => 0);
  for (const { terms } of [...letters, ...targets])
    for (const term of terms) occurrences[term] = (occurrences[term] ?? 0) + 1;
  return {
    vocabulary: VOCABULARY,
    occurrences,
    letterUnits: letters.flatMap(listUnits),
    letters,
    targets,
    targetsById: Uint32Array.from(targets.keys()),
    formOf: (term) => (term === 'boat' ? 'boats' : ''),
  };
}

const TARGETS = [textOf('river flow bank', 'river flow'), textOf('speech voice sound'), textOf('robot gripper sensor')];
const LETTERS = [textOf('boat river sail wind', 'boat wind bank'), textOf('voice sound robot'), textOf('')];

const anyTexts = fc
  .array(fc.array(fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 6 }), { minLength: 1, maxLength: 3 }), {
    maxLength: 5,
  })
  .map((texts) => texts.map((units) => textOf(...units.map((unit) => unit.join(' ')))));

describe('a semantic model of a programme', () => {
  it('knows words that no target holds by the company they keep in letters', () => {
    const model = fitSemanticModel(corpusOf(LETTERS, TARGETS), undefined);
    if (model === undefined) throw new Error('no model');
    const words = weighWords(model, corpusOf(LETTERS, TARGETS).occurrences);
    const directions = model.directions.map((direction) => Float64Array.from(direction));
    const { vector } = embedText(textOf('boat'), words, directions);
    const scores = model.targets.map((target) => product(vector, target));
    expect(scores.indexOf(Math.max(...scores))).toBe(0);
    expect(model.forms[model.terms.indexOf(VOCABULARY.indexOf('boat'))]).toBe('boats');
  });

  it('holds a unit vector of each word that it lists, targets of unit length or zeros, and is plain JSON', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (letters, targets) => {
        const model = fitSemanticModel(corpusOf(letters, targets), undefined);
        if (model === undefined) return;
        const { dimensions, terms, vectors, forms } = model;
        expect(terms).toEqual([...new Set(terms)].sort((a, b) => a - b));
        expect(forms).toHaveLength(terms.length);
        const { values } = unpackVectors(vectors, dimensions);
        expect(values).toHaveLength(terms.length * dimensions);
        for (let from = 0; from < values.length; from += dimensions)
          expect(lengthOf(values.subarray(from, from + dimensions))).toBeCloseTo(1, 12);
        expect(model.targets).toHaveLength(targets.length);
        for (const target of model.targets) {
          const length = lengthOf(target);
          if (length > 0) expect(length).toBeCloseTo(1, 12);
          for (const direction of model.directions) expect(Math.abs(product(target, direction))).toBeLessThan(1e-12);
        }
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same bytes in whatever order units and targets come, as long as sums run in the order of ids', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (letters, targets) => {
        const straight = fitSemanticModel(corpusOf(letters, targets), undefined);
        const turned = fitSemanticModel(
          {
            ...corpusOf(letters, targets.toReversed()),
            letterUnits: letters.flatMap(listUnits).toReversed(),
            targetsById: Uint32Array.from(targets.keys()).reverse(),
          },
          undefined,
        );
        expect(JSON.stringify({ ...turned, targets: turned?.targets.toReversed() })).toBe(
          JSON.stringify({ ...straight, targets: straight?.targets }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('brings words together that general English knows to be close', () => {
    const gloss = parseGlossVectors(
      encodeGlossVectors(['boat', 'gripper', 'river'], Float64Array.of(1, 0, 0, 1, 1, 0.1), 2),
    );
    const letters = [textOf('boat sail'), textOf('wind voice')];
    const closeness = (...known: Parameters<typeof fitSemanticModel>) => {
      const model = fitSemanticModel(...known);
      if (model === undefined) throw new Error('no model');
      const { values } = unpackVectors(model.vectors, model.dimensions);
      const vectorOf = (word: string) => {
        const row = model.terms.indexOf(VOCABULARY.indexOf(word));
        return values.subarray(row * model.dimensions, (row + 1) * model.dimensions);
      };
      return product(vectorOf('boat'), vectorOf('river'));
    };
    expect(closeness(corpusOf(letters, TARGETS), gloss)).toBeGreaterThan(
      closeness(corpusOf(letters, TARGETS), undefined) + 0.1,
    );
  });

  it('has no word without company', () => {
    const model = fitSemanticModel(corpusOf([textOf('boat boat')], TARGETS), undefined);
    expect(model?.terms).not.toContain(VOCABULARY.indexOf('boat'));
    expect(model?.terms).toContain(VOCABULARY.indexOf('river'));
  });

  it.each([
    ['no texts', [], []],
    ['texts without a word', [textOf('')], [textOf(''), textOf('', '')]],
    ['texts of one word each', [textOf('boat', 'wind')], [textOf('river river')]],
  ])('is undefined for %s', (_, letters, targets) => {
    expect(fitSemanticModel(corpusOf(letters, targets), undefined)).toBeUndefined();
  });
});
