/** Words that say whether a statement is the writer's own, real, and about now. In lower case, "ё" as "е"; a star stands for any ending. */

export const FIRST_PERSON_SUBJECTS = wordSet('i we я мы ich wir je nous yo eu io');
export const FIRST_PERSON = wordSet(
  'i we my our me us myself ourselves mine я мы мой моя мое мои моей моего моем мою моих нам наш наша наше наши нашей нашем мне меня нас',
);
/** They open a clause of their own. */
export const CLAUSE_OPENERS = wordSet(
  'but however although though while whereas because since so yet но однако хотя потому поэтому aber denn mais car pero porque ma però perché mas embora',
);
export const COORDINATORS = wordSet('and or then и или und oder et ou y o e');

/** No, or not really. */
export const NEGATIONS = wordSet(
  'not never no without neither nor cannot hardly barely scarcely none nothing lack lacking instead rather unfortunately failed unable не ни никогда нет без вместо едва нельзя nicht nie kein keine keinen keiner niemals ohne ne pas jamais aucun aucune sans nunca jamás sin ninguna ningún non mai senza nenhum nenhuma não sem',
);
/** Perhaps, later, or in a dream. */
export const UNREAL = wordSet(
  'if whether unless would could should might may will shall wish hope hoping hopes want wants wanted wanting plan planning plans intend intending aim aiming dream dreaming eager keen interested learn ask asked asks если бы хочу хотел хотела хотелось хочется планирую надеюсь мечтаю собираюсь научиться изучить изучать выучить освоить буду будет попробовать wenn möchte will würde könnte si voudrais aimerais quisiera gustaría vorrei gostaria se',
);

/** Somebody else, who may be the one spoken of. */
export const OTHERS = wordSet(
  'he she they who whose whom colleague colleagues friend friends professor professors supervisor supervisors advisor adviser advisors boss brother brothers sister sisters father mother dad mum mom uncle aunt cousin cousins teacher teachers nephew niece wife husband roommate flatmate groupmate groupmates classmate classmates parents girlfriend boyfriend student students lecturer lecturers grandmother grandfather son daughter partner mentor mentors examiner engineers people someone somebody everyone everybody он она они который которая которые которого которой друг друзья подруга подруги брат сестра коллега коллеги профессор профессора преподаватель преподавателя руководитель руководителя научрук начальник начальница муж жена мама папа отец мать сын дочь однокурсник однокурсники студентам студентов студенты er sie der freund freundin kollege kollegin mein bruder schwester il elle ami amie él ella amigo amiga amico amica',
);
/** Between "I am" and what somebody is, none of these stands. */
export const PREPOSITIONS = wordSet(
  'of by with for to from among between against like about after before during until through under looking seeking applying supervised supervising supporting helping teaching grading assisting married для от к с со при между после перед von mit für bei zu nach pour avec par chez contre con para por di da per com',
);

/** A year "of" these, or "as" something, is no year of study. */
export const EMPLOYMENT = wordSet(
  'work working teaching employment job service practice marriage operation business being life war pandemic running living contract company firm office bank hospital factory startup army',
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
