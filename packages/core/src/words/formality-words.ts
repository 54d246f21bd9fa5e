/** Phrases, and the words they begin with. */
export interface PhraseSet {
  readonly all: ReadonlySet<string>;
  readonly starts: ReadonlySet<string>;
}

/** A greeting opens one of the first sentences and goes on to a comma or the sentence's end. */
export const GREETINGS = phraseSet(
  `dear; hello; hi; hey; greetings; good morning; good day; good afternoon; good evening; to whom;
   уважаемые; уважаемая; уважаемый; дорогие; здравствуйте; приветствую; привет; добрый день; доброго дня; добрый вечер; доброе утро;
   sehr geehrte; sehr geehrter; liebe; lieber; hallo; guten tag; cher; chère; chers; bonjour; madame; monsieur; estimado; estimada; estimados; hola; buenos dias;
   gentile; gentili; egregio; spettabile; buongiorno; prezado; prezada; prezados; caro; cara; ola`,
);

/** A line of such words, one of them of the second kind, closes the letter; a name may follow behind a comma. */
export const CLOSING_WORDS = wordSet(
  `with best kind kindest warm warmest many and my sincere to you your very most the all good in advance for reading from
   с наилучшими самыми самого добрыми всего ваш ваша за внимание заранее mit freundlichen besten herzlichen viele liebe beste bien à vous un una cordial muchos cari distinti um grande`,
);
export const CLOSINGS = wordSet(
  `regards wishes thanks thank greetings gratitude cheers sincerely yours faithfully truly respectfully obediently cordially warmly best hopefully
   уважением пожеланиями доброго хорошего искренне спасибо благодарностью grüße gruß grüßen cordialement salutations saludo saludos atentamente saluti atenciosamente abraço abraços`,
);
export const POSTSCRIPTS = phraseSet('ps; p s; pps; p p s; postscript; постскриптум; n b; nb');

/** "My name is": a word for name or being called, directly behind one for me. */
export const INTRODUCTIONS = wordSet('name зовут heiße appelle llamo nombre chiamo nome chamo');
export const OF_ME = wordSet('my меня mein ich m me mi mio meu');
export const COPULAS = wordSet('is ist es est e é');

/** Capitalised words beside these are an institution's name; beside a school's where it is capitalised too. */
export const INSTITUTIONS = wordSet(
  `university polytechnic college universidad universite université universität università universidade politecnico
   университет университета университете университетом политех политеха политехе политехнический политехнического`,
);
export const SCHOOLS = wordSet('school academy bootcamp schools школа школы школе школу школой');
/** Between an institution and the rest of its name. */
export const PARTICLES = wordSet('of the at de del della degli di da do des du la las los le');

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

function phraseSet(list: string): PhraseSet {
  const phrases = list.split(/;\s+/u).map((phrase) => phrase.trim().replaceAll('ё', 'е'));
  return { all: new Set(phrases), starts: new Set(phrases.map((phrase) => phrase.split(' ')[0] ?? '')) };
}
