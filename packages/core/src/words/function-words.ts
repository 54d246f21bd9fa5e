/** Words that one language uses in nearly every sentence and none of the others does, not even as another word; what two of them share is left out. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to that with this for have was were are my it is at by from which not be would been has their our your they where when what how i we',
  de: 'der das und ist ich nicht mit für auf ein eine einen einem einer zu dem den im sich auch wir sie ihr aber von vom zum zur bei nach haben habe wird werden über sind dass oder wie',
  fr: 'le les des est et dans pour je au aux avec sur ce cette nous vous qui ne pas mais où être été sont ont leur mes du une même',
  es: 'el los las y para con por del estoy está soy mis muy pero como han hemos más desde también sobre hasta yo al',
  it: 'il che di gli sono nella della delle dei nel alla anche ho mi degli questo questa perché più dal molto con una',
  pt: 'os uma não para com da dos das ao mais muito também são está minha meu você pela pelo nos nas',
};

const OWNERS = new Map<string, string>();
for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
  for (const word of list.split(' ')) OWNERS.set(word, OWNERS.has(word) ? '' : language);
}

/** The language that a folded word is a function word of; empty where it is none, or one in several languages. */
export function languageOfFunctionWord(word: string): string {
  return OWNERS.get(word) ?? '';
}
