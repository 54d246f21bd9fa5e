import { z } from '@hono/zod-openapi';
import { count, scalar, text, texts } from './fields';

/** Rules about single people may be as many as people; of the others more are a mistake. */
const MOST_PAIRS = 100_000;
const MOST_RULES = 1000;
const MOST_PRIORITIES = 100;

const reason = text('Why, for people to read.', 'Her travel grant is for flood maps.');
const by = text('Who asked for it.', 'Hanne Okafor');
const numberText = z.union([z.number(), z.string()]);
const weight = numberText.optional().openapi({
  description:
    'Makes the rule soft: what one breach costs, in units of affinity, above 0 and at most 10. Without it the rule always holds.',
  examples: [0.3],
});
const projects = texts('Ids of the projects that it is for; all of them where none is named.', ['river']);
const project = texts('The same as `projects`.', ['river']);
const column = text('Column of the applicants that it is about.', 'level');
const is = z
  .union([scalar, z.array(scalar)])
  .optional()
  .openapi({
    type: ['string', 'number', 'boolean', 'null', 'array'],
    items: { type: ['string', 'number', 'boolean', 'null'] },
    description: 'Value, or values, one of which the cell is or lists.',
    examples: [['master', 'phd']],
  });
const groupApplicants = texts('In place of `column`: ids, names or e-mails of applicants.', ['ada', 'ben']);
const each = text('Each value of this column by itself, of the people named or of everyone.', 'university');

const pairRuleSchema = z
  .object({
    applicant: texts('Id of the applicant, or of several.', ['ada']),
    project: texts('Id of the project, or of several.', ['river']),
    reason: text('Why, for people to read.', 'Her travel grant is for flood maps.'),
    by: text('Who asked for it.', 'Hanne Okafor'),
  })
  .catchall(scalar)
  .openapi('PairRule', {
    description: 'A decision of the organiser about a pair; several applicants or projects mean each pair.',
    examples: [
      { applicant: 'ada', project: 'river', reason: 'Her travel grant is for flood maps.', by: 'Hanne Okafor' },
    ],
  });

const preferRuleSchema = z
  .object({
    project: texts('Id of the project, or of several.', ['river']),
    fact: z
      .record(z.string(), scalar)
      .optional()
      .openapi({ description: 'One kind of fact and its value.', examples: [{ wish: 'present-work' }] }),
    attribute: z
      .record(z.string(), scalar)
      .optional()
      .openapi({ description: 'In place of `fact`: one column and its value.', examples: [{ level: 'master' }] }),
    weight: z
      .union([z.number(), z.string()])
      .optional()
      .openapi({
        description: 'What it adds to the score, in units of affinity: above 0, at most 1.',
        examples: [0.1],
      }),
    reason: text('Why, for people to read.', 'It ends with a public talk.'),
    by: text('Who asked for it.', 'Hanne Okafor'),
  })
  .catchall(z.unknown())
  .openapi('PreferRule', {
    description: 'People whom the organiser would rather see in a project. It excludes nobody, and is in no affinity.',
    examples: [{ project: 'river', fact: { wish: 'present-work' }, weight: 0.1 }],
  });

const people = texts('Ids, names or e-mails of applicants, at least two.', ['ada', 'ben']);

const companyRuleSchema = z
  .union([
    z.object({ applicants: people, weight, reason, by }).catchall(z.unknown()),
    z.array(z.union([z.string(), z.number()])).openapi({ description: 'In short: the applicants.' }),
  ])
  .openapi('CompanyRule', {
    description: 'At least two applicants who are to be together, or apart, in every project.',
    examples: [{ applicants: ['ada', 'ben'], weight: 0.3, reason: 'They travel together.' }, ['ada', 'cleo']],
  });

const requireRuleSchema = z
  .object({
    project,
    projects,
    column,
    is,
    from: numberText.optional().openapi({ description: 'In place of `is`: the least number.', examples: [2] }),
    to: numberText.optional().openapi({ description: 'In place of `is`: the largest number.', examples: [4] }),
    blank: text('People with a blank cell: `excluded` (the default) or `allowed`.', 'excluded'),
    weight,
    reason,
    by,
  })
  .catchall(z.unknown())
  .openapi('RequireRule', {
    description:
      'Projects take only people who state something. In short, a further part is the column: `{"project": "river", "level": "master"}`.',
    examples: [
      { project: 'river', column: 'level', is: ['master', 'phd'] },
      { project: 'river', column: 'year', from: 2, to: 4, blank: 'allowed', weight: 0.2 },
    ],
  });

const counted = { column, is, applicants: groupApplicants, each, project, projects };

const countRuleSchema = z
  .object({
    count: count('How many people, at most or at least.', 2),
    ...counted,
    over: text(
      'Whether the count is for each project by itself (`each`, the default) or for `all` of them together.',
      'each',
    ),
    weight,
    reason,
    by,
  })
  .catchall(z.unknown())
  .openapi('CountRule', {
    description:
      'How many of some people projects take: those of a value, those named, each value of a column by itself, or everyone.',
    examples: [
      { count: 2, column: 'level', is: 'bachelor' },
      { count: 3, each: 'university', projects: ['river', 'speech'], over: 'all', weight: 0.2 },
    ],
  });

const notAloneRuleSchema = z
  .object({ ...counted, weight, reason, by })
  .catchall(z.unknown())
  .openapi('NotAloneRule', {
    description: 'Nobody of a kind is the only one in a project. In short: `{"gender": "woman"}`.',
    examples: [
      { column: 'gender', is: 'woman' },
      { each: 'university', weight: 0.2 },
    ],
  });

const mayCloseRuleSchema = z
  .union([
    z
      .object({
        project: texts('Id of the project, or of several.', ['river']),
        cost: numberText.optional().openapi({
          description: 'What closing it costs, in units of affinity: from 0, the default, to 1000.',
          examples: [0.2],
        }),
        reason,
        by,
      })
      .catchall(z.unknown()),
    z.string().openapi({ description: 'In short: the project.' }),
  ])
  .openapi('MayCloseRule', {
    description: 'A project with a minimum that may be closed where that is better than to fill the minimum.',
    examples: [{ project: 'river', cost: 0.2 }, 'speech'],
  });

const sideColumns = {
  applicants: text('Column of the applicants.', 'availability'),
  projects: text('Column of the projects.', 'hours'),
  mentors: text('Column of the mentors, in place of that of the projects.', 'hours'),
};

const availabilityRuleSchema = z
  .object({
    ...sideColumns,
    zones: z
      .object(sideColumns)
      .catchall(z.unknown())
      .optional()
      .openapi({
        description: 'Columns of time zones on both sides, where there are several.',
        examples: [{ applicants: 'timezone', projects: 'timezone' }],
      }),
    hours: numberText.optional().openapi({
      description: 'Hours of a week that both have, at least: above 0, at most 168; 1 where it is not stated.',
      examples: [4],
    }),
    weight,
    reason,
    by,
  })
  .catchall(z.unknown())
  .openapi('AvailabilityRule', {
    description:
      'Applicants and projects, or mentors, must have time at the same hours. Blank or unreadable times rule nobody out.',
    examples: [{ applicants: 'availability', projects: 'hours', hours: 4 }],
  });

const priorityRuleSchema = z
  .object({ column, is, applicants: groupApplicants, reason, by })
  .catchall(z.unknown())
  .openapi('PriorityRule', {
    description:
      'People who come before others where places are too few; earlier rules come first. In short: `{"status": "returning"}`.',
    examples: [{ column: 'status', is: 'returning' }, { applicants: ['ada'] }],
  });

const conflictRuleSchema = z
  .union([
    z
      .object({
        on: text('`email-domain`, `column`, `listed` or `aliases`.', 'email-domain'),
        ignore: texts('With `email-domain`: domains that do not count, beside those of public providers.', [
          'uni.example',
        ]),
        column: text('With `column`, one that both sides have; with `listed`, one that lists people.', 'institution'),
        people: texts('With `aliases`: names or e-mails of one circle.', ['A. Smith', 'Anna Smith']),
        reason,
        by,
      })
      .catchall(z.unknown()),
    z.string().openapi({ description: 'In short: `email-domain`.' }),
  ])
  .openapi('ConflictRule', {
    description:
      'How conflicts of interest between applicants and mentors, or projects, are found; whoever has one is never put there.',
    examples: ['email-domain', { on: 'column', column: 'institution' }, { aliases: ['A. Smith', 'Anna Smith'] }],
  });

const chosen = (description: string) => texts(description, ['ada']);

const choiceRuleSchema = z
  .object({
    project: texts('Id of the project, or of several.', ['river']),
    applicant: texts('Id of the applicant, or of several.', ['ada']),
    choice: scalar.optional().openapi({
      type: ['string', 'number', 'boolean', 'null'],
      description:
        '`must` (locks), `yes` (raises the score), `maybe` (nothing) or `no` (never); true and false are yes and no.',
      examples: ['yes'],
    }),
    weight: numberText.optional().openapi({
      description: 'Of a `yes`, what it adds to the score: above 0, at most 1; 0.1 where it is not stated.',
      examples: [0.1],
    }),
    yes: chosen('In short, in place of `applicant` and `choice`: whom the curator would take.'),
    no: chosen('In short: whom the curator would not take.'),
    maybe: chosen('In short: of whom the curator has no opinion.'),
    must: chosen('In short: whom the curator has to have.'),
    reason,
    by,
  })
  .catchall(z.unknown())
  .openapi('ChoiceRule', {
    description: "What a project's curator says of applicants.",
    examples: [
      { project: 'river', applicant: 'ada', choice: 'yes', by: 'Hanne Okafor' },
      { project: 'speech', yes: ['ben'], no: ['cleo'] },
    ],
  });

const list = <Rule extends z.ZodType>(rule: Rule, most: number, description: string) =>
  z.array(rule).max(most).optional().openapi({ description });

/** The rules of a programme as `POST /v1/match` takes them: the shape alone, as in `programme.yaml`. */
export const rulesSchema = z
  .object({
    lock: list(pairRuleSchema, MOST_PAIRS, 'Keep here, whatever the scores say.'),
    forbid: list(pairRuleSchema, MOST_PAIRS, 'Never there.'),
    prefer: list(preferRuleSchema, MOST_RULES, 'Rather these people.'),
    together: list(companyRuleSchema, MOST_RULES, 'People who share every project.'),
    apart: list(companyRuleSchema, MOST_RULES, 'People of whom no two share a project.'),
    require: list(requireRuleSchema, MOST_RULES, 'Only people who state this.'),
    'at-most': list(countRuleSchema, MOST_RULES, 'At most so many of these people.'),
    'at-least': list(countRuleSchema, MOST_RULES, 'At least so many of these people.'),
    'not-alone': list(notAloneRuleSchema, MOST_RULES, 'Nobody the only one of their kind.'),
    'may-close': z
      .union([z.array(mayCloseRuleSchema).max(MOST_RULES), z.string()])
      .optional()
      .openapi({
        description: 'Projects that may be closed; `all` means those with a minimum.',
        examples: [['river'], 'all'],
      }),
    availability: list(availabilityRuleSchema, MOST_RULES, 'Time at the same hours.'),
    priority: list(priorityRuleSchema, MOST_PRIORITIES, 'People who come first, in this order.'),
    conflicts: list(conflictRuleSchema, MOST_RULES, 'Conflicts of interest to be found.'),
    choices: list(choiceRuleSchema, MOST_PAIRS, "What the projects' curators say."),
  })
  .catchall(z.array(z.unknown()))
  .openapi('Rules', {
    description:
      "The rules of the organiser, by kind. A rule always holds unless it has a weight; prefer and a curator's yes change scores.",
    examples: [
      {
        lock: [{ applicant: 'ada', project: 'river' }],
        forbid: [{ applicant: 'ben', project: 'speech' }],
        apart: [['ben', 'cleo']],
        'at-most': [{ count: 1, column: 'level', is: 'bachelor', weight: 0.2 }],
        'may-close': ['river'],
        conflicts: ['email-domain'],
      },
    ],
  });
