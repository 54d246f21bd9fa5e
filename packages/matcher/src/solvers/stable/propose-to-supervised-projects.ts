import type { StrictPairs } from './break-ties';
import { computeHeapCapacity } from './heap-capacity';
import type { Pause } from './pause';
import type { Proposed } from './propose-to-projects';
import type { Supervisors } from './stable-problem';
import { WorstFirstHeaps } from './worst-first-heaps';

/**
 * Student-Project Allocation, the applicants' optimum: a project above its seats turns its worst away; a supervisor above
 * theirs turns away the worst of all their projects.
 *
 * Paper: Abraham, Irving & Manlove, Two algorithms for the Student-Project Allocation problem (2007), SPA-student.
 * Deviations: nothing is deleted from lists (see `proposeToProjects`). A supervisor's wishes may differ by project; the
 * seats of projects inside those of supervisors are a laminar matroid, whose greedy choice is substitutable (Fleiner 2003), so that the
 * optimum and its uniqueness carry over, and with scores by supervisor it is the paper's algorithm.
 *
 * A heap a project, and above them a heap for each supervisor who is full. Applicants whom a project turned away
 * are left in the supervisor's heap until they come up, or it is built again: it holds up to twice the supervisor's seats.
 *
 * O(P log n) for P <= pairs proposals; memory O(applicants + projects + seats).
 */
export function proposeToSupervisedProjects(pairs: StrictPairs, supervisors: Supervisors, pause: Pause): Proposed {
  const { applicants, rowStart, project, score } = pairs;
  const held = new SupervisedPlaces(pairs, supervisors);
  const next = rowStart.slice(0, applicants);
  let isStopped = pause();
  for (let first = 0; first < applicants && !isStopped; first++) {
    let applicant = first;
    while (applicant >= 0 && next[applicant]! < rowStart[applicant + 1]!) {
      const pair = next[applicant]!++;
      if (pause()) {
        isStopped = true;
        break;
      }
      if (score[pair] !== Number.NEGATIVE_INFINITY) applicant = held.propose(applicant, project[pair]!, score[pair]!);
    }
  }
  return { projectOf: held.projectOf, isStopped };
}

const NOBODY = -1;

class SupervisedPlaces {
  readonly projectOf: Int32Array;
  /** What each applicant is worth to the project that holds them. */
  private readonly scoreOf: Float64Array;
  private readonly load: Uint32Array;
  private readonly inProject: WorstFirstHeaps;
  /** Those of full supervisors, and some who have left. */
  private readonly underSupervisor: WorstFirstHeaps;
  private readonly projectsOf: readonly (readonly number[])[];

  constructor(
    pairs: StrictPairs,
    private readonly supervisors: Supervisors,
  ) {
    const { of, seats } = supervisors;
    this.projectOf = new Int32Array(pairs.applicants).fill(NOBODY);
    this.scoreOf = new Float64Array(pairs.applicants);
    this.load = new Uint32Array(seats.length);
    const capacity = computeHeapCapacity(pairs);
    this.inProject = new WorstFirstHeaps(capacity, pairs.tieOrder, pairs.score);
    const projectsOf = Array.from(seats, (): number[] => []);
    const mostUnder = new Float64Array(seats.length);
    of.forEach((supervisor, project) => {
      projectsOf[supervisor]!.push(project);
      mostUnder[supervisor]! += capacity[project]!;
    });
    this.projectsOf = projectsOf;
    const twice = seats.map((most, supervisor) => 2 * Math.min(most, mostUnder[supervisor]!, pairs.applicants));
    this.underSupervisor = new WorstFirstHeaps(twice, pairs.tieOrder, pairs.score);
  }

  /** Who proposes next: the one turned away, who may be the same, or nobody. */
  propose(applicant: number, project: number, score: number): number {
    const { inProject, underSupervisor, load, supervisors } = this;
    const supervisor = supervisors.of[project]!;
    const most = supervisors.seats[supervisor]!;
    if (most === 0 || inProject.capacity[project] === 0) return applicant;
    if (inProject.size[project]! === inProject.capacity[project]!) {
      if (!inProject.isBetterThanWorst(project, applicant, score)) return applicant;
      const turnedAway = this.turnWorstAway(project);
      this.take(applicant, project, score);
      if (load[supervisor] === most) this.pushUnder(supervisor, applicant, score);
      return turnedAway;
    }
    if (load[supervisor]! < most) {
      this.take(applicant, project, score);
      load[supervisor]! += 1;
      if (load[supervisor] === most) this.rebuild(supervisor);
      return NOBODY;
    }
    while (!this.isHeldBy(supervisor)) underSupervisor.removeWorst(supervisor);
    if (!underSupervisor.isBetterThanWorst(supervisor, applicant, score)) return applicant;
    // The worst of the supervisor is the worst of the project they are in.
    const turnedAway = this.turnWorstAway(this.projectOf[underSupervisor.worstOf(supervisor)]!);
    this.take(applicant, project, score);
    underSupervisor.replaceWorst(supervisor, applicant, score);
    return turnedAway;
  }

  private take(applicant: number, project: number, score: number): void {
    this.inProject.push(project, applicant, score);
    this.projectOf[applicant] = project;
    this.scoreOf[applicant] = score;
  }

  private turnWorstAway(project: number): number {
    const worst = this.inProject.worstOf(project);
    this.inProject.removeWorst(project);
    this.projectOf[worst] = NOBODY;
    return worst;
  }

  /** Whether the top of a supervisor's heap is still there, at that worth. */
  private isHeldBy(supervisor: number): boolean {
    const { underSupervisor, supervisors, projectOf, scoreOf } = this;
    const worst = underSupervisor.worstOf(supervisor);
    const project = projectOf[worst]!;
    if (project === NOBODY || supervisors.of[project] !== supervisor) return false;
    return scoreOf[worst] === underSupervisor.worstScoreOf(supervisor);
  }

  private pushUnder(supervisor: number, applicant: number, score: number): void {
    const { underSupervisor } = this;
    if (underSupervisor.size[supervisor] === underSupervisor.capacity[supervisor]) this.rebuild(supervisor);
    else underSupervisor.push(supervisor, applicant, score);
  }

  private rebuild(supervisor: number): void {
    const { inProject, underSupervisor } = this;
    underSupervisor.clear(supervisor);
    for (const project of this.projectsOf[supervisor]!) {
      const end = inProject.start[project]! + inProject.size[project]!;
      for (let at = inProject.start[project]!; at < end; at++) {
        underSupervisor.push(supervisor, inProject.applicant[at]!, inProject.score[at]!);
      }
    }
  }
}
