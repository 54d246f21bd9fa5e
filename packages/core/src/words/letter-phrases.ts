/**
 * What letters say because they are letters: greetings, thanks, the wish to take part, the writer's status.
 * A phrase is a run of words, inflection ignored by a trailing `*`; its words are left out where it stands.
 * A project may use the same words; they are kept there.
 */
const PHRASES: Readonly<Record<string, string>> = {
  en: `motivation letter; letter of motivation; motivational letter; cover letter; statement of purpose; dear sir*; dear madam; sir; madam; dear organizer*; dear organiser*; dear committee; dear team; dear colleague*; dear selection committee; to whom it may concern;
    selection committee; admission* committee; best regards; kind regards; warm regards; yours sincerely; yours faithfully; sincerely; regards; thank* you; thank*; look* forward; forward to hearing; hearing from you; grateful; consideration; consider* my application;
    summer school*; winter school*; autumn school*; spring school*; school of machine learning; school of data analysis; summer academy; academy; bootcamp; programme; program; school*; apply; applying; applied to; applied for; applicant*; application; applications; opportunit*;
    participat*; attend*; join*; motivat*; passion*; enthusias*; excit*; inspir*; interest; interests; interested; interesting; dream*; hope; hopes; hoping; wish*; aspir*; eager*; keen; curious; curiosity; fascinat*; love; loved; loves; enjoy*; happy; glad; delight*; honour*; honor*;
    privileg*; thrill*; my name is; name; years old; year old; year; years; month*; week; weeks; day; days; semester*; first year; second year; third year; fourth year; final year; undergraduate*; graduat*; bachelor*; master; masters; phd; doctoral; doctorate; degree*; diploma;
    study; studies; studied; studying; student*; university; universit*; faculty; department; institute*; college; major; majoring; course; courses; coursework; curricul*; lectur*; seminar*; class; classes; academic*; gpa; grade; grades; skill*; knowledge; experience*; background; abilit*;
    expertise; competenc*; goal; goals; career*; future; ambition*; personally; professional*; profession; learn; learned; learnt; gain; gained; gaining; improve; improving; deeper; deepen*; broaden*; enhance*; contribut*; collaborat*; like-minded; peers; mentor*; expert; experts; specialist*; meet;
    people; person; team; teams; teamwork; teammate*; work; works; worked; working; project; projects; research*; field; fields; area; areas; topic; topics; subject; subjects; part; place; life; world; country; chance; challenge*; challenging; solve; solving; problem; problems; idea; ideas; result; results; task;
    tasks; practice; practical; practices; theoretical; understand; understanding; explore; exploring; discover*; discuss*; presenting; presented; believe; feel; feeling; felt; become; start; started; began; help; helped; helps; strong; solid; unique; wonderful; perfect; ideal; amazing; great; valuable; important;
    various; diverse; numerous; latest; state-of-the-art; cutting-edge; successful*; particular; current; recent; additional; completed; completing; complete; finish*; receiv*; pursu*; strive*; aim; plan; plans; planned; intern; internship*; school years; childhood; hackathon*; organizer*; organiser*;
    organized; organised; organizing; selected; accepted; confident; confidence; sure; certain; certainly; ready; high; highly; main; real; good; better; best; big; small; new; professor*; supervisor*; supervision; advisor*; colleague*; friend*; conference*; paper; papers; published; publication*; article*; journal;
    journals; thesis; attach*; email; phone; cv; resume; github; linkedin; thing*; lot; bit; tell; share; bring; spend; spent; difficult; easy; simple; gave; proud; lab; laboratory; laboratories;
    achiev*; propos*; reduc*; lead; leading; relevant; suitable; tackl*; superior; slight; faster; rapid; rapidly; passive; mundane; alongside; delve; delving; acquainted; remarkable; existing; existed; implemented; implementing; integrated; integrating; modified; modifying; modification*; comparing; compared; progress;
    solution*; method; methods; approach; approaches; technique*; extract; extracted; developed; developing; developments; focus; focused; focuses; creativity; creative; substantial; substantially; widely; diverse; variations; lasting; relationship*; advancement*; domain; domains; step; steps; built; build; building;
    wrote; write; writing; read; reading; run; running; ran; led; created; creating; create; designed; designing; invited; decided; turned; moved; grew; taught; asked; came; knows; saw; heard; said; care; cared; caring; moment; reason; reasons; kind; sort; side; end; case; number; amount; level; order; point; hand; rest; set; pair; couple;
    hundred*; thousand*; dozen*; evening*; morning*; night*; weekend*; summer; winter; spring; autumn; hour*; minute*; age; old; young; early; late; late-night; today; tomorrow; yesterday; january; february; march; april; june; july; august; september; october; november; december; monday; tuesday; wednesday; thursday; friday;
    saturday; sunday; boring; funny; fun; nice; cool; bad; worse; worst; terrible; afraid; scared; sorry; nervous; shy; patient; patience; stubborn; serious; busy; tired; lucky; luck; favourite; favorite; wonder; wondered; wondering; imagine; remember; forgot; forget; promise; guess; mind; matter; matters; worth`,
  ru: `мотивационн* письм*; уважаем*; организатор*; комисси*; здравствуйте; добрый день; меня зовут; зовут; с уважением; спасибо; благодар*; буду рад; буду рада; рад; рада; жду; летн* школ*; зимн* школ*; школ*; программа; программе; программы; программу; участ*; возможност*; интерес*; хоте*; мечта*; надеюсь; стремлюсь;
    стремление; мотив*; вдохнов*; увлека*; увлеч*; люблю; нрав*; студент*; универс*; институт*; факультет*; кафедр*; курс; курса; курсе; курсы; курсов; бакалавр*; магистр*; аспирант*; диплом*; учусь; учёба; учебе; учёбе; изучаю; изучал; изучала; изучать; обучаюсь; опыт*; знани*; навык*; умени*; цель; цели; целью; карьер*; будущ*;
    развит*; развива*; получ*; работа; работе; работу; работы; работал; работала; работаю; работать; проект*; исследоват*; исследован*; област*; тема; темы; теме; тему; задач*; проблем*; решен*; решать; команд*; люди; людей; людям; человек*; единомышленник*; эксперт*; специалист*; наставник*; ментор*; месяц*; время; времени; жизнь; жизни;
    мир; мире; мира; страна; страны; стране; новы*; новая; новое; большой; большая; большие; хорош*; важн*; разн*; помо*; понима*; понять; узнать; узнал; узнала; думаю; считаю; начал; начала; начать; смог; смогла; первый; первая; первом; втором; второй; третий; третьем; последн*; часть; части; место; идея; идеи; идею; хакатон*; письм*`,
};

interface Phrase {
  readonly parts: readonly { readonly text: string; readonly open: boolean }[];
}

const BY_LANGUAGE: ReadonlyMap<string, ReadonlyMap<string, readonly Phrase[]>> = new Map(
  Object.entries(PHRASES).map(([language, list]) => [language, indexPhrases(list)]),
);
const KEY_LENGTH = 2;

function indexPhrases(list: string): ReadonlyMap<string, readonly Phrase[]> {
  const byStart = new Map<string, Phrase[]>();
  for (const phrase of list.split(';')) {
    const parts = phrase
      .trim()
      .split(/[\s-]+/u)
      .map((part) => ({ text: part.replace(/\*$/u, '').replace(/'s$/u, ''), open: part.endsWith('*') }));
    const key = (parts[0]?.text ?? '').slice(0, 2);
    byStart.set(key, [...(byStart.get(key) ?? []), { parts }]);
  }
  return byStart;
}

/**
 * How many words, from `index` on, form a letter phrase; 0 where none starts there. The longest phrase wins.
 * @param words lower-case words of one sentence, in order.
 */
export function letterPhraseLength(words: readonly string[], index: number, language: string): number {
  const first = words[index] ?? '';
  const candidates = BY_LANGUAGE.get(language)?.get(first.slice(0, KEY_LENGTH)) ?? [];
  let longest = 0;
  for (const { parts } of candidates) {
    if (parts.length <= longest) continue;
    const matches = parts.every((part, offset) => {
      const word = words[index + offset];
      return word !== undefined && (part.open ? word.startsWith(part.text) : word === part.text);
    });
    if (matches) longest = parts.length;
  }
  return longest;
}
