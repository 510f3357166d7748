// The engine's own algorithm in C++, to know what the language costs: the same random numbers, thresholds, logarithms and
// order of operations, so that the lanes (sums over everything that happened) must equal the engine's to the bit.
// Usage: life-course <course file> <rounds> <draw file>...   Files: see flat-file.ts. Built without fused
// multiply-add (-ffp-contract=off), which rounds differently.
// Prints for each round the CPU nanoseconds of all draws together, then for each draw its counts and lanes.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

#include "flat-file.hpp"
#include "own-mathematics.hpp"

struct DrawFile {
  std::vector<double> parameters, factor, hazards, spent, shape;
  std::vector<i32> cohorts;
};

static const i32 OPEN = -1;

struct Engine {
  Arrays course;
  i32 days, segments, statuses, places, kinds, kindsPerGroup, groups, traits, moves, profiles, strands, spots, records,
      headlineRecord, stockCells, flowCells;
  const i32 *segmentStarts, *segmentOfDay, *monthNumber, *monthStart, *monthEnd, *traitStride, *entryHash, *classes, *factorOffset, *profileOf, *profileStart, *moveHash, *moveTo,
      *destinationHash, *destinationPlace, *destinationSet, *setStart, *setPlaces, *fallStart, *fallList, *fallDay,
      *fallHash, *fallRefugePlace, *fallRefugeStatus, *outcomeStart, *outcomeMove, *outcomeStatus, *outcomePlace,
      *groupStatus, *groupStartAge, *groupPlaceHash, *traitHash, *levelStart, *levelShare, *levelSelection, *firstStart, *firstPlaces,
      *firstThresholdStart, *recordOfDay, *spotOf, *spotStatus, *spotPlace, *channelOf, *strandOfKind, *groupOfStrand,
      *stockCellOf, *flowCellOf, *kindAfterStart, *kindAfter;
  const double *setWeights, *firstThresholds;
  std::vector<uint16_t> classOfKind;
  std::vector<uint8_t> final;
  const u32 DAY = hashName("arrivals/day");

  // The draw at work.
  const double *parameters, *factor, *hazards, *spent, *shape;

  // exit-lists.ts: the lists, and the factors of the draw in their rows.
  static const i32 HEADER = 4, SHAPED_COUNT = 2, SHARE_COUNT = 3, ENTRY = 4, HASH = 1, MOVE = 2, COLUMN = 3;
  const i32 *listFirst, *listOfKind, *listStart, *listWhole;
  std::vector<double> exitFactors;

  // The person at work: people are followed one at a time.
  i32 kind, nextMove;
  u32 key0, key1;
  i32 status, place;
  double since, next;
  std::vector<uint16_t> visits;

  // What is counted.
  std::vector<i32> stock, flow, headline;
  u32 lanes[3];
  i32 peopleIn, peopleHere, peopleOut, events;
  double chances[256];

  explicit Engine(const char *path) : course(readArrays(path)) {
    const i32 *size = course.i("sizes");
    i32 *const into[] = {&days, &segments, &statuses, &places, &kinds, &kindsPerGroup, &groups, &traits, &moves, &profiles,
                         &strands, &spots, &records, &headlineRecord, &stockCells, &flowCells};
    for (i32 *to : into) *to = *size++;
#define POINT(name) name = course.i(#name)
    POINT(segmentStarts); POINT(segmentOfDay); POINT(monthNumber); POINT(monthStart); POINT(monthEnd); POINT(traitStride);
    POINT(listFirst); POINT(listOfKind); POINT(listStart); POINT(listWhole); POINT(entryHash); POINT(classes);
    POINT(factorOffset); POINT(profileOf); POINT(profileStart); POINT(moveHash); POINT(moveTo); POINT(destinationHash);
    POINT(destinationPlace); POINT(destinationSet); POINT(setStart); POINT(setPlaces); POINT(fallStart); POINT(fallList);
    POINT(fallDay); POINT(fallHash); POINT(fallRefugePlace); POINT(fallRefugeStatus); POINT(outcomeStart);
    POINT(outcomeMove); POINT(outcomeStatus); POINT(outcomePlace); POINT(groupStatus); POINT(groupStartAge);
    POINT(groupPlaceHash); POINT(traitHash); POINT(levelStart); POINT(levelShare); POINT(levelSelection); POINT(firstStart); POINT(firstPlaces);
    POINT(firstThresholdStart); POINT(recordOfDay); POINT(spotOf); POINT(spotStatus); POINT(spotPlace); POINT(channelOf);
    POINT(strandOfKind); POINT(groupOfStrand); POINT(stockCellOf); POINT(flowCellOf); POINT(kindAfterStart); POINT(kindAfter);
    setWeights = course.d("setWeights");
    firstThresholds = course.d("firstThresholds");
    classOfKind = narrow<uint16_t>(course.ints("classOfKind"));
    final = narrow<uint8_t>(course.ints("final"));
    exitFactors.resize(course.ints("listSource").size());
    visits.resize(statuses);
    stock.resize(size_t(records) * stockCells);
    flow.resize(size_t(records) * flowCells);
    headline.resize(size_t(spots) * groups);
  }

  void simulate(const DrawFile &draw) {
    parameters = draw.parameters.data(); factor = draw.factor.data(); hazards = draw.hazards.data();
    spent = draw.spent.data(); shape = draw.shape.data();
    const std::vector<i32> &source = course.ints("listSource");
    for (size_t at = 0; at < source.size(); at++) exitFactors[at] = factor[source[at]];
    std::fill(stock.begin(), stock.end(), 0);
    std::fill(flow.begin(), flow.end(), 0);
    std::fill(headline.begin(), headline.end(), 0);
    lanes[0] = lanes[1] = lanes[2] = 0;
    peopleIn = peopleHere = peopleOut = events = 0;
    for (size_t c = 0; c < draw.cohorts.size(); c += 5) {
      const i32 *cohort = &draw.cohorts[c];
      for (i32 index = 0; index < cohort[2]; index++) {
        admit(cohort, index);
        live();
      }
    }
    for (size_t at = stockCells; at < stock.size(); at++) stock[at] += stock[at - stockCells];
    i32 counted = 0;
    for (size_t at = stock.size() - stockCells; at < stock.size(); at++) counted += stock[at];
    if (counted != peopleIn || peopleHere + peopleOut != peopleIn) { fprintf(stderr, "people were lost\n"); exit(3); }
  }

  // lives.ts
  void live() {
    while (next < days && nextMove != OPEN) {
      if (nextMove < OPEN) settleFall(-2 - nextMove, next);
      else makeMove(nextMove, next);
    }
    (final[status] ? peopleOut : peopleHere)++;
  }

  // arrivals.ts
  void admit(const i32 *cohort, i32 index) {
    const i32 g = cohort[0], month = cohort[1];
    const i32 number = month < 0 ? -1 : monthNumber[month];
    const Words key = threefryRounds<20>(u32(cohort[3]), u32(cohort[4]), u32(number), u32(index));
    key0 = key.first;
    key1 = key.second;
    std::fill(visits.begin(), visits.end(), 0);
    const double t = month < 0 ? 0
        : monthStart[month] + unitInterval(threefry(key0, key1, DAY, 0)) * (monthEnd[month] - monthStart[month]);
    kind = g * kindsPerGroup + traitsOf(g, key0, key1);
    status = groupStatus[g];
    const double drawn = chance31(threefry(key0, key1, u32(groupPlaceHash[g]), 0));
    const i32 width = firstStart[g + 1] - firstStart[g];
    const double *row = firstThresholds + firstThresholdStart[g] + segmentOfDay[i32(t)] * width;
    i32 p = 0;
    while (drawn >= row[p]) p++;
    place = firstPlaces[firstStart[g] + p];
    recordArrival(t);
    enterStatus(t, month < 0 && groupStartAge[g] >= 0 ? parameters[groupStartAge[g]] : 0);
  }

  i32 traitsOf(i32 g, u32 k0, u32 k1) {
    i32 of = 0;
    for (i32 trait = 0; trait < traits; trait++) {
      const i32 at = g * traits + trait;
      const i32 *shares = levelShare + levelStart[at], *selection = levelSelection + levelStart[at];
      const auto shareOf = [&](i32 level) {
        return parameters[shares[level]] / (selection[level] < 0 ? 1 : parameters[selection[level]]);
      };
      const i32 levels = levelStart[at + 1] - levelStart[at];
      const double drawn = chance31(threefry(k0, k1, u32(traitHash[at]), 0));
      double given = 0;
      i32 rest = -1;
      for (i32 level = 0; level < levels; level++) {
        if (shares[level] < 0) rest = level;
        else given += shareOf(level);
      }
      const double scale = given > 1 || rest < 0 ? 1 / given : 1;
      double cumulative = 0;
      i32 chosen = rest;
      for (i32 level = 0; level < levels; level++) {
        if (shares[level] < 0) continue;
        cumulative += shareOf(level) * scale;
        if (drawn < threshold31(cumulative > 1 ? 1 : cumulative)) { chosen = level; break; }
        if (rest < 0) chosen = level;
      }
      of += chosen * traitStride[trait];
    }
    return of;
  }

  // destination.ts
  i32 destinationOf(i32 move) {
    const i32 at = move * groups + kind / kindsPerGroup;
    const i32 to = destinationPlace[at];
    if (to >= 0) return to;
    if (to == -1) return place;
    const u32 visit = visits[status];
    const double drawn = chance31(threefry(key0, key1, u32(destinationHash[move]), visit));
    const i32 first = setStart[destinationSet[at]], last = setStart[destinationSet[at] + 1];
    double total = 0, cumulative = 0;
    for (i32 p = first; p < last; p++) total += setWeights[p];
    for (i32 p = first; p < last; p++) {
      cumulative += setWeights[p] / total;
      if (drawn < threshold31(cumulative > 1 ? 1 : cumulative)) return setPlaces[p];
    }
    return setPlaces[last - 1];
  }

  // falls.ts
  void settleFall(i32 fall, double t) {
    const u32 visit = visits[status];
    const double drawn = chance31(threefry(key0, key1, u32(fallHash[fall]), visit));
    const i32 first = outcomeStart[fall], outcomes = outcomeStart[fall + 1] - first;
    double total = 0;
    for (i32 o = 0; o < outcomes; o++) {
      chances[o] = chanceOf(outcomeMove[first + o], t);
      total += chances[o];
    }
    const double scale = total > 1 ? 1 / total : 1;
    double cumulative = 0;
    for (i32 o = 0; o < outcomes; o++) {
      const i32 move = outcomeMove[first + o];
      cumulative += chances[o] * scale;
      if (drawn >= threshold31(cumulative > 1 ? 1 : cumulative)) continue;
      const i32 toStatus = outcomeStatus[first + o], toPlace = outcomePlace[first + o];
      const i32 to = toPlace == -2 ? destinationOf(move) : toPlace < 0 ? place : toPlace;
      recordMove(move, toStatus, to, kind, t);
      status = toStatus;
      place = to;
      enterStatus(t, 0);
      return;
    }
    const i32 toStatus = fallRefugeStatus[fall] < 0 ? status : fallRefugeStatus[fall];
    const i32 to = fallRefugePlace[fall] < 0 ? place : fallRefugePlace[fall];
    shift(recordOfDay[i32(t)], toStatus, to, kind);
    note(u32(to + 1), t);
    place = to;
    if (toStatus == status) openSpell(t);
    else {
      status = toStatus;
      enterStatus(t, 0);
    }
  }

  // life-course.ts
  void makeMove(i32 move, double t) {
    const i32 to = moveTo[move];
    const i32 where = destinationOf(move);
    const i32 toKind = kindAfterStart[move] < 0 ? kind : kindAfter[kindAfterStart[move] + kind];
    recordMove(move, to < 0 ? status : to, where, toKind, t);
    kind = toKind;
    place = where;
    if (to >= 0 && to != status) {
      status = to;
      enterStatus(t, 0);
    } else openSpell(t);
  }

  void enterStatus(double t, double age) {
    since = t - age;
    const i32 move = shareOnEntry(t);
    if (move < 0) return openSpell(t);
    visits[status]++;
    makeMove(move, t);
  }

  i32 shareOnEntry(double t) {
    const i32 *ofKind = listOfKind + (size_t(kind) * statuses + status) * 2;
    const i32 *list = listWhole + listStart[listFirst[status * places + place] + ofKind[0]];
    const double *factors = exitFactors.data() + ofKind[1];
    const i32 shares = list[SHARE_COUNT];
    if (shares == 0) return -1;
    const i32 *entry = list + HEADER + (list[0] + list[SHAPED_COUNT]) * ENTRY;
    const double *row = hazards + size_t(segmentOfDay[i32(t)]) * profiles * 2;
    double total = 0;
    for (i32 n = 0; n < shares; n++) {
      const double strength = factors[entry[n * ENTRY + COLUMN]];
      chances[n] = strength == 0 ? 0 : probabilityOf(strength * row[entry[n * ENTRY] * 2 + 1]);
      total += chances[n];
    }
    if (total == 0) return -1;
    const u32 visit = visits[status];
    const double drawn = chance31(threefry(key0, key1, u32(entryHash[status]), visit));
    const double scale = total > 1 ? 1 / total : 1;
    double cumulative = 0;
    for (i32 n = 0; n < shares; n++) {
      cumulative += chances[n] * scale;
      if (drawn < threshold31(cumulative > 1 ? 1 : cumulative)) return entry[n * ENTRY + MOVE];
    }
    return -1;
  }

  static double probabilityOf(double odds) {
    if (odds == INFINITY) return 1;
    return odds > 0 ? odds / (1 + odds) : 0;
  }

  double chanceOf(i32 move, double t) {
    const i32 c = classOfKind[size_t(move) * kinds + kind];
    const i32 profile = profileOf[profileStart[move] + place * classes[move] + c];
    if (profile < 0) return 0;
    return probabilityOf(factor[factorOffset[move] + c] *
                         hazards[(size_t(segmentOfDay[i32(t)]) * profiles + profile) * 2 + 1]);
  }

  void openSpell(double t) {
    const i32 s = status, p = place;
    const u32 k0 = key0, k1 = key1;
    const u32 visit = visits[s]++;
    const i32 now = segmentOfDay[i32(t)];
    const double sinceNow = t - segmentStarts[now];
    double best = days;
    i32 bestMove = OPEN, bestSegment = segments - 1;
    const i32 fall = nextFall(s, p, t);
    if (fall >= 0) {
      best = fallDay[fall];
      bestMove = -2 - fall;
      bestSegment = best > 0 ? segmentOfDay[i32(best) - 1] : 0;
    }
    const i32 *ofKind = listOfKind + (size_t(kind) * statuses + s) * 2;
    const i32 *list = listWhole + listStart[listFirst[s * places + p] + ofKind[0]];
    const double *factors = exitFactors.data() + ofKind[1];
    const i32 *const steady = list + HEADER + list[0] * ENTRY;
    const i32 *const last = steady + list[SHAPED_COUNT] * ENTRY;

    const double *const nowRow = hazards + size_t(now) * profiles * 2;
    for (const i32 *e = list + HEADER; e < steady; e += ENTRY) {
      const double strength = factors[e[COLUMN]];
      if (strength == 0) continue;
      const i32 profile = e[0];
      const double *opening = nowRow + profile * 2;
      const double *closing = hazards + (size_t(bestSegment) * profiles + profile) * 2;
      const double before = opening[0] + opening[1] * sinceNow;
      const double after = closing[0] + closing[1] * (best - segmentStarts[bestSegment]);
      if (after == before) continue;
      const double u = unitInterval(threefry(k0, k1, u32(e[HASH]), visit));
      if (1 - u >= strength * (after - before)) continue;
      const double target = before - ln(u) / strength;
      if (target >= after) continue;
      const double *const spentBefore = spent + size_t(profile) * segments;
      i32 low = now, high = bestSegment;
      for (i32 step = 1; low + step < high; step <<= 1) {
        if (spentBefore[low + step] > target) high = low + step - 1;
        else low += step;
      }
      while (low < high) {
        const i32 middle = (low + high + 1) >> 1;
        if (spentBefore[middle] <= target) low = middle;
        else high = middle - 1;
      }
      const double *cell = hazards + (size_t(low) * profiles + profile) * 2;
      const double when = segmentStarts[low] + (target - cell[0]) / cell[1];
      if (when < best) {
        best = when > t ? when : t;
        bestMove = e[MOVE];
        bestSegment = low;
      }
    }
    for (const i32 *e = steady; e < last; e += ENTRY) {
      const double strength = factors[e[COLUMN]];
      if (strength == 0) continue;
      const double u = unitInterval(threefry(k0, k1, u32(e[HASH]), visit));
      const double when = endOfShaped(e[0], strength, shape[e[MOVE]], since, t, best, -ln(u));
      if (when < best) {
        best = when;
        bestMove = e[MOVE];
      }
    }
    next = best;
    nextMove = bestMove;
  }

  double endOfShaped(i32 profile, double strengthOf, double k, double from, double t, double until, double threshold) {
    const auto rateOn = [&](i32 segment) { return hazards[(size_t(segment) * profiles + profile) * 2 + 1]; };
    double left = threshold;
    i32 segment = segmentOfDay[i32(t)];
    double powerBefore = power(t - from, k);
    for (;;) {
      const double rate = rateOn(segment);
      while (segment + 1 < segments && rateOn(segment + 1) == rate) segment++;
      const double end = segmentStarts[segment + 1] < until ? segmentStarts[segment + 1] : until;
      const double powerAfter = power(end - from, k);
      const double strength = strengthOf * rate;
      const double available = strength * (powerAfter - powerBefore);
      if (left < available) {
        const double when = from + power(powerBefore + left / strength, 1 / k);
        return when < t ? t : when;
      }
      left -= available;
      if (end >= until) return until;
      powerBefore = powerAfter;
      segment++;
    }
  }

  i32 nextFall(i32 s, i32 p, double t) {
    const i32 at = s * places + p;
    for (i32 f = fallStart[at]; f < fallStart[at + 1]; f++)
      if (fallDay[fallList[f]] > t) return fallList[f];
    return -1;
  }

  // record.ts
  void recordArrival(double t) {
    const i32 record = recordOfDay[i32(t)];
    countStock(strandOfKind[kind], record, spotOf[status * places + place], 1);
    countFlow(record, channelOf[moves * places + place]);
    peopleIn++;
    note(u32(kind * 31 + place), t);
  }
  void recordMove(i32 move, i32 toStatus, i32 to, i32 toKind, double t) {
    const i32 record = recordOfDay[i32(t)];
    countFlow(record, channelOf[move * places + place]);
    shift(record, toStatus, to, toKind);
    note(u32(moveHash[move] ^ to), t);
  }
  void shift(i32 record, i32 toStatus, i32 to, i32 toKind) {
    const i32 left = spotOf[status * places + place];
    const i32 entered = spotOf[toStatus * places + to];
    const i32 before = strandOfKind[kind], after = strandOfKind[toKind];
    if (left != entered || before != after) {
      countStock(before, record, left, -1);
      countStock(after, record, entered, 1);
    }
    events++;
  }
  void countStock(i32 strand, i32 record, i32 spot, i32 change) {
    stock[size_t(record) * stockCells + stockCellOf[spot * strands + strand]] += change;
    if (record <= headlineRecord) headline[size_t(spot) * groups + groupOfStrand[strand]] += change;
  }
  void countFlow(i32 record, i32 channel) {
    flow[size_t(record) * flowCells + flowCellOf[channel * strands + strandOfKind[kind]]]++;
  }
  static u32 mix(u32 h) {
    h ^= h >> 16;
    h *= 0x85ebca6bu;
    h ^= h >> 13;
    h *= 0xc2b2ae35u;
    return h ^ (h >> 16);
  }
  void note(u32 what, double t) {
    uint64_t bits;
    memcpy(&bits, &t, 8);
    const u32 low = u32(bits), high = u32(bits >> 32);
    lanes[0] += mix(key0 ^ (what * 0x9e3779b1u) ^ low);
    lanes[1] += mix(key1 ^ (what * 0x85ebca6bu) ^ high);
    lanes[2] += mix(key0 * 5 + key1 + what + (low ^ high) * 0x27d4eb2fu);
  }
};

static double cpuNanoseconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 4) { fprintf(stderr, "usage: life-course <course> <rounds> <draw>...\n"); return 2; }
  tabulatePowers();
  Engine engine(argv[1]);
  std::vector<DrawFile> draws;
  for (int a = 3; a < argc; a++) {
    const Arrays file = readArrays(argv[a]);
    draws.push_back({file.real.at("parameters"), file.real.at("factor"), file.real.at("hazards"), file.real.at("spent"),
                     file.real.at("shape"), file.whole.at("cohorts")});
  }
  for (int round = 0; round < atoi(argv[2]); round++) {
    const double start = cpuNanoseconds();
    for (const DrawFile &draw : draws) engine.simulate(draw);
    printf("round %.0f\n", cpuNanoseconds() - start);
  }
  for (const DrawFile &draw : draws) {
    engine.simulate(draw);
    printf("draw %d %d %d %d %d %d %d\n", engine.peopleIn, engine.peopleHere, engine.peopleOut, engine.events,
           i32(engine.lanes[0]), i32(engine.lanes[1]), i32(engine.lanes[2]));
  }
}
