// Solves a problem file with LEMON's NetworkSimplex and prints a line of JSON:
//   network-simplex FORM FILE MOST_RUNS SECONDS CLOCK
// runs it up to MOST_RUNS times, none begun after SECONDS. Times exclude reading the file; CLOCK is wall or processor.
//
// The graph has an arc from each applicant to each allowed project, and each applicant supplies its places. FORM says how seats are given:
//   sink     an arc from each project to a sink, with its fewest and most seats as bounds
//   demand   each project takes up to its most seats (LEMON's GEQ form); only where nothing has a minimum
// LEMON asks for whole numbers: a cost is the score's distance from the largest one, in 2^-30 of their range. The
// objective is summed from the scores themselves.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>

#include "read-problem.hpp"

namespace {

using Graph = lemon::SmartDigraph;
using Cost = std::int64_t;
using Simplex = lemon::NetworkSimplex<Graph, int, Cost>;

struct Run {
  double buildMs = 0;
  double solveMs = 0;
  bool isOptimal = false;
  long long placed = 0;
  double objective = 0;
};

double nowMs(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/** Whole costs, the least 1: where a place costs nothing, the GEQ form may fill more than were asked for. */
struct CostScale {
  double largest;
  double factor;

  explicit CostScale(const std::vector<float>& scores) {
    float least = scores.empty() ? 0 : scores[0];
    float most = least;
    for (const float score : scores) {
      least = std::min(least, score);
      most = std::max(most, score);
    }
    largest = most;
    factor = most == least ? 1 : std::exp2(30) / (double(most) - least);
  }

  Cost costOf(float score) const { return 1 + std::llround((largest - score) * factor); }
};

Run solve(const Problem& problem, bool hasSink, clockid_t clock) {
  Run run;
  const double startMs = nowMs(clock);
  const CostScale scale(problem.scores);
  const int applicants = int(problem.applicants);
  const int projects = int(problem.projects);
  const int places = int(problem.places);
  const auto applicantNode = [](std::uint32_t applicant) { return Graph::nodeFromId(int(applicant)); };
  const auto projectNode = [&](std::uint32_t project) { return Graph::nodeFromId(applicants + int(project)); };

  Graph graph;
  graph.reserveNode(applicants + projects + 1);
  graph.reserveArc(int(problem.scores.size()) + projects);
  for (int node = 0; node < applicants + projects; node++) graph.addNode();
  problem.forEachPair([&](const Pair& pair) { graph.addArc(applicantNode(pair.applicant), projectNode(pair.project)); });
  const int pairs = graph.arcNum();
  const Graph::Node sink = hasSink ? graph.addNode() : Graph::Node(lemon::INVALID);
  for (int project = 0; hasSink && project < projects; project++) graph.addArc(projectNode(project), sink);

  Graph::ArcMap<Cost> cost(graph, 0);
  int arc = 0;
  problem.forEachPair([&](const Pair& pair) { cost[Graph::arcFromId(arc++)] = scale.costOf(pair.score); });
  Graph::NodeMap<int> supply(graph, 0);
  for (int applicant = 0; applicant < applicants; applicant++) supply[applicantNode(applicant)] = places;
  // One place each bounds its arcs by itself: a larger bound is faster there.
  Graph::ArcMap<int> lower(graph, 0);
  Graph::ArcMap<int> upper(graph, places == 1 ? applicants : 1);
  for (int project = 0; project < projects; project++) {
    if (hasSink) {
      lower[Graph::arcFromId(pairs + project)] = int(problem.fewestSeats[project]);
      upper[Graph::arcFromId(pairs + project)] = int(problem.mostSeats[project]);
    } else {
      if (problem.fewestSeats[project] > 0) throw std::runtime_error("the form demand takes no fewest seats");
      supply[projectNode(project)] = -int(problem.mostSeats[project]);
    }
  }
  if (hasSink) supply[sink] = -applicants * places;

  Simplex simplex(graph);
  simplex.costMap(cost).supplyMap(supply);
  if (hasSink) simplex.lowerMap(lower);
  if (hasSink || places > 1) simplex.upperMap(upper);
  run.buildMs = nowMs(clock) - startMs;

  run.isOptimal = simplex.run() == Simplex::OPTIMAL;
  run.solveMs = nowMs(clock) - startMs - run.buildMs;

  arc = 0;
  problem.forEachPair([&](const Pair& pair) {
    if (simplex.flow(Graph::arcFromId(arc++)) == 0) return;
    run.placed++;
    run.objective += pair.score;
  });
  return run;
}

void print(const Run& best, int runs) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "{\"isOptimal\":%s,\"placed\":%lld,\"objective\":%.17g,\"buildMs\":%.3f,\"solveMs\":%.3f,\"runs\":%d,\"peakMb\":%.0f}\n",
      best.isOptimal ? "true" : "false", best.placed, best.objective, best.buildMs, best.solveMs, runs,
      usage.ru_maxrss * 1024 / 1e6);
}

}  // namespace

int main(int count, char** arguments) {
  const std::string form = count == 6 ? arguments[1] : "";
  if (form != "sink" && form != "demand") {
    std::fputs("usage: network-simplex sink|demand FILE MOST_RUNS SECONDS wall|processor\n", stderr);
    return 2;
  }
  try {
    const Problem problem = readProblem(arguments[2]);
    const int mostRuns = std::atoi(arguments[3]);
    const double mostMs = std::atof(arguments[4]) * 1000;
    const clockid_t clock = std::string(arguments[5]) == "processor" ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC;
    Run best;
    int runs = 0;
    for (double usedMs = 0; runs < mostRuns && (runs == 0 || usedMs < mostMs); runs++) {
      const Run run = solve(problem, form == "sink", clock);
      usedMs += run.buildMs + run.solveMs;
      if (runs == 0 || run.buildMs + run.solveMs < best.buildMs + best.solveMs) best = run;
    }
    print(best, runs);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "network-simplex: %s\n", error.what());
    return 1;
  }
}
