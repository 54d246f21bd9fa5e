import { describe, expect, it } from 'vitest';
import { parseLetter } from '../letter/parse-letter';
import { compilePattern, matchPattern } from './pattern';
import { readClauses } from './read-clauses';
import { parseWordClass } from './word-class';

const CLASSES = { colour: parseWordClass({ red: 'red crimson', blue: 'blue azur*' }) };

function factsOf(pattern: string, text: string, steps = 1000): readonly string[] | undefined {
  const compiled = compilePattern(pattern, CLASSES);
  const [sentence] = readClauses(parseLetter(text));
  const { words, clauseStarts } = sentence ?? { words: [], clauseStarts: [] };
  const start = words.findIndex(({ word }) => compiled.first.exact.has(word));
  const match = matchPattern(compiled, words, clauseStarts, start, { steps });
  return match?.sightings.map((fact) => `${fact.kind}:${fact.value} ${text.slice(fact.start, fact.end)}`);
}

describe('a pattern', () => {
  it('finds what is in its brackets, by the value of the class there or by its own', () => {
    expect(factsOf('i <2> painted tool[@colour]', 'I often painted crimson boats.')).toEqual(['tool:red crimson']);
    expect(factsOf('i saw result:prize[<2> gold|silver cup]', 'I saw a large silver cup.')).toEqual([
      'result:prize a large silver cup',
    ]);
    expect(factsOf('i like tool[@colour] and tool[@colour]', 'I like azure and red.')).toEqual([
      'tool:blue azure',
      'tool:red red',
    ]);
  });

  it('crosses no more words than its gap allows, none that denies or names another, and no strong sign', () => {
    const pattern = 'i <2> tool[@colour]';
    expect(factsOf(pattern, 'I paint mostly red.')).toHaveLength(1);
    for (const text of [
      'I paint boats mostly red.',
      'I paint not red.',
      'I know who red.',
      'I paint: red.',
      'I think of red.',
    ])
      expect(factsOf(pattern, text)).toBeUndefined();
    expect(factsOf('i <~2> tool[@colour]', 'I think of red.')).toHaveLength(1);
  });

  it('knows optional words, hyphens and the ends of a clause', () => {
    expect(factsOf('i a? tool[@colour]', 'I red.')).toHaveLength(1);
    expect(factsOf('i a ~b tool[@colour]', 'I a-b red.')).toHaveLength(1);
    expect(factsOf('i a ~b tool[@colour]', 'I a b red.')).toBeUndefined();
    expect(factsOf('i tool[@colour] $', 'I red, mostly.')).toHaveLength(1);
    expect(factsOf('i tool[@colour] $', 'I red boats.')).toBeUndefined();
    expect(factsOf('i saw ^ tool[@colour]', 'I saw, red.')).toHaveLength(1);
    expect(factsOf('i saw ^ tool[@colour]', 'I saw red.')).toBeUndefined();
  });

  it('finds nothing once its steps are used up', () => {
    expect(factsOf('i <2> tool[@colour]', 'I paint mostly red.', 3)).toBeUndefined();
  });

  it('must name classes that are there, and begin with a word', () => {
    expect(() => compilePattern('i tool[@flavour]', CLASSES)).toThrow('names no class');
    expect(() => compilePattern('<2> tool[@colour]', CLASSES)).toThrow('may begin with any word');
  });
});
