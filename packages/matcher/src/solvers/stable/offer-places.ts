import type { StrictPairs } from './break-ties';
import { type Offers, orderOffers } from './order-offers';
import type { Pause } from './pause';
import type { Proposed } from './propose-to-projects';

/**
 * The projects' (or supervisors') optimum: each offers its places to those it wants most, an applicant keeps the best
 * offer so far, and a place that is given back is offered on.
 *
 * Papers: Gusfield & Irving (1989), sec. 1.6.3, for Hospital/Residents; Abraham, Irving & Manlove (2007),
 * SPA-lecturer. Deviations: offers that applicants would refuse are skipped when they come up, not deleted; a
 * supervisor's offers whose project is full wait in that project's queue, since they come before all that the
 * supervisor has not looked at yet. A project without supervisors is its own.
 *
 * O(pairs log pairs), linear after the offers are ordered; memory O(pairs).
 */
export function offerPlaces(pairs: StrictPairs, pause: Pause): Proposed {
  const offers = orderOffers(pairs);
  const places = new OfferedPlaces(pairs, offers);
  const owners = offers.end.length;
  // Owners who may have places to offer, each at most once.
  const waiting = new Uint32Array(owners);
  const isWaiting = new Uint8Array(owners).fill(1);
  let count = owners;
  for (let owner = 0; owner < owners; owner++) waiting[owner] = owners - 1 - owner;
  let isStopped = pause();
  while (count > 0 && !isStopped) {
    const owner = waiting[count - 1]!;
    if (!places.canOffer(owner)) {
      isWaiting[owner] = 0;
      count -= 1;
      continue;
    }
    isStopped = pause();
    // A place given back goes to the queue of its project first, whose next may give back another place.
    let freed = places.offerNext(owner);
    while (freed >= 0) {
      const giver = places.ownerOf(freed);
      freed = places.offerQueued(freed);
      if (isWaiting[giver] === 0) {
        isWaiting[giver] = 1;
        waiting[count++] = giver;
      }
    }
  }
  return { projectOf: places.readProjects(), isStopped };
}

const NOTHING = -1;
const END = 0xffffffff;

class OfferedPlaces {
  private readonly seats: Uint32Array;
  private readonly placed: Uint32Array;
  private readonly placedInProject: Uint32Array;
  private readonly next: Uint32Array;
  /** By applicant; the end of their list where they hold nothing, which is worse than any pair of theirs. */
  private readonly heldPair: Uint32Array;
  private readonly queueHead: Uint32Array;
  private readonly queueTail: Uint32Array;
  /** By offer: the one behind it in its project's queue. */
  private readonly behind: Uint32Array;

  constructor(
    private readonly pairs: StrictPairs,
    private readonly offers: Offers,
  ) {
    const { supervisors, seats, projects, rowStart } = pairs;
    this.seats = supervisors?.seats ?? seats;
    this.placed = new Uint32Array(this.seats.length);
    this.placedInProject = supervisors === undefined ? this.placed : new Uint32Array(projects);
    this.next = offers.start.slice(0, this.seats.length);
    this.heldPair = rowStart.slice(1);
    this.queueHead = new Uint32Array(projects).fill(END);
    this.queueTail = new Uint32Array(projects).fill(END);
    this.behind = new Uint32Array(supervisors === undefined ? 0 : offers.pair.length);
  }

  ownerOf(project: number): number {
    return this.pairs.supervisors?.of[project] ?? project;
  }

  canOffer(owner: number): boolean {
    return this.placed[owner]! < this.seats[owner]! && this.next[owner]! < this.offers.end[owner]!;
  }

  /** The project that gets a place back, if any. */
  offerNext(owner: number): number {
    const offer = this.next[owner]!++;
    const project = this.pairs.project[this.offers.pair[offer]!]!;
    if (this.placedInProject[project]! < this.pairs.seats[project]!) return this.offer(offer, project);
    this.behind[offer] = END;
    if (this.queueHead[project] === END) this.queueHead[project] = offer;
    else this.behind[this.queueTail[project]!] = offer;
    this.queueTail[project] = offer;
    return NOTHING;
  }

  /** Offers a project's place that was given back to its queue, until one of them takes it; as `offerNext`. */
  offerQueued(project: number): number {
    const before = this.placedInProject[project]!;
    while (this.queueHead[project] !== END) {
      const offer = this.queueHead[project]!;
      this.queueHead[project] = this.behind[offer]!;
      const freed = this.offer(offer, project);
      if (freed !== NOTHING || this.placedInProject[project]! > before) return freed;
    }
    return NOTHING;
  }

  readProjects(): Int32Array {
    const { rowStart, project } = this.pairs;
    return Int32Array.from(this.heldPair, (pair, applicant) =>
      pair === rowStart[applicant + 1] ? -1 : project[pair]!,
    );
  }

  private offer(offer: number, project: number): number {
    const pair = this.offers.pair[offer]!;
    const applicant = this.offers.applicant[offer]!;
    const before = this.heldPair[applicant]!;
    if (pair >= before) return NOTHING;
    this.heldPair[applicant] = pair;
    this.add(project, 1);
    if (before === this.pairs.rowStart[applicant + 1]) return NOTHING;
    const freed = this.pairs.project[before]!;
    this.add(freed, -1);
    return freed;
  }

  private add(project: number, change: 1 | -1): void {
    this.placed[this.ownerOf(project)]! += change;
    if (this.placedInProject !== this.placed) this.placedInProject[project]! += change;
  }
}
