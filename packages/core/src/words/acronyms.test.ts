import { describe, expect, it } from 'vitest';
import { createAcronymExpander } from './acronyms';
import { stemWord } from './stem';

const expandAcronym = createAcronymExpander([]);
const expand = (written: string, language: string) =>
  expandAcronym(written, stemWord(written.toLowerCase(), language), language);

describe('acronyms', () => {
  it('stand for the words of their long form', () => {
    expect(expand('LLMs', 'en')).toEqual(['large', 'language', 'model']);
    expect(expand('AI', 'en')).toEqual(['artificial', 'intelligence']);
    expect(expand('IoT', 'en')).toEqual(['internet', 'of', 'things']);
    expect(expand('ИИ', 'ru')).toEqual(['искусственный', 'интеллект']);
  });

  it.each([
    ['rag', 'en'],
    ['Ode', 'en'],
    ['ROBOTS', 'en'],
    ['ИИ', 'de'],
  ])('are not meant by %s', (written, language) => {
    expect(expand(written, language)).toEqual([]);
  });
});
