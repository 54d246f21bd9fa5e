import type { OpenWord } from './mark-formalities';
import type { TermEquivalent, WordForm } from './word';

/**
 * Puts each word of a term, or of an acronym's long form, in the place of the words as written that stand for it; the longest run wins.
 * Places stay those of the words as written. Linear in the number of words.
 */
export function expandWords(written: readonly OpenWord[]): OpenWord[] {
  const words: OpenWord[] = [];
  for (let index = 0; index < written.length; ) {
    const word = written[index] as OpenWord;
    const equivalent = findEquivalent(written, index);
    const last = written[index + (equivalent?.stems.length ?? 1) - 1] as OpenWord;
    const forms = equivalent?.term ?? word.form.longForm;
    if (forms.length === 0) words.push(word);
    else pushForms(words, forms, { ...word, end: last.end });
    index += equivalent?.stems.length ?? 1;
  }
  return words;
}

/** The words of a long form, those that make a term replaced by it. */
export function translateForms(forms: readonly WordForm[]): readonly WordForm[] {
  const first = forms.findIndex(({ equivalents }) => equivalents.length > 0);
  if (first === -1) return forms;
  for (const { stems, term } of forms[first]?.equivalents ?? []) {
    const isWhole = stems.every((stem, offset) => forms[first + offset]?.stem === stem);
    if (isWhole) return [...forms.slice(0, first), ...term, ...translateForms(forms.slice(first + stems.length))];
  }
  const [head, rest] = [forms.slice(0, first + 1), forms.slice(first + 1)];
  return [...head, ...translateForms(rest)];
}

function findEquivalent(written: readonly OpenWord[], index: number): TermEquivalent | undefined {
  const { form, sentence } = written[index] as OpenWord;
  return form.equivalents.find(({ stems }) =>
    stems.every((stem, offset) => {
      const word = written[index + offset];
      return offset === 0 || (word?.form.stem === stem && word.adjacent && word.sentence === sentence);
    }),
  );
}

function pushForms(words: OpenWord[], forms: readonly WordForm[], place: OpenWord): void {
  forms.forEach((form, offset) => {
    const role = form.isSilent ? 'silent' : 'content';
    words.push({ ...place, form, role, adjacent: place.adjacent || offset > 0 });
  });
}
