import type { Severity } from './finding';

/** What a code means wherever it occurs. */
export interface FindingKind {
  readonly severity: Severity;
  readonly meaning: string;
  readonly remedy: string;
}

const error = (meaning: string, remedy: string): FindingKind => ({ severity: 'error', meaning, remedy });
const warning = (meaning: string, remedy: string): FindingKind => ({ severity: 'warning', meaning, remedy });
const note = (meaning: string, remedy: string): FindingKind => ({ severity: 'note', meaning, remedy });

/**
 * Every finding that the check of a programme can produce: errors are about ids, seats, numbers and rules,
 * warnings and notes about letters and people. The list of findings in the documentation is made from this table.
 */
export const findingCodes = {
  'no-applicants': error(
    'There is nobody to place.',
    'Add applicants.csv with one row a person, or put one letter a person into letters/.',
  ),
  'no-projects-or-mentors': error(
    'There is nothing to place anyone in.',
    'Add projects.csv or mentors.csv with at least one row.',
  ),
  'no-seats': error('All maxima together are zero.', 'Give at least one row a max of 1 or more.'),

  'duplicate-id': error('Two rows have the same id.', 'Delete one of the two rows, or give each an id of its own.'),
  'bad-id': error(
    'The id cannot be used in file names and lists.',
    'Use letters, digits, "-", "_", "." and "@", at most 100 characters: no line breaks and none of / \\ ; : * ? " < > |.',
  ),
  'id-missing': error(
    'A project has neither an id nor a title that an id can be made from.',
    'Give the row an id or a title.',
  ),
  'id-from-email': note('The id is made from the e-mail.', 'Add an id column if ids should not show e-mails.'),
  'id-from-title': note(
    'The id is made from the title.',
    'Add an id column if titles may still change: preferences and rules name the id.',
  ),
  'id-from-row': warning(
    'There is neither an id nor an e-mail, so the id is made from the row number.',
    'Add an id column: a number of a row names someone else once rows are moved.',
  ),

  'unknown-project': error(
    'A project is named that is not in the projects, or the name fits more than one.',
    'Write the id of the project as it stands in projects.',
  ),
  'unknown-mentor': error(
    'A mentor is named who is not among the mentors, or the name fits more than one.',
    'Write the id of the mentor as it stands in mentors.',
  ),
  'unknown-applicant': error(
    'A rule names someone who is not among the applicants, or the name fits more than one.',
    'Write the id of the applicant as it stands in applicants.',
  ),
  'glossary-row-incomplete': warning(
    'A row of the glossary has no term, or nothing that stands for it, and is not used.',
    'Write the term as the projects do, and in the column equivalents what letters call it, with ";" between.',
  ),
  'unknown-teammate': note(
    'Someone is named as a teammate who is not among the applicants, or the name fits more than one.',
    'Write the id, the e-mail or the name as it stands in applicants; until then the wish is not counted.',
  ),
  'unknown-avoided-person': warning(
    'Someone is to be avoided who is not among the applicants and mentors, or the name fits more than one.',
    'Write the id, the e-mail or the name as it stands there; until then nobody is kept apart.',
  ),
  'names-oneself': note('Someone is named in their own row.', 'Nothing needs doing: it is not counted.'),
  'preference-twice': warning('A project is listed twice in one preference list.', 'The first mention counts.'),
  'preferred-and-avoided': warning(
    'A project is both preferred and avoided by the same person.',
    'It counts as avoided; ask the person, and correct one of the two columns.',
  ),

  'not-a-count': error('A number of people or teams is not a whole number.', 'Write digits only, such as 4.'),
  'count-too-large': error(
    'A number of people or teams is too large to be meant.',
    'Write the number of places there really are, or leave it blank for an even share.',
  ),
  'not-a-range': error('A range cannot be read.', 'Write 3..5, or one number such as 4.'),
  'min-above-max': error('The least number is above the largest.', 'Lower the least or raise the largest number.'),
  'max-from-spread': note(
    'No maximum is stated: applicants are spread evenly over the rows without one.',
    'State a max where another number is right.',
  ),
  'max-from-teams': note(
    'No maximum is stated: it is the most teams times the largest team.',
    'State a max where another number is right.',
  ),
  'too-few-seats': warning(
    'There are more people than places.',
    'Add places, or expect that some people are left without one.',
  ),
  'minimums-above-applicants': warning(
    'The minima together ask for more people than there are.',
    'Lower some minima: they cannot all be met.',
  ),

  'unknown-rule-kind': error(
    'A kind of rule is unknown.',
    'Use lock (keep here), forbid (never), prefer (rather these people), together, apart, require, at-most, at-least, not-alone, may-close, availability, priority, conflicts or choices.',
  ),
  'rule-incomplete': error(
    'A rule does not say all that its kind needs.',
    'Add what is missing: docs/formats.md shows each kind, such as {applicant: a01, project: p03} for a lock, in short a01: p03, or [a01, a02] for people who are to be together.',
  ),
  'unknown-fact': error(
    'A preference is about a fact that letters are not read for.',
    'Write a kind and a value from the list in docs/formats.md, or name a column under attribute.',
  ),
  'unknown-attribute': warning(
    'A preference is about a column in which nobody states anything.',
    'Write the name of a column as it stands in applicants; until then the preference counts for nobody.',
  ),
  'weight-out-of-range': error(
    'The weight of a rule is out of bounds.',
    'Write a number such as 0.1, in the unit of the affinity, which goes from 0 to 1: at most 1 where it is added to a score, at most 10 for a breach of a soft rule; a rule without a weight always holds.',
  ),
  'lock-forbidden': error(
    'An applicant is locked to a project that is forbidden or avoided for them, or whose curator says no.',
    'Delete the lock, or the rule, choice or wish against it.',
  ),
  'locks-beyond-places': error(
    'An applicant is locked to more projects than they may take part in.',
    'Delete locks of this applicant, or raise places.',
  ),
  'locks-beyond-seats': error(
    'More applicants are locked to a project than it takes.',
    'Delete locks of this project, or raise its max.',
  ),
  'rule-ambiguous': error(
    'A rule says in two ways what it is about.',
    'Keep one of the two, and make a second rule of the other.',
  ),
  'group-of-one': error(
    'A rule about people with each other names fewer than two.',
    'Name at least two, or delete the rule.',
  ),
  'named-twice': warning('Someone is named twice in one rule.', 'Nothing needs doing: they count once.'),
  'unknown-column': error(
    'A rule is about a column in which nobody states anything.',
    'Write the name of a column as it stands in the table; columns with a meaning of their own, such as name or team, are no attributes.',
  ),
  'value-nobody-has': warning(
    'A rule is about a value that nobody has.',
    'Write the value as it stands in the table; until then the rule finds nobody by it.',
  ),
  'nothing-to-close': warning(
    'A project that may be closed has no minimum, so it never has to be.',
    'Give the project a min, or delete the rule.',
  ),
  'conflicts-without-mentors': warning(
    'Conflicts of interest are looked for, and there is nobody to have one with.',
    'Add mentors.csv, with the projects that each of them serves, or columns of the projects; until then the rule finds nothing.',
  ),
  'unknown-choice': error("A curator's choice cannot be understood.", 'Write yes, maybe, no or must.'),
  'choices-differ': error(
    'A curator says two things of one applicant.',
    'Keep the choice that counts, and delete the other.',
  ),
  'locks-apart': error(
    'People who are to be together are locked to different projects.',
    'Delete a lock or the rule, or give the rule a weight.',
  ),
  'locks-together': error(
    'People who are to be apart are locked to one project.',
    'Delete a lock or the rule, or give the rule a weight.',
  ),
  'together-and-apart': error(
    'Two people are to be together and apart, themselves or through others.',
    'Delete one of the rules, or give it a weight.',
  ),
  'count-out-of-reach': error(
    'More people of a kind are asked for than a project takes, or than there are.',
    'Lower the count, name fewer projects, or give the rule a weight.',
  ),
  'counts-crossed': error(
    'Of the same people in the same project more are asked for than are allowed.',
    'Lower the count of at-least, or raise that of at-most.',
  ),

  'setting-value': error('A setting has a value that cannot be used.', 'Correct the value, or delete the line.'),
  'objective-not-available': error(
    'The objective stable gives each person one place, and places allow more.',
    'Set places to at most 1, or use the objective total, fair, rank or nash.',
  ),
  'unknown-setting': warning('A setting is unknown and has no effect.', 'Correct its name, or delete it.'),
  'no-wishes': warning(
    'Wishes are to count, but nobody stated any.',
    'Add a preferences column, or set counts to letters; until then letters alone decide.',
  ),

  'letter-empty': warning(
    'There is no letter.',
    'Ask for one; the person still gets a place, by stated preferences or by what is left.',
  ),
  'letter-too-short': warning(
    'The letter has fewer than 3 words, so it says nothing about interests.',
    'Ask for a letter; the person still gets a place.',
  ),
  'letter-short': note('The letter has fewer than 40 words.', 'Read it yourself: its scores are uncertain.'),
  'letter-repetitive': warning(
    'The letter says the same few words over and over.',
    'Ask for a letter; the person still gets a place.',
  ),
  'letter-not-plain': note(
    'The letter holds what no person wrote: an encoded file, HTML tags or control characters.',
    'Read it yourself: encoded files, tags and control characters count for nothing.',
  ),
  'letter-identical': warning('Two applicants sent the same letter.', 'Look whether one person applied twice.'),
  'letter-without-applicant': warning(
    'A letter belongs to nobody in the applicants, or to more than one.',
    'Name the file after the id, the e-mail or the name of the applicant; until then it is not read.',
  ),
  'letter-twice': note(
    'Someone has more than one letter.',
    'The first counts as the letter, the others as further documents; delete those that should not count.',
  ),

  'email-invalid': warning('An e-mail address is not one.', 'Correct it, or leave it blank.'),
  'email-twice': warning('Two people have the same e-mail.', 'Look whether one person applied twice.'),

  'description-empty': warning(
    'A project has no description, so letters meet its title only.',
    'Add a description of a few sentences.',
  ),
  'project-without-text': error('A project has neither a title nor a description.', 'Add both, or delete the row.'),
  'title-twice': warning(
    'Two projects have the same title.',
    'Give each a title of its own: people cannot tell them apart, and preferences by title are refused.',
  ),
  'mentor-max-zero': warning('A mentor takes nobody.', 'Raise max, or delete the row.'),
  'mentor-without-text': warning(
    'A mentor has neither a description nor projects, so nothing says whom they suit.',
    'Add a description, or the projects they mentor.',
  ),
  'mentors-without-table': note(
    'Projects name mentors, but there are no mentors.',
    'Add mentors.csv if mentors are to be assigned; until then the column is an attribute.',
  ),

  'column-misspelt': warning(
    'A column is nearly named like one with a meaning.',
    'Rename the column if that was meant; now it is an attribute.',
  ),
  'column-twice': warning('Two columns mean the same.', 'Delete one of them; the first that is not blank counts.'),
  'cell-not-text': warning(
    'A value has a shape that cannot be read here, so it is left out.',
    'Give text, a number, true or false, or a list of these.',
  ),
  'text-cut': warning(
    'A cell holds over two million characters; the rest is left out.',
    'Look whether a quotation mark is missing, or whether another file was pasted in.',
  ),

  'letter-column-guessed': warning(
    'No column is named letter, and there are no letter files: a column of long texts is read as the letters.',
    'Rename the column to "letter" to say it plainly; if it holds no letters, add them in a column "letter" or in letters/.',
  ),
  'preference-column-guessed': warning(
    'No column is named preferences: columns whose cells name projects are read as the preferences.',
    'Rename the column to "preferences", or several to "preference_1", "preference_2"; if these are no wishes, set counts to letters.',
  ),
  'description-column-guessed': warning(
    'No column of the projects is named description: a column of long texts is read as the descriptions.',
    'Rename the column to "description", or add the descriptions in a column of that name.',
  ),
  'columns-as-attributes': note(
    'Columns of the applicants have names without a meaning here, and no column is named letter or none preferences.',
    'Rename those that were meant as name, letter, preferences, avoid_projects, team, teammates or avoid_people.',
  ),

  'wish-left-out': warning(
    'An unknown project or mentor was left out of a list, and the rest of the row counts.',
    'Write the id as it stands in projects or mentors to count it.',
  ),
  'row-left-out': warning('A row with errors was left out.', 'Correct its errors to take it in again.'),
  'reference-left-out': warning(
    'Something is named that was itself left out because of its errors.',
    'Correct the errors of what is named to count this again.',
  ),
  'more-findings': note(
    'One kind of finding came so often that only the first ones are listed.',
    'Correct those that are listed, and check again.',
  ),
} as const satisfies Readonly<Record<string, FindingKind>>;

/** A code of the table. */
export type FindingCode = keyof typeof findingCodes;
