import { z } from '@hono/zod-openapi';
import { exampleConflict, exampleResult } from './example-result';
import { findingSchema } from './finding';
import {
  breachSchema,
  countedRuleSchema,
  ruleChangeSchemas,
  rulesConflictSchema,
  rulesSummarySchema,
} from './rule-outcomes';
import { teamFormationSchema, teamSchema } from './team';

const affinity = z.number().openapi({ description: 'Fit of letter and project, from 0 to 1.', examples: [0.82] });
const fit = z.enum(['strong', 'good', 'weak']).openapi({ description: 'The affinity in a word.' });
const ids = (description: string) => z.array(z.string()).openapi({ description });

const sensitive = z.enum(['health', 'family', 'immigration', 'grades']).optional().openapi({
  description:
    'The topic, where it stands in sentences about one of these alone: for the organiser, not to be passed on.',
});

const termSchema = z
  .strictObject({
    label: z.string().openapi({ description: 'The term as the letter writes it.' }),
    contribution: z.number().openapi({ description: 'What it adds to the affinity.' }),
    via: z.array(z.string()).openapi({
      description:
        'Words of the project that it is close in meaning to, where meaning carries most of the contribution.',
    }),
    occurrences: z
      .array(z.strictObject({ document: z.int(), start: z.int(), end: z.int() }))
      .openapi({ description: 'Where it stands: document 0 is the letter; UTF-16 offsets, end exclusive.' }),
    sensitive,
  })
  .openapi('EvidenceTerm', {
    description: 'A term of a letter and what it adds to the affinity.',
    examples: [
      { label: 'satellite images', contribution: 0.21, via: [], occurrences: [{ document: 0, start: 89, end: 105 }] },
    ],
  });

const evidenceSchema = z
  .strictObject({
    constant: z.number().openapi({ description: 'What every pair starts from.' }),
    terms: z.array(termSchema).openapi({ description: 'The strongest terms.' }),
    rest: z.number().openapi({ description: 'What all further terms add together.' }),
    noise: z.number().nullable().openapi({
      description:
        'How far the affinities of this applicant depend on single parts of the letter (a standard error); null where that is not known.',
    }),
    sentences: z
      .array(z.strictObject({ document: z.int(), start: z.int(), end: z.int(), contribution: z.number(), sensitive }))
      .openapi({ description: 'The strongest sentences, by their offsets in the letter.' }),
  })
  .openapi('Evidence', {
    description:
      'Why an affinity is what it is: the constant, the contributions of the terms and the rest sum to the affinity before it is cut to [0, 1].',
    examples: [
      {
        constant: 0.1,
        terms: [
          {
            label: 'satellite images',
            contribution: 0.21,
            via: [],
            occurrences: [{ document: 0, start: 89, end: 105 }],
          },
        ],
        rest: 0.51,
        noise: 0.04,
        sentences: [{ document: 0, start: 46, end: 168, contribution: 0.4 }],
      },
    ],
  });

const evidence = z
  .union([evidenceSchema, z.null()])
  .openapi({ description: '`null` where the scores came from elsewhere.' });

const confidenceSchema = z
  .strictObject({
    same: z.int().openapi({ description: 'In how many of the re-solves the place was the same.' }),
    of: z.int().openapi({ description: 'Re-solves.' }),
    other: z
      .union([z.string(), z.null()])
      .optional()
      .openapi({ description: 'The project that came up most in the others; `null` for no place.' }),
    noise: z.literal('unknown').optional().openapi({
      description: 'Where the letter is too short to tell: it was moved as far as the least certain letter.',
    }),
  })
  .openapi('Confidence', {
    description:
      'How sure a place is: the problem is solved again and again with every affinity moved by chance, as far as the letters leave it open.',
    examples: [{ same: 47, of: 50, other: 'speech' }],
  });

const confidenceSummarySchema = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('measured'),
      runs: z.int().openapi({ description: 'Re-solves.' }),
    }),
    z.strictObject({
      status: z.literal('off'),
      reason: z
        .enum(['not-asked', 'too-many-pairs', 'objective', 'rules', 'earlier-places', 'no-noise', 'stopped'])
        .openapi({ description: 'Why not.' }),
    }),
  ])
  .openapi('ConfidenceSummary', {
    description: 'Whether confidence was measured.',
    examples: [{ status: 'measured', runs: 50 }],
  });

const placementSchema = z
  .strictObject({
    applicant: z.string().openapi({ description: 'Id of the applicant.' }),
    project: z.string().openapi({ description: 'Id of the project.' }),
    affinity,
    fit,
    rank: z
      .int()
      .openapi({ description: 'Place of the project among all, by the affinity of this applicant; 1 is the best.' }),
    statedRank: z
      .union([z.int(), z.null()])
      .openapi({ description: 'Its place among the stated preferences; `null` where it is not among them.' }),
    decidedBy: z.enum(['lock', 'wish', 'letter']).openapi({ description: 'What the placement rests on.' }),
    score: z.number().openapi({ description: 'What the pair adds to the objective.' }),
    preferences: z
      .array(
        z.strictObject({
          on: z.enum(['fact', 'attribute']).openapi({ description: 'What it goes by.' }),
          name: z.string().openapi({ description: 'The kind of the fact, or the column of the attribute.' }),
          value: z.string(),
          weight: z.number().openapi({ description: 'What it adds, in units of affinity.' }),
          basis: z
            .enum(['stated', 'letter'])
            .openapi({ description: 'Whether the applicant stated it in a column, or their letter says so.' }),
        }),
      )
      .optional()
      .openapi({ description: 'Preferences of the organiser that the score gained by; absent where none counted.' }),
    rulesCounted: z
      .array(countedRuleSchema)
      .optional()
      .openapi({ description: 'The rules that changed the score of this pair; absent where none did.' }),
    confidence: confidenceSchema
      .optional()
      .openapi({ description: 'How sure it is; absent where that was not measured, and where a lock decided.' }),
    evidence,
  })
  .openapi('Placement', {
    description: 'One place: an applicant in a project.',
    examples: [exampleResult.assignments[0]],
  });

const unplacedSchema = z
  .strictObject({
    applicant: z.string().openapi({ description: 'Id of the applicant.' }),
    reason: z.enum(['no-seat-left', 'every-project-ruled-out']).openapi({ description: 'Why.' }),
    nextInLine: z.array(z.strictObject({ project: z.string(), position: z.int() })).openapi({
      description: 'Where they come in if a place opens, best projects first, with their position among the unplaced.',
    }),
  })
  .openapi('Unplaced', {
    description: 'An applicant without a place.',
    examples: [{ applicant: 'ben', reason: 'no-seat-left', nextInLine: [{ project: 'speech', position: 1 }] }],
  });

const projectSummarySchema = z
  .strictObject({
    project: z.string().openapi({ description: 'Id of the project.' }),
    min: z.int().openapi({ description: 'Fewest people.' }),
    max: z.int().openapi({ description: 'Most people.' }),
    placed: z.int().openapi({ description: 'People placed there.' }),
    firstWishes: z.int().openapi({ description: 'How many name it as their first preference.' }),
    price: z.number().openapi({ description: 'What one more place in it would add to the total.' }),
    nextInLine: ids('The unplaced who would come in, best score first.'),
    next: z
      .array(
        z.strictObject({
          applicant: z.string().openapi({ description: 'Id of the applicant.' }),
          from: z
            .union([z.string(), z.null()])
            .openapi({ description: 'Where they are now; `null` for no place: then one more is placed.' }),
          gain: z.number().openapi({ description: 'By how much the total would then be larger.' }),
        }),
      )
      .optional()
      .openapi({
        description:
          'The first of them, then people placed elsewhere whose coming would add to the total, everybody else staying.',
      }),
  })
  .openapi('ProjectSummary', { description: 'The side of one project.', examples: [exampleResult.projects[0]] });

const totals = {
  placed: z.int().openapi({ description: 'Places given.' }),
  objective: z.number().openapi({ description: 'Total of the scores.' }),
  bound: z.number().openapi({ description: 'No assignment that gives as many places has a larger total.' }),
  gap: z.number().openapi({ description: '`bound` less `objective`.' }),
};

const alternatives = z
  .array(
    z
      .strictObject({
        mentor: z.string().openapi({ description: 'Id of the mentor.' }),
        affinity,
        hasRoom: z.boolean().openapi({ description: 'Whether they take fewer than their most.' }),
      })
      .openapi('MentorAlternative', {
        description: 'A mentor who might guide somebody instead.',
        examples: [exampleResult.mentors.pairings[0].alternatives[0]],
      }),
  )
  .openapi({ description: 'The best two others by score and, where both are full, the best with room.' });

const pairingSchema = z
  .strictObject({
    mentor: z.string().openapi({ description: 'Id of the mentor.' }),
    applicant: z.string().openapi({ description: 'Id of the applicant.' }),
    affinity,
    fit,
    rank: z
      .int()
      .openapi({ description: 'Place of the mentor among all, by the affinity of this applicant; 1 is the best.' }),
    score: z.number().openapi({ description: 'What the pair, or the group that they are in, adds to the total.' }),
    alternatives,
    evidence,
  })
  .openapi('MentorPairing', {
    description: 'An applicant with a mentor.',
    examples: [exampleResult.mentors.pairings[0]],
  });

const mentorGroupSchema = z
  .strictObject({
    mentor: z.string().openapi({ description: 'Id of the mentor.' }),
    group: z.string().openapi({ description: 'Id of the project or the team.' }),
    members: ids('Its people.'),
    affinity,
    fit,
    score: z.number().openapi({ description: 'What it adds to the total.' }),
    alternatives,
  })
  .openapi('MentorGroup', {
    description: 'A mentor of a project’s or a team’s people together; its affinity is the mean of theirs.',
    examples: [
      {
        mentor: 'hanne',
        group: 'river',
        members: ['ada', 'cleo'],
        affinity: 0.61,
        fit: 'good',
        score: 0.61,
        alternatives: [],
      },
    ],
  });

const mentorMatchSchema = z
  .strictObject({
    status: z.enum(['optimal', 'feasible']).openapi({ description: '`optimal` where the total is proved the best.' }),
    ...totals,
    for: z
      .enum(['projects', 'teams'])
      .optional()
      .openapi({ description: 'Whom mentors guide together; absent where each applicant has a mentor of their own.' }),
    groups: z.array(mentorGroupSchema).optional().openapi({
      description: 'The projects or teams with their mentors. Totals and the mentors’ loads count them then.',
    }),
    lowered: z
      .array(
        z.strictObject({
          mentor: z.string(),
          min: z.int(),
          to: z.int().openapi({ description: 'What the minimum was lowered to.' }),
        }),
      )
      .optional()
      .openapi({ description: 'Minimums that cannot hold beside the others; absent where all hold.' }),
    pairings: z.array(pairingSchema).openapi({ description: 'Who guides whom, person by person.' }),
    without: ids('Applicants without a mentor.'),
  })
  .openapi('MentorMatch', { description: 'Mentors for applicants.', examples: [exampleResult.mentors] });

const meetingSchema = z
  .strictObject({
    applicant: z.string().openapi({ description: 'Who is told.' }),
    kind: z.enum(['peer', 'specialist']).openapi({ description: 'Like-minded, or somebody to show results to.' }),
    person: z.string().openapi({ description: 'Whom to meet.' }),
    role: z.enum(['applicant', 'mentor']).openapi({ description: 'What that person is.' }),
    closeness: z.number().openapi({ description: 'Of peers the cosine of interests; of mentors the affinity.' }),
    shared: z.array(z.string()).openapi({ description: 'What both write of, or the project or mentor that both fit.' }),
  })
  .openapi('Meeting', {
    description: 'Somebody whom an applicant should meet.',
    examples: [
      {
        applicant: 'ada',
        kind: 'peer',
        person: 'cleo',
        role: 'applicant',
        closeness: 0.83,
        shared: ['satellite images'],
      },
    ],
  });

const qualitySchema = z
  .strictObject({
    totalAffinity: z.number().openapi({ description: 'Sum over the placed.' }),
    meanAffinity: z.number().openapi({ description: 'Mean over the placed.' }),
    minAffinity: z.number().openapi({ description: 'The lowest of the placed.' }),
    deciles: z
      .array(z.number())
      .openapi({ description: 'The affinity that 10%, 20%, … 90% of the placed stay at or below.' }),
    bestTotalAffinity: z
      .number()
      .openapi({ description: 'Sum over the placed of their own best affinity: nobody can total more.' }),
    randomMeanAffinity: z
      .number()
      .openapi({ description: 'Mean affinity of a placement drawn at random among the allowed pairs.' }),
    wishes: z
      .strictObject({
        stated: z.int().openapi({ description: 'Applicants who stated preferences.' }),
        byRank: z
          .array(z.int())
          .openapi({ description: 'How many of them got their first preference, their second, …' }),
        unstated: z.int().openapi({ description: 'How many of them got a place, but none that they named.' }),
        unplaced: z.int().openapi({ description: 'How many of them got no place.' }),
      })
      .openapi({ description: 'Preferences met.' }),
    envious: z.int().openapi({ description: 'Placed applicants who fit another project better than theirs.' }),
    seatsFilled: z
      .strictObject({ filled: z.int(), total: z.int() })
      .openapi({ description: 'Places filled, of all that there are.' }),
    byLanguage: z
      .array(z.strictObject({ language: z.string(), applicants: z.int(), meanAffinity: z.number() }))
      .openapi({ description: 'Mean affinity of the placed by the language of their letters.' }),
  })
  .openapi('Quality', {
    description: 'How good the assignment is, in affinities and in wishes.',
    examples: [exampleResult.quality],
  });

const lookFirstSchema = z
  .strictObject({
    applicant: z.string().openapi({ description: 'Id of the applicant.' }),
    reason: z
      .enum([
        'unplaced',
        'copied-letter',
        'other-programme',
        'no-letter',
        'short-letter',
        'language-not-shared',
        'inferred-fact',
        'last-choice',
        'low-confidence',
        'weak-fit',
        'near-tie',
      ])
      .openapi({ description: 'Why.' }),
    other: z.string().optional().openapi({
      description:
        'For low confidence: the project that came up most instead. For a near tie: the project that is as good.',
    }),
    loss: z.number().optional().openapi({ description: 'For a near tie: the loss in total is at least this.' }),
  })
  .openapi('LookFirst', {
    description: 'A case worth a human minute.',
    examples: [{ applicant: 'cleo', reason: 'near-tie', other: 'speech', loss: 0.02 }],
  });

const base = {
  format: z.literal('lettermatch-run/1').openapi({ description: 'The format of this document.' }),
  version: z.string().openapi({ description: 'Version of the matcher.', examples: ['0.1.0'] }),
  seed: z.int().openapi({ description: 'What breaks ties.' }),
  programme: z
    .strictObject({
      name: z.string(),
      sha256: z.string().openapi({ description: 'SHA-256 of the canonical programme.' }),
      applicants: z.int(),
      projects: z.int(),
      mentors: z.int(),
    })
    .openapi({ description: 'What was matched: its name, its hash, and how many of each there are.' }),
  settings: z
    .strictObject({
      objective: z.enum(['total', 'fair', 'nash', 'rank', 'stable']),
      counts: z.enum(['wishes', 'both', 'letters']),
      weights: z.strictObject({ wishes: z.number(), letters: z.number() }),
      places: z.strictObject({ min: z.int(), max: z.int() }),
    })
    .openapi({ description: 'The settings, defaults filled in.' }),
  findings: z.array(findingSchema).openapi({ description: 'What an organiser should know about the programme.' }),
};

const objectiveSummary = {
  fairness: z
    .strictObject({
      kind: z.enum(['leximin', 'max-min']),
      worst: z.union([z.number(), z.null()]).openapi({ description: 'The lowest score that anyone has.' }),
      worstBound: z.union([z.number(), z.null()]).openapi({ description: 'No other assignment has its lowest above.' }),
    })
    .optional()
    .openapi({ description: 'Where the objective is `fair`.' }),
  ranks: z
    .strictObject({ byRank: z.array(z.int()), unranked: z.int() })
    .optional()
    .openapi({ description: 'Where the objective is `rank`: places at the first wish, the second, …, and at none.' }),
  nash: z
    .strictObject({
      positive: z.int(),
      positiveBound: z.int(),
      sumOfLogs: z.number(),
      sumOfLogsBound: z.union([z.number(), z.null()]),
    })
    .optional()
    .openapi({
      description: 'Where the objective is `nash`: people above 0, the sum of logarithms of their scores, and bounds.',
    }),
  stability: z.strictObject({ mostPlaced: z.int(), bestTotal: z.number() }).optional().openapi({
    description:
      'Where the objective is `stable`: the most places that could be filled, and the best total of so many, minimums left aside.',
  }),
};

const movesSchema = z
  .strictObject({
    costOfMove: z.number().openapi({ description: 'What a place in another project than before weighs.' }),
    moves: z.int().openapi({ description: 'How many places are in another project than before.' }),
    costOfLoss: z.number().openapi({ description: 'What a place taken from somebody who had one weighs.' }),
    lost: z.int().openapi({ description: 'How many lost a place.' }),
    net: z.number().openapi({ description: '`objective` less what moves and losses weigh.' }),
    netBound: z.number().openapi({ description: 'No assignment that gives as many places has a larger net.' }),
    netGap: z.number().openapi({ description: '`netBound` less `net`.' }),
  })
  .openapi('Moves', {
    description: 'The certificate of a result that started from earlier places.',
    examples: [{ costOfMove: 0.1, moves: 1, costOfLoss: 2, lost: 0, net: 0.99, netBound: 0.99, netGap: 0 }],
  });

const solvedMatchSchema = z
  .strictObject({
    ...base,
    status: z.enum(['optimal', 'feasible', 'cancelled']).openapi({
      description:
        'The best total, proved; or stopped before the proof, with the bound; or cancelled, with the best so far, which may miss a minimum.',
    }),
    stoppedBy: z.enum(['time', 'user']).optional().openapi({ description: 'What stopped it.' }),
    ...totals,
    ...objectiveSummary,
    prices: z
      .record(z.string(), z.number())
      .openapi({ description: 'By project: what one more place would add to the total.' }),
    placePrice: z
      .number()
      .openapi({ description: 'What one more place in all would add: with the prices it proves the bound.' }),
    moves: movesSchema.optional().openapi({
      description:
        'Where people had places before: what keeping them there weighed. `optimal` is then said of the net.',
    }),
    rules: rulesSummarySchema.optional().openapi({
      description: 'Absent where no rule binds several people together. Else `optimal` is said of its net.',
    }),
    breaches: z
      .array(breachSchema)
      .optional()
      .openapi({ description: 'Soft rules that are not kept, each with what it cost; absent where all are.' }),
    assignments: z.array(placementSchema).openapi({ description: 'Who is placed where.' }),
    unplaced: z.array(unplacedSchema).openapi({ description: 'Who is not.' }),
    projects: z.array(projectSummarySchema).openapi({ description: 'The side of each project.' }),
    teams: z.array(teamSchema).openapi({
      description: 'Teams, by project; empty where none are asked for.',
    }),
    teamFormation: teamFormationSchema.optional(),
    mentors: z
      .union([mentorMatchSchema, z.null()])
      .openapi({ description: '`null` where the programme has no mentors.' }),
    meetings: z
      .array(meetingSchema)
      .optional()
      .openapi({ description: 'Whom each applicant should meet; absent where it is not asked for.' }),
    quality: qualitySchema,
    confidence: confidenceSummarySchema
      .optional()
      .openapi({ description: 'Whether it was measured how sure places are; absent where there are no projects.' }),
    lookFirst: z.array(lookFirstSchema).openapi({ description: 'Cases worth a human minute.' }),
  })
  .openapi('SolvedMatch', { description: 'An assignment with its proof.', examples: [exampleResult] });

const pairs = (description: string) =>
  z.array(z.strictObject({ applicant: z.string(), project: z.string() })).openapi({ description });
const count = z.int().openapi({ description: 'Seats, places, people or pairs in all.' });

const repairChangeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('open-seats'),
      count,
      seats: z
        .array(z.strictObject({ project: z.string(), more: z.int() }))
        .openapi({ description: 'Where to open how many more places: one choice of the fewest.' }),
      among: ids('Projects whose places are all needed by people who may go nowhere else.'),
    }),
    z.strictObject({
      kind: z.literal('leave-out'),
      count,
      places: z
        .array(z.strictObject({ applicant: z.string(), fewer: z.int() }))
        .openapi({ description: 'Who has to do without how many places: one choice of the fewest.' }),
      among: ids('Applicants who compete for the same places.'),
    }),
    z.strictObject({
      kind: z.literal('lower-minimums'),
      count,
      minimums: z
        .array(z.strictObject({ project: z.string(), fewer: z.int() }))
        .openapi({ description: 'Which minimum to lower by how much: one choice of the fewest.' }),
      among: ids('Projects that compete for the same people.'),
    }),
    z.strictObject({
      kind: z.enum(['allow-pairs', 'remove-pins']),
      count,
      pairs: pairs('Pairs to allow, or locks to remove.'),
    }),
    ...ruleChangeSchemas,
  ])
  .openapi('RepairChange', {
    description: 'A change of one kind.',
    examples: exampleConflict.repairs[0].changes.slice(0, 1),
  });

const repairSchema = z
  .strictObject({
    message: z.string().openapi({ description: 'The repair in words.' }),
    changes: z.array(repairChangeSchema).openapi({ description: 'What is changed; all of it belongs together.' }),
  })
  .openapi('Repair', {
    description: 'Changes that, made together, let all rules hold.',
    examples: exampleConflict.repairs.slice(0, 1),
  });

const quotaConflictSchema = z.strictObject({
  kind: z.enum(['too-few-seats', 'too-few-applicants', 'pinned']),
  message: z.string().openapi({ description: 'The conflict in words.' }),
  applicants: ids('Applicants in the conflict.'),
  projects: ids('Projects in the conflict.'),
  needed: z.int().openapi({ description: 'Places that must be filled.' }),
  available: z.int().openapi({ description: 'Places, or people for them, that there are.' }),
  missing: z
    .int()
    .openapi({ description: 'How many more places, or how much lower a minimum, would end the conflict.' }),
});

const infeasibleMatchSchema = z
  .strictObject({
    ...base,
    status: z.literal('infeasible').openapi({ description: 'The rules cannot all hold.' }),
    conflict: z
      .discriminatedUnion('kind', [quotaConflictSchema, rulesConflictSchema])
      .openapi({ description: 'What cannot all hold; without any one of its members there is no conflict.' }),
    repairs: z.array(repairSchema).openapi({
      description:
        'The cheapest ways out, each enough by itself and as small as its kind of change can be; the smallest first, at most five.',
    }),
  })
  .openapi('InfeasibleMatch', { description: 'The rules cannot all hold, and why.', examples: [exampleConflict] });

/** The result of a match, a mirror of `MatchResult`: the same value as run.json and `lettermatch match --json`. */
export const matchResultSchema = z
  .discriminatedUnion('status', [solvedMatchSchema, infeasibleMatchSchema])
  .openapi('MatchResult', {
    description:
      'The result of a match, in the format of run.json. That rules cannot all hold is a result too: its status is `infeasible`.',
    examples: [exampleResult, exampleConflict],
  });
