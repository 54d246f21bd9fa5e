// Reads the problem files that ../../problem-file/write-problem.ts writes and describes.
#pragma once
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

/** An allowed pair. */
struct Pair {
  std::uint32_t applicant;
  std::uint32_t project;
  float score;
};

struct Problem {
  std::uint32_t applicants = 0;
  std::uint32_t projects = 0;
  std::uint32_t places = 0;
  std::vector<std::uint32_t> fewestSeats;
  std::vector<std::uint32_t> mostSeats;
  /** Dense: scores of all pairs by applicant, and bits of the forbidden ones, or none. */
  std::vector<float> scores;
  std::vector<std::uint32_t> forbidden;
  /** Sparse: offsets by applicant into `project` and `scores`; empty where dense. */
  std::vector<std::uint32_t> rowStart;
  std::vector<std::uint32_t> project;

  /** Calls `visit` with each allowed pair, by applicant, then project. */
  template <typename Visit>
  void forEachPair(Visit visit) const {
    for (std::uint32_t applicant = 0; applicant < applicants; applicant++) {
      if (!rowStart.empty()) {
        for (std::uint32_t at = rowStart[applicant]; at < rowStart[applicant + 1]; at++)
          visit(Pair{applicant, project[at], scores[at]});
        continue;
      }
      const std::size_t row = std::size_t(applicant) * projects;
      for (std::uint32_t column = 0; column < projects; column++) {
        const std::size_t pair = row + column;
        if (!forbidden.empty() && (forbidden[pair >> 5] >> (pair & 31) & 1) != 0) continue;
        visit(Pair{applicant, column, scores[pair]});
      }
    }
  }
};

template <typename Value>
std::vector<Value> readValues(std::FILE* file, std::size_t count) {
  std::vector<Value> values(count);
  if (std::fread(values.data(), sizeof(Value), count, file) != count)
    throw std::runtime_error("the problem file is too short");
  return values;
}

inline Problem readProblem(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) throw std::runtime_error("cannot open " + path);
  const auto header = readValues<std::uint32_t>(file, 8);
  if (header[0] != 0x4c4d5042) throw std::runtime_error(path + " is not a problem file");
  Problem problem;
  problem.applicants = header[1];
  problem.projects = header[2];
  problem.places = header[3];
  const std::uint32_t layout = header[4];
  const std::uint32_t pairs = header[5];
  problem.fewestSeats = readValues<std::uint32_t>(file, problem.projects);
  problem.mostSeats = readValues<std::uint32_t>(file, problem.projects);
  if (layout == 2) {
    problem.rowStart = readValues<std::uint32_t>(file, std::size_t(problem.applicants) + 1);
    problem.project = readValues<std::uint32_t>(file, pairs);
  }
  problem.scores = readValues<float>(file, pairs);
  if (layout == 1) problem.forbidden = readValues<std::uint32_t>(file, (std::size_t(pairs) + 31) / 32);
  std::fclose(file);
  return problem;
}
