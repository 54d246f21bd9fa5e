/** What a programme for people is called; behind it a name may go on: "School of Data Analysis". */
export const KINDS = wordSet('school programme program hackathon academy fellowship internship camp bootcamp workshop');
export const RUSSIAN_KIND = /^(?:школ|программ|хакатон|стажировк|академи|лагер|интенсив|воркшоп)\p{L}{0,4}$/u;

/** Before a kind they make something else of it: a university's course, a place that teaches children. */
export const NOT_PROGRAMMES = wordSet(
  `master masters master's msc bachelor bachelors bachelor's bsc phd doctoral degree undergraduate graduate postgraduate honours honors exchange study
   high higher secondary primary middle elementary business law medical music art boarding grammar public driving
   магистерск бакалаврск образовательн учебн государственн средн высш музыкальн художественн`,
);

/** Say nothing about which programme it is. */
export const GENERIC = wordSet(
  `summer winter spring autumn fall annual international national online virtual global open young youth student students junior senior research mentoring mentorship residency
   training education educational course courses weekend week days edition director directors committee team organizers organisers organizing
   organising board selection admissions admission coordinator coordinators professor prof members staff head chair advanced applied introductory first second third your our this the a an of for in on at and by to with
   летн зимн весенн осенн международн ежегодн всероссийск национальн ваш наш ваша наша эт в на по для и с о об`,
);

/** Fields that many programmes are about: sharing one, or naming one alone, says nothing either. */
export const TOPICS = wordSet(
  `ai artificial intelligence ml machine deep learning data science sciences analysis analytics statistics mathematics maths math mathematical computer computing computational vision
   language languages nlp processing robotics robots engineering technology technologies tech software programming coding code informatics bioinformatics biology biological physics chemistry
   medicine health climate energy quantum neuroscience economics finance security cybersecurity cryptography design web cloud systems network networks algorithms optimization optimisation
   generative models large reinforcement signal image images speech space digital innovation entrepreneurship startup business women girls
   искусствен интеллект машин обучен глубок дан наук анализ математик математическ компьютерн информатик робототехник программирован биоинформатик биолог физик хим технолог цифров разработк`,
);

/** Wishes and acts of applying, up to where the programme's name begins. */
const ENGLISH_INTENT = (() => {
  const takePart = `(?:join|attend|enter|participate in|take part in|be (?:a )?part of|be (?:accepted|admitted|selected) (?:to|for|into|by))`;
  const takingPart = `(?:joining|attending|entering|participating in|taking part in|being (?:a )?part of|applying (?:to|for))`;
  const wish = `(?:would (?:really |very much )?(?:like|love)|want|wish|eager|excited|keen|happy|glad|pleased|delighted|thrilled|honou?red|motivated|opportunity|chance|privilege|decided|desire|would be (?:an honou?r|a privilege|a pleasure|great))`;
  return [
    `(?:am|are|be|i['’]m) (?:now |hereby |currently )?applying (?:to|for)`,
    `(?:writing|would (?:like|love)|want|wish|decided|happy|excited|glad) to apply (?:to|for)`,
    `i (?:hereby )?apply (?:to|for)`,
    `(?:my|this|an|the) (?:application|motivation letter|letter of motivation|motivation|candidacy|candidature) (?:to|for|at)`,
    `${wish} to ${takePart}`,
    `(?:my|strong|great|deep|sincere|keen|genuine) (?:interest|enthusiasm) (?:in|for)(?: ${takingPart})?`,
    `(?:interested in|(?:excited|enthusiastic) about|look(?:ing)? forward to) ${takingPart}`,
    `(?:consider|considering) me for(?: (?:a|the) (?:place|spot|seat|position) (?:at|in|on))?`,
    `a (?:place|spot|seat) (?:at|in|on)`,
    `dear (?:organi[sz]ers|organi[sz]ing committee|selection committee|admissions? committee|team|colleagues) of`,
    'dear',
  ].join('|');
})();

const RUSSIAN_INTENT = (() => {
  const takePart = `(?:принять участие|участвовать|поучаствовать|попасть|поступить|учиться|поехать|стать (?:участником|участницей|частью))`;
  return [
    `(?:подаю|подать|направляю|прошу рассмотреть|рассмотреть|рассмотрите) (?:(?:свою|мою) )?(?:заявку|кандидатуру)(?: на участие)?`,
    `(?:моя|моей|мою) заявк[аиу](?: на участие)?`,
    `(?:хочу|хотел|хотела|хотелось|мечтаю|рад|рада|желание|желанием|возможность) (?:бы )?(?:очень )?${takePart}`,
    `(?:мотивационное письмо|заинтересован|заинтересована|интересует|хочу присоединиться к)`,
    `уважаемые (?:организаторы|коллеги|члены комиссии)`,
  ].join('|');
})();

/** Stands before a programme's name in a sentence about wanting to take part. */
export const INTENT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ENGLISH_INTENT}|${RUSSIAN_INTENT})(?![\p{L}\p{N}])`,
  'giu',
);

/** A sentence with one of these tells of the past, of other plans or of another application, and says so. */
export const ELSEWHERE =
  /(?<![\p{L}\p{N}])(?:last|previous|previously|ago|already|was|were|had|did|used to|graduated|completed|finished|won|organi[sz]ed|also|too|another|other|besides|later|afterwards|next year|in the future|after|before|earlier|once|unlike|not|instead|such as|for example|like the|прошл\p{L}*|назад|раньше|ранее|уже|был\p{L}*|участвовал\p{L}*|прош[её]л|прошла|окончил\p{L}*|закончил\p{L}*|также|тоже|друг\p{L}*|потом|затем|после|будущем|не|например)(?![\p{L}\p{N}])/iu;

/** Cheap test that a letter names any programme at all. */
export const MAY_NAME =
  /school|programme?|hackathon|academy|fellowship|internship|camp|workshop|школ|программ|хакатон|стажировк|академи|лагер|интенсив|воркшоп/iu;

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
