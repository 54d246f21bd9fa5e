/** Names that are ordinary words too: in a letter they are removed where they are written as names. */
export const ORDINARY_WORDS: ReadonlySet<string> = wordSet(`
  a ace ada alba amber an angel april archer art ash august autumn bach baker bay bean bell best bill bishop black blossom blue bond boo bridge
  brook brown buck bush carol carpenter carter case cash chase chance chip cook cooper coral crystal daisy dale dawn day dean do drew duke earl
  eve fair faith fan fisher fern field fine flora ford forest foster fox frank free fry garden gene gill glen grace grant gray green grove hall
  harmony hart hay hazel heath heaven hill holly hope hunt hunter iris ivory ivy jack jade jasmine jay jean joy june justice king kit knight lace
  lake lane lark laurel law lee lemon liberty lily little long love major man mark marsh mason may melody mercy mia miles miller miss model moon
  moss nick noble north novak olive opal owen page paige paris park parker pat patience peace pearl penny pepper piper pitt pool pope porter post
  potter power price prince pure rain ran ray read red reed rich rise river rob robin rock rose ruby sage sand sandy savannah see sharp shepherd short sky
  small smart smith snow so song star stella stone storm summer sun sung sunny swan tailor tan taylor terry thorn to tree trip turner
  van vera vine violet walker wall ward water weaver web wells west wheeler white will win winter wise wolf wood wren wright yong you young zen
  name student learning machine data school science research team project language max min sum art ai ml
  adam bert claude gemma jordan julia lambda lena pascal ruby scala alexa cora milan kit max sam obi
  вера воля гроза зима или лев лето любовь май мал мир мороз надежда род роза роман рос свет слава сова сон яна ян я он она они но как это
  победа поле март август заяц волк соловей мельник кузнец король князь гора луна звезда весна
`);

/** Parts of names that are removed beside another part only. */
export const NAME_PARTICLES: ReadonlySet<string> = wordSet(
  'al bin binti ben bint da dal de del della den der des di do dos du el ibn la las le los mac mc o san st ter van von y zu zur оглы кызы',
);

/** What an applicant may call themselves or their readers, and what no name begins with. */
export const NOT_NAMES: ReadonlySet<string> = wordSet(`
  a about admission admissions all am an and as at bachelor board chair colleague colleagues coordinator coordinators committee community competition
  computer course data dear department director engineer everyone experts for friend friends from graduate group guys hackathon hello hi hiring i in
  instructor instructors is it jury lab laboratory ladies gentlemen learning machine madam manager master masters member members mentor mentors my not of
  on organiser organisers organizer organizers organising organizing our phd physics mathematics science scientist student participants people prof
  professor professors programme program programmer project recruiter recruiters recruitment research researcher reviewer reviewers school selection
  senior sir sirs software specialist staff summer supervisor teacher team teams the there they this to undergraduate university we who whom with
  winter you your but so very really also just currently now here that because someone anyone russian ukrainian german french indian chinese english
  american italian spanish turkish kazakh belarusian
  мадам команда коллеги комиссия комитет организатор организаторы друзья господа жюри все всем приемная приёмная отборочная члены дамы преподаватели уважаемые
  дорогие студент студентка магистр бакалавр аспирант аспирантка инженер программист школы школа и в на не с я мы вы это из
`);

/** Words before a name of somebody the writer knows. */
export const PEOPLE_WORDS: ReadonlySet<string> = wordSet(`
  friend friends teammate teammates team-mate colleague colleagues classmate classmates groupmate groupmates partner supervisor supervisors mentor advisor
  adviser brother sister husband wife roommate professor prof dr teacher named called
  друг друга другом подруга подругой подруги коллега коллегой тиммейт тиммейтом однокурсник однокурсником однокурсница однокурсницей одногруппник
  одногруппником брат братом сестра сестрой муж мужем жена женой профессор профессора руководитель руководителем наставник наставником зовут
`);

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
