"""Solves a problem file with scipy's linear_sum_assignment, each project's column repeated by its seats, and prints a line of JSON.

assign.py FILE MOST_RUNS SECONDS CLOCK: runs it up to MOST_RUNS times, none begun after SECONDS. Times exclude reading the
file; CLOCK is wall or processor.
One place each and no fewest seats. Without arguments only its imports are tried.
"""

import json
import resource
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment

MAGIC = 0x4C4D5042
DENSE, DENSE_WITH_FORBIDDEN, SPARSE = range(3)


def read_problem(path):
    """Scores with -inf where a pair is forbidden, and the seats by project."""
    with open(path, "rb") as file:
        magic, applicants, projects, places, layout, pairs = numpy.fromfile(file, numpy.uint32, 8).tolist()[:6]
        fewest = numpy.fromfile(file, numpy.uint32, projects)
        seats = numpy.fromfile(file, numpy.uint32, projects)
        if magic != MAGIC or places != 1 or fewest.any():
            raise SystemExit(f"{path}: not a problem file with one place each and no fewest seats")
        if layout == SPARSE:
            row_start = numpy.fromfile(file, numpy.uint32, applicants + 1).astype(numpy.int64)
            project = numpy.fromfile(file, numpy.uint32, pairs)
            scores = numpy.full((applicants, projects), -numpy.inf, numpy.float32)
            scores[numpy.repeat(numpy.arange(applicants), numpy.diff(row_start)), project] = numpy.fromfile(file, numpy.float32, pairs)
            return scores, seats
        scores = numpy.fromfile(file, numpy.float32, pairs).reshape(applicants, projects)
        if layout == DENSE_WITH_FORBIDDEN:
            bits = numpy.unpackbits(numpy.fromfile(file, numpy.uint8), bitorder="little")[:pairs]
            scores[bits.reshape(applicants, projects) == 1] = -numpy.inf
        return scores, seats


def solve(scores, seats):
    """The total, summed in double."""
    repeated = numpy.repeat(numpy.arange(len(seats)), seats)
    rows, columns = linear_sum_assignment(scores[:, repeated], maximize=True)
    return float(scores[rows, repeated[columns]].sum(dtype=numpy.float64))


def main(path, most_runs, seconds, now):
    scores, seats = read_problem(path)
    times = []
    while len(times) < most_runs and (not times or sum(times) < seconds):
        start = now()
        objective = solve(scores, seats)
        times.append(now() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    print(json.dumps({"isOptimal": True, "objective": objective, "bestMs": 1000 * min(times), "peakMb": peak}))


if len(sys.argv) > 1:
    now = time.process_time if sys.argv[4] == "processor" else time.perf_counter
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), now)
