import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, findSlow } from '../letter/test-support';
import { extractProfile } from './extract-profile';

const factsIn = (letter: string) => extractProfile(letter).map(({ kind, value }) => `${kind}:${value}`);

describe('the facts of a letter', () => {
  it('are listed by place, each with its words and its sentence', () => {
    const letter =
      "My name is Ida Brook, and I am a third-year bachelor's student of hydrology. I wrote my flood model in Python. Our paper was accepted at a student workshop. I speak Danish and B2 English. I would love to present my results.";
    const facts = extractProfile(letter);
    expect(facts.map(({ kind, value, label }) => [kind, value, label])).toEqual([
      ['year', '3', 'third-year'],
      ['level', 'bachelor', "bachelor's student"],
      ['tool', 'python', 'Python'],
      ['result', 'publication', 'paper was accepted'],
      ['language', 'danish', 'Danish'],
      ['language', 'english', 'B2 English'],
      ['wish', 'present-work', 'present my results'],
    ]);
    expect(letter.slice(facts[2]?.sentence.start, facts[2]?.sentence.end)).toBe('I wrote my flood model in Python.');
  });

  it('are one a kind and value, with all places', () => {
    const letter = 'I write simulations in Python. In the evenings I also used Python for maps.';
    const [fact, ...more] = extractProfile(letter);
    expect(more).toEqual([]);
    expect(fact?.occurrences.map(({ start, end }) => letter.slice(start, end))).toEqual(['Python', 'Python']);
    expect(fact).toMatchObject(fact?.occurrences[0] ?? {});
  });

  describe('about study', () => {
    it.each([
      ['I am in my second year of a master’s degree in ecology.', ['year:2', 'level:master']],
      ['2nd year of my Master’s.', ['year:2', 'level:master']],
      ["I'm a PhD candidate at Mossfield University.", ['level:phd']],
      ['I am a Ph.D. student in Greenhollow.', ['level:phd']],
      ['I study geology, fourth year.', ['year:4']],
      ['This year, I am completing my final year of undergraduate studies.', ['year:final', 'level:bachelor']],
      ['Third-year student of physics with a love of ice.', ['year:3']],
      ['I am at the 3 course of the bachelor program.', ['year:3', 'level:bachelor']],
      ['Я студентка 3 курса бакалавриата.', ['year:3', 'level:bachelor']],
      ['Я учусь на втором курсе, приборостроение.', ['year:2']],
      ['Меня зовут Вера, я аспирантка, занимаюсь льдом.', ['level:phd']],
      ['Учусь в магистратуре на кафедре механики.', ['level:master']],
      ['Ich bin Doktorandin in Grünau.', ['level:phd']],
      ['Je suis étudiante en deuxième année de master.', ['year:2', 'level:master']],
      ['Soy estudiante de tercer año de biología.', ['year:3']],
      ['Sono uno studente al secondo anno della laurea magistrale.', ['year:2', 'level:master']],
      ['Sou estudante do terceiro ano.', ['year:3']],
    ])('are read from “%s”', (letter, facts) => {
      expect(factsIn(letter)).toEqual(facts);
    });

    it.each([
      'My supervisor is a third-year PhD student.',
      'I am not a PhD student.',
      'I was a PhD student long ago.',
      'I am in my second year of teaching.',
      'In the second year of my course I built a raft.',
      'I work with PhD students.',
      'I am supervised by a PhD student.',
      'If I am in my third year by then, I will apply.',
      'Мой брат, студент 3 курса, посоветовал школу.',
      'Я преподаю студентам 3 курса.',
      'The first year was hard.',
      'I am in the last year of my contract.',
      'I am in my first year at the company.',
      'I am a teacher of third-year students.',
    ])('are none in “%s”', (letter) => {
      expect(factsIn(letter)).toEqual([]);
    });
  });

  describe('about degrees', () => {
    it.each([
      ["I hold a bachelor's degree in botany.", ['degree:bachelor']],
      ['I have recently completed my MSc in statistics.', ['degree:master']],
      ['I graduated from Mossfield University.', ['degree:graduate']],
      ['I have a PhD in acoustics.', ['degree:phd']],
      ['Окончила магистратуру в прошлом году.', ['degree:master']],
    ])('are read from “%s”', (letter, facts) => {
      expect(factsIn(letter)).toEqual(facts);
    });

    it.each([
      "My professor's PhD was about glaciers.",
      'I have a friend with a PhD in acoustics.',
      "After completing my bachelor's degree, I plan to travel.",
      'I do not have a degree in botany.',
      'She has a PhD in acoustics.',
    ])('are none in “%s”', (letter) => {
      expect(factsIn(letter)).toEqual([]);
    });
  });

  describe('about tools and methods', () => {
    it.each([
      ['I know MATLAB and some C++.', ['tool:matlab', 'tool:cpp']],
      ['We trained a random forest in R on our counts.', ['method:random-forest', 'tool:r']],
      ['I have worked with Docker, Go and Kubernetes.', ['tool:docker', 'tool:go', 'tool:kubernetes']],
      ['I have not used Docker, but I know Python.', ['tool:python']],
      ['I know Python and would love to learn Rust.', ['tool:python']],
      ['I use R every day.', ['tool:r']],
      ['Skills: Python, SQL.', ['tool:python', 'tool:sql']],
      ['Пишу на Python и C++.', ['tool:python', 'tool:cpp']],
      ['With a friend I built a Kalman filter.', ['method:kalman-filter']],
    ])('are read from “%s”', (letter, facts) => {
      expect(factsIn(letter)).toEqual(facts);
    });

    it.each([
      'I would love to learn Rust.',
      'I have never used Docker or Kubernetes.',
      'I hope to build it in Python.',
      'My colleague wrote the model in Python.',
      'I know that neural networks are fashionable.',
      'I took vitamin C and went to work with R. Fisher.',
      'I go to school and excel at sports, and I used the spark of the moment.',
      'I used the concerto in C major.',
      'I worked with Julia Winter on a play.',
      'I am learning Kotlin.',
      'Хочу научиться писать на Python.',
      'Знаю, что такое нейросети.',
      'I worked on the island of Java and used a spade.',
      'We used a transformer for the toy train.',
      'I know Julia from school.',
      'I have completed courses in deep learning.',
    ])('are none in “%s”', (letter) => {
      expect(factsIn(letter)).toEqual([]);
    });
  });

  describe('about results', () => {
    it.each([
      ['Our paper was accepted at a workshop.', ['result:publication']],
      ['Our results were published in a journal of rivers.', ['result:publication']],
      ['I co-authored a paper on moss.', ['result:publication']],
      ['We won second place at a bridge contest.', ['result:prize']],
      ['I won the silver medal of the regional olympiad.', ['result:prize']],
      ['I presented my findings at a student conference.', ['result:talk']],
      ['Моя статья принята в журнал.', ['result:publication']],
      ['Заняла второе место на олимпиаде.', ['result:prize']],
    ])('are read from “%s”', (letter, facts) => {
      expect(factsIn(letter)).toEqual(facts);
    });

    it.each([
      'Our paper was not accepted.',
      'I hope our paper will be accepted.',
      'My friend won second place at a contest.',
      'We never won a prize.',
      'I won a long argument with a goose.',
      'My supervisor published a paper.',
      'The workshop rejected our paper.',
    ])('are none in “%s”', (letter) => {
      expect(factsIn(letter)).toEqual([]);
    });
  });

  describe('about wishes', () => {
    it.each([
      ['I would be delighted to present my project to you.', ['wish:present-work']],
      ['I am excited about team projects and hackathons.', ['wish:teamwork', 'wish:hackathon']],
      ['I want to work in a small team.', ['wish:teamwork']],
      ['I plan to apply for a PhD.', ['wish:phd']],
      ['I plan to pursue a master’s program, followed by a PhD, while working in a lab.', ['wish:phd']],
      ['Хочу рассказать о своей работе.', ['wish:present-work']],
      ['Планирую поступать в аспирантуру.', ['wish:phd']],
    ])('are read from “%s”', (letter, facts) => {
      expect(factsIn(letter)).toEqual(facts);
    });

    it.each([
      'I do not want to do a PhD.',
      'I presented nothing.',
      'Last year we had a hackathon.',
      'My sister wants to do a PhD.',
      'I want to know whether a PhD is for me.',
      'I would like to talk to a PhD student.',
      'I hope to publish a paper during my PhD.',
      'I would love to meet the team working on rivers.',
    ])('are none in “%s”', (letter) => {
      expect(factsIn(letter)).toEqual([]);
    });
  });

  describe('about languages', () => {
    it.each([
      [
        'I speak Igbo, English and enough French to be overcharged.',
        ['language:igbo', 'language:english', 'language:french'],
      ],
      ['Native Russian, B2 English.', ['language:russian', 'language:english']],
      ['Languages: German (C1), Polish.', ['language:german', 'language:polish']],
      ['I am fluent in Turkish.', ['language:turkish']],
      ['My native language is Georgian.', ['language:georgian']],
      ['Свободно говорю по-английски.', ['language:english']],
      ['Английский язык — C1.', ['language:english']],
      ['My English level is C1.', ['language:english']],
      ['English is my native language.', ['language:english']],
      ['Ich spreche Deutsch und Englisch.', ['language:german', 'language:english']],
      ['Je parle couramment anglais.', ['language:english']],
    ])('are read from “%s”', (letter, facts) => {
      expect(factsIn(letter)).toEqual(facts);
    });

    it.each([
      'I teach Latin and French at a school.',
      'I do not speak German.',
      'I want to learn Japanese.',
      'We had a native English teacher.',
      'I love Italian food and Russian literature.',
      'My mother speaks Polish.',
      'I took advanced German literature.',
      'I read English novels.',
      'I understand French culture.',
      'I have experience in teaching English to refugees.',
    ])('are none in “%s”', (letter) => {
      expect(factsIn(letter)).toEqual([]);
    });
  });

  it('lie within their sentences, in order and never overlapping themselves, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let start = 0;
        for (const fact of extractProfile(`${text} I know Python. ${text}`)) {
          expect(fact.start).toBeGreaterThanOrEqual(start);
          start = fact.start;
          let end = 0;
          for (const place of fact.occurrences) {
            expect(place.start).toBeGreaterThanOrEqual(Math.max(end, place.sentence.start));
            expect(place.end).toBeLessThanOrEqual(place.sentence.end);
            expect(place.end).toBeGreaterThan(place.start);
            end = place.end;
          }
        }
      }),
    );
  });

  it('are none in an empty text, and none in marks of anonymisation', () => {
    expect(extractProfile('')).toEqual([]);
    expect(extractProfile('[Python] [I am a PhD student] [English]')).toEqual([]);
  });

  it('are found in linear time, whatever is repeated', { timeout: 60_000 }, () => {
    expect(findSlow(extractProfile, 8000)).toEqual([]);
    const phrases = [
      'I am ',
      'I would like to ',
      'I am in my second year student would like to hackathon phd ',
      'Python, R, ',
      'I speak English and ',
    ];
    const slow = phrases.filter((phrase) => {
      const text = phrase.repeat(Math.ceil(1_000_000 / phrase.length));
      const before = performance.now();
      extractProfile(text);
      return performance.now() - before > 8000;
    });
    expect(slow).toEqual([]);
  });
});

/** Tests run where there is a clock. */
declare const performance: { now(): number };
