/// <reference path="../natural.d.ts" />
import english from 'natural/lib/natural/util/stopwords.js';
import spanish from 'natural/lib/natural/util/stopwords_es.js';
import french from 'natural/lib/natural/util/stopwords_fr.js';
import italian from 'natural/lib/natural/util/stopwords_it.js';
import portuguese from 'natural/lib/natural/util/stopwords_pt.js';
import russian from 'natural/lib/natural/util/stopwords_ru.js';

// natural's lists lack pronouns, auxiliaries and adverbs that fill letters; German it has none.
const MORE: Readonly<Record<string, string>> = {
  en: `able about above across actually after again against ain all almost alone along already also although always am among an and another any anybody anyone anything anywhere are aren around as ask at away
    be became because become been before began behind being below besides best better between beyond big both bring but by came can cannot could couldn did didn different do does doesn doing don done down during each
    easily eight either else enough especially etc even ever every everyone everything exactly example far few find first five for four from fully further gave get getting give given go goes going good got great had
    hadn half hardly has hasn have haven having he her here hers herself him himself his how however if in indeed instead into is isn it its itself just keep kept kind knew know known last late later least less let
    like likely little long look looking lot lots made mainly make makes making many may maybe me mean means might mine more moreover most mostly much must my myself namely near nearly need needed needs neither never
    nevertheless new next nine no nobody none nor not nothing now nowhere of off often on once one only onto or other others otherwise our ours ourselves out over own particular particularly per perhaps possible put
    quite rather really recently same say said second see seem seemed seems seen seven several shall she should shouldn show since six so some somebody someone something sometimes somewhere soon still such sure take
    taken taking ten than that the their theirs them themselves then there therefore these they thing things think third this those though three through throughout thus to today together told too took toward towards
    tried true truly try trying two under unless until up upon us use used uses using usually various very via want wanted wants was wasn way ways we well went were weren what whatever when whenever where whereas
    whether which while who whole whom whose why will with within without won would wouldn yes yet you your yours yourself im ive id dont cant didnt doesnt isnt wont lets ie eg hi hello ok okay oh
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half quarter third
    ph sc afterwards automatically somewhat gladly happily kindly please perhaps maybe obviously apparently eventually immediately suddenly usually somehow roughly exactly simply carefully properly quickly slowly partly fully completely entirely absolutely totally fairly
    twice apart elsewhere everywhere somewhere anywhere inside outside beside besides upstairs downstairs everybody alone forwards backwards larger largest smaller smallest higher highest lower lowest longer longest shorter shortest
    stronger strongest harder hardest easier easiest earlier earliest closer closest nearer nearest wider bigger biggest deeper deepest newest oldest youngest hottest coldest richest slower slowest fastest quicker cheaper fewer fewest whoever whichever
    really definitely honestly basically currently finally additionally furthermore previously lately simply greatly deeply highly extremely especially
    mentioned following follows allow allows provide provides providing include includes including involve involves involving based become becomes consist consists related`,
  ru: `раньше позже дальше ближе скорее быстрее меньше выше ниже нашей нашего нашему нашим нашими наших вашей вашего самые самых самой самого самую одну одной одного одному одним разом не нее ней никто никого никому ничто каждый каждая каждое каждого каждой каждом каждому каждую каждые каждых каким какого какой какую каком менее сколько столько любой любая любое любого любые любых иной иная иные оба обе весьма довольно часто редко вся сих пор зато
    четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста тысяч тысяча тысячи тысячу миллион миллиона миллионов пяти шести семи восьми девяти десяти одиннадцати двенадцати двадцати тридцати сорока пятидесяти
    без более больше будет будто буду будут бы был была были было быть вам вами вас ваш ваша ваше ваши вдруг ведь весь вместе во вообще вот впрочем все всего всегда всей всем всеми всему всех всю всю вся всё вы где да даже дал два две
    двух делать для до другая другие других другого другое другой его ее ей ему если есть еще ещё ею её же за зачем здесь из или им ими имею имеет иногда их как какая какие каким какой кем когда кого которая которое которого которой котором
    которую которые который которых кроме кто куда лет ли лишь лучше люди между меня мне много многие многих могу может можно мои моих мой моя моё моей моего моём моими мой мы на над надо наконец нам нами нас наш наша наше наши него нее ней
    некоторые несколько нет нею неё ни нибудь никогда ним ними них ничего но ну нужно об один одна одни одно однако одной около он она они оно опять особенно от ото очень перед под пока по после потом потому почему почти поэтому при про
    просто пусть раз разве разные с сам сама само сами самый самая самое сан свое своего своей своем свои своих свой свою своём себе себя сегодня сейчас сказал сначала снова со собой совсем стал стала стать столь стоит так также такая такие
    такого такое такой там твой те тем теми теперь то тобой тогда того тоже той только том тому тот точно три ту тут ты у уже хорошо хотел хотела хотелось хочу хочется хотя чаще чего чей чем через что чтобы чтоб чуть эта эти этим этих это
    этого этой этом этому этот эту являюсь является именно либо например например итак далее день год года году лично прежде всякий всякая итд также стороны`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außerdem bei beim bereits besonders bin bis bisher bist da dabei dadurch dafür daher damit danach dann daran darauf darin darüber das
    dass dazu dein dem den denn der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben ein eine einem einen einer eines einfach einige einigen einmal er erst es etwa etwas euch euer für ganz
    gegen gerade gern gerne gibt habe haben hat hatte hatten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins insbesondere ist ja je jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinen können
    könnte machen man manche mehr mein meine meinem meinen meiner meines mich mir mit möchte mögen muss müssen nach nachdem neben nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so
    sogar solche soll sollen sollte sondern sonst soviel sowie sowohl statt über um und uns unser unsere unter usw viel viele vielen vom von vor während wann war waren warum was weil weiter welche welchem welchen welcher wenn wer werde werden
    wie wieder will wir wird wo wobei wurde wurden würde würden zu zudem zum zur zusammen zwar zwei zwischen`,
  fr: `ai ainsi alors après au aucun aussi autre autres aux avant avec avoir bien car ce cela ces cet cette ceux chaque chez comme comment dans de depuis des deux donc dont du elle elles en encore entre est et étaient était être eu fait faire
    faut fois grâce ici il ils j'ai je jusque l la le les leur leurs lors lui ma mais me même mes moi moins mon ne nos notre nous on ont ou où par parce pas pendant peu peut plus plusieurs pour pourquoi pouvoir puis qu quand que quel quelle qui
    sa sans se sera ses si son sont sous souvent suis sur ta tant te tes toi ton toujours tous tout toute toutes très trop tu un une vers voici vos votre vous y été étant afin surtout notamment`,
  es: `al algo algunas algunos ante antes aquí así aun aunque bien cada casi como con contra cual cuando de del desde donde dos el ella ellas ellos en entre era eran es esa ese eso esta estaba estado están estar este esto estos estoy está ha había
    hace hacer hacia han hasta hay he hemos la las le les lo los más me mi mientras mis misma mismo mucho muchos muy nada ni no nos nosotros nuestra nuestro o otra otras otro otros para pero poco por porque pues que qué quien quiero se sea según
    ser si sí sido sin sino sobre solo son soy su sus también tan tanto te tener tengo tiene todo todos tras tu un una uno unos usted ya yo además`,
  it: `a ad ai al alla alle allo anche ancora avere aveva ben che chi ci come con contro cosa così cui da dai dal dalla dalle dei del della delle dello di dopo dove due e ed era erano essere fa fare fino fra già gli ha hanno ho i il in io la le lei
    li lo loro lui ma mi mia mie miei mio molto ne nei nel nella nelle noi non nostra nostro o ogni oltre per perché però più poi prima quale quando quanto quella quelle quelli quello questa queste questi questo qui sarà se sempre senza si sia
    sono sta stata stato su sua sue sugli sul sulla suo suoi tra tutta tutte tutti tutto un una uno vi voi vorrei`,
  zh: `的 了 是 在 我 我们 你 你们 您 他 她 它 他们 和 与 及 或 也 都 就 还 又 很 更 最 非常 把 被 对 对于 从 到 向 为 为了 以 以及 用 由 于 而 而且 但 但是 因为 所以 如果 虽然 并 并且 这 那 这个 那个 这些 那些 这种 什么 怎么 如何 哪 哪里 有 没有 没 不 不是 会 能 能够 可以 可能 应该 要 想 希望 上 下 中 里 内 外 前 后 时 时候 之 之后 之间 一 一个 一种 一些 两 个 次 年 月 日 等 地 得 着 过 让 使 给 说 做 去 来 自己 通过 同时 其 其中 此 该 各 每 每个 已经 正在 曾 再 只 将 关于 您好 你好 谢谢 尊敬 老师`,
  ja: `こと もの ため よう とき ところ これ それ あれ この その あの ここ そこ わたし 私 僕 私たち です ます した して する いる いた ある あった なる なった できる でき れる られ られる せる ない なく たい たく たち として について において による により によって から まで より だけ など また しかし そして ので のに けれど ながら とても もっと すべて いつも ください ありがとう ございます お願い いたし 思い 思う 考え 年 月 日 時 中 上 下 前 後 的 等 的な 何 人`,
  ko: `저 저는 제 제가 나 나는 내 내가 우리 그 그리고 그러나 그래서 하지만 또한 및 또는 이 이런 그런 저런 것 것은 것을 것이 수 때 등 더 매우 아주 많은 많이 있습니다 있는 있다 없는 없습니다 합니다 하는 하고 하여 했습니다 한 할 하기 위해 위한 대한 대해 통해 입니다 이다 되는 됩니다 되었습니다 싶습니다 같은 같습니다 모든 다른 안녕하세요 감사합니다`,
  th: `ที่ และ ของ ใน เป็น มี การ ได้ ให้ ว่า จะ ไม่ กับ จาก ก็ นี้ นั้น ผม ฉัน ดิฉัน เรา เขา คือ หรือ แต่ เพื่อ โดย ซึ่ง อยู่ ไป มา แล้ว ด้วย อย่าง มาก ความ ครับ ค่ะ สวัสดี ขอบคุณ`,
  pt: `a ao aos as até ainda além algo alguns antes assim cada com como contra da das de dela dele depois desde do dois dos e ela elas ele eles em entre era essa esse esta estar estava este estou está eu fazer foi for foram há isso isto já lhe mais
    mas me mesmo meu meus minha minhas muito muitos na nas nem no nos nossa nosso não num numa nós o onde os ou outra outras outro outros para pela pelas pelo pelos pois por porque qual quando que quem quero se sem sempre ser seu seus sido sobre
    sou sua suas são só também tem tenho ter teu todo todos tudo um uma umas uns você à às é`,
};

const NATURAL: Readonly<Record<string, readonly string[]>> = {
  en: english.words,
  es: spanish.words,
  fr: french.words,
  it: italian.words,
  pt: portuguese.words,
  ru: russian.words,
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(MORE).map(([language, words]) => [
    language,
    new Set([...words.split(/\s+/u), ...(NATURAL[language] ?? [])].map((word) => word.replaceAll('ё', 'е'))),
  ]),
);

/** Whether a word of a language (see `stemLanguage`) says nothing about interests. */
export function isStopWord(word: string, language: string): boolean {
  return SETS.get(language)?.has(word) ?? false;
}
