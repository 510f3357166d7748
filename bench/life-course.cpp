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
      headlineRecord, stockCells, flowCells, batch;
  const i32 *segmentStarts, *segmentOfDay, *monthNumber, *monthStart, *monthEnd, *traitStride, *exitStart, *exits,
      *entryStart, *entries, *entryHash, *classes, *factorOffset, *profileOf, *profileStart, *moveHash, *moveTo,
      *destinationHash, *destinationPlace, *destinationSet, *setStart, *setPlaces, *fallStart, *fallList, *fallDay,
      *fallHash, *fallRefugePlace, *fallRefugeStatus, *outcomeStart, *outcomeMove, *outcomeStatus, *outcomePlace,
      *groupStatus, *groupStartAge, *groupPlaceHash, *traitHash, *levelStart, *levelShare, *levelSelection, *firstStart, *firstPlaces,
      *firstThresholdStart, *recordOfDay, *spotOf, *spotStatus, *spotPlace, *channelOf, *strandOfKind, *groupOfStrand,
      *stockCellOf, *flowCellOf, *kindAfterStart, *kindAfter;
  const double *setWeights, *firstThresholds;
  std::vector<uint16_t> classOfKind;
  std::vector<uint8_t> shaped, final;
  const u32 DAY = hashName("arrivals/day");

  // The draw at work.
  const double *parameters, *factor, *hazards, *spent, *shape;

  // Exit lists.
  std::vector<i32> listStart, listLength, listShapedLength, listShareLength, listMove, listHash, listProfile;
  std::vector<double> listFactor;
  i32 listUsed = 0;

  // The people of the batch.
  i32 count = 0;
  std::vector<i32> kind, nextMove;
  std::vector<u32> key0, key1;
  std::vector<int16_t> status, place;
  std::vector<double> since, next;
  std::vector<uint16_t> visits;

  // What is counted.
  std::vector<i32> stock, flow, headline;
  u32 lanes[3];
  i32 peopleIn, peopleHere, peopleOut, events;
  double chances[256];

  explicit Engine(const char *path) : course(readArrays(path)) {
    const i32 *size = course.i("sizes");
    i32 *const into[] = {&days, &segments, &statuses, &places, &kinds, &kindsPerGroup, &groups, &traits, &moves, &profiles,
                         &strands, &spots, &records, &headlineRecord, &stockCells, &flowCells, &batch};
    for (i32 *to : into) *to = *size++;
#define POINT(name) name = course.i(#name)
    POINT(segmentStarts); POINT(segmentOfDay); POINT(monthNumber); POINT(monthStart); POINT(monthEnd); POINT(traitStride);
    POINT(exitStart); POINT(exits); POINT(entryStart); POINT(entries); POINT(entryHash); POINT(classes);
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
    shaped = narrow<uint8_t>(course.ints("shaped"));
    final = narrow<uint8_t>(course.ints("final"));
    listStart.assign(size_t(spots) * kinds, -1);
    growLists(4096);
    kind.resize(batch); nextMove.resize(batch); key0.resize(batch); key1.resize(batch); status.resize(batch);
    place.resize(batch); since.resize(batch); next.resize(batch); visits.resize(size_t(batch) * statuses);
    stock.resize(size_t(records) * stockCells);
    flow.resize(size_t(records) * flowCells);
    headline.resize(size_t(spots) * groups);
  }

  void growLists(size_t to) {
    listLength.resize(to); listShapedLength.resize(to); listShareLength.resize(to); listMove.resize(to); listHash.resize(to); listProfile.resize(to); listFactor.resize(to);
  }

  void simulate(const DrawFile &draw) {
    parameters = draw.parameters.data(); factor = draw.factor.data(); hazards = draw.hazards.data();
    spent = draw.spent.data(); shape = draw.shape.data();
    std::fill(listStart.begin(), listStart.end(), -1);
    listUsed = 0;
    std::fill(stock.begin(), stock.end(), 0);
    std::fill(flow.begin(), flow.end(), 0);
    std::fill(headline.begin(), headline.end(), 0);
    lanes[0] = lanes[1] = lanes[2] = 0;
    count = peopleIn = peopleHere = peopleOut = events = 0;
    for (size_t c = 0; c < draw.cohorts.size(); c += 5) {
      const i32 *cohort = &draw.cohorts[c];
      for (i32 first = 0; first < cohort[2];) {
        const i32 room = batch - count;
        const i32 last = cohort[2] < first + room ? cohort[2] : first + room;
        admit(cohort, first, last);
        first = last;
        if (count >= batch) finishBatch();
      }
    }
    finishBatch();
    for (size_t at = stockCells; at < stock.size(); at++) stock[at] += stock[at - stockCells];
    i32 counted = 0;
    for (size_t at = stock.size() - stockCells; at < stock.size(); at++) counted += stock[at];
    if (counted != peopleIn || peopleHere + peopleOut != peopleIn) { fprintf(stderr, "people were lost\n"); exit(3); }
  }

  void finishBatch() {
    for (i32 i = 0; i < count; i++) {
      while (next[i] < days) {
        const i32 move = nextMove[i];
        if (move == OPEN) break;
        if (move < OPEN) settleFall(i, -2 - move, next[i]);
        else makeMove(i, move, next[i]);
      }
    }
    for (i32 i = 0; i < count; i++) (final[status[i]] ? peopleOut : peopleHere)++;
    count = 0;
  }

  // arrivals.ts
  void admit(const i32 *cohort, i32 first, i32 last) {
    const i32 g = cohort[0], month = cohort[1];
    const i32 number = month < 0 ? -1 : monthNumber[month];
    for (i32 index = first; index < last; index++) {
      const Words key = threefryRounds<20>(u32(cohort[3]), u32(cohort[4]), u32(number), u32(index));
      const u32 k0 = key.first, k1 = key.second;
      const i32 i = count++;
      key0[i] = k0;
      key1[i] = k1;
      memset(&visits[size_t(i) * statuses], 0, sizeof(uint16_t) * statuses);
      const double t = month < 0 ? 0
          : monthStart[month] + unitInterval(threefry(k0, k1, DAY, 0)) * (monthEnd[month] - monthStart[month]);
      kind[i] = g * kindsPerGroup + traitsOf(g, k0, k1);
      status[i] = int16_t(groupStatus[g]);
      const double drawn = chance31(threefry(k0, k1, u32(groupPlaceHash[g]), 0));
      const i32 width = firstStart[g + 1] - firstStart[g];
      const double *row = firstThresholds + firstThresholdStart[g] + segmentOfDay[i32(t)] * width;
      i32 p = 0;
      while (drawn >= row[p]) p++;
      place[i] = int16_t(firstPlaces[firstStart[g] + p]);
      recordArrival(i, t);
      enterStatus(i, t, month < 0 && groupStartAge[g] >= 0 ? parameters[groupStartAge[g]] : 0);
    }
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
  i32 destinationOf(i32 i, i32 move) {
    const i32 at = move * groups + kind[i] / kindsPerGroup;
    const i32 to = destinationPlace[at];
    if (to >= 0) return to;
    if (to == -1) return place[i];
    const u32 visit = visits[size_t(i) * statuses + status[i]];
    const double drawn = chance31(threefry(key0[i], key1[i], u32(destinationHash[move]), visit));
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
  void settleFall(i32 i, i32 fall, double t) {
    const u32 visit = visits[size_t(i) * statuses + status[i]];
    const double drawn = chance31(threefry(key0[i], key1[i], u32(fallHash[fall]), visit));
    const i32 first = outcomeStart[fall], outcomes = outcomeStart[fall + 1] - first;
    double total = 0;
    for (i32 o = 0; o < outcomes; o++) {
      chances[o] = chanceOf(i, outcomeMove[first + o], t);
      total += chances[o];
    }
    const double scale = total > 1 ? 1 / total : 1;
    double cumulative = 0;
    for (i32 o = 0; o < outcomes; o++) {
      const i32 move = outcomeMove[first + o];
      cumulative += chances[o] * scale;
      if (drawn >= threshold31(cumulative > 1 ? 1 : cumulative)) continue;
      const i32 toStatus = outcomeStatus[first + o], toPlace = outcomePlace[first + o];
      const i32 to = toPlace == -2 ? destinationOf(i, move) : toPlace < 0 ? place[i] : toPlace;
      recordMove(i, move, toStatus, to, kind[i], t);
      status[i] = int16_t(toStatus);
      place[i] = int16_t(to);
      enterStatus(i, t, 0);
      return;
    }
    const i32 toStatus = fallRefugeStatus[fall] < 0 ? status[i] : fallRefugeStatus[fall];
    const i32 to = fallRefugePlace[fall] < 0 ? place[i] : fallRefugePlace[fall];
    shift(i, recordOfDay[i32(t)], toStatus, to, kind[i]);
    note(i, u32(to + 1), t);
    place[i] = int16_t(to);
    if (toStatus == status[i]) openSpell(i, t);
    else {
      status[i] = int16_t(toStatus);
      enterStatus(i, t, 0);
    }
  }

  // life-course.ts
  void makeMove(i32 i, i32 move, double t) {
    const i32 to = moveTo[move];
    const i32 where = destinationOf(i, move);
    const i32 toKind = kindAfterStart[move] < 0 ? kind[i] : kindAfter[kindAfterStart[move] + kind[i]];
    recordMove(i, move, to < 0 ? status[i] : to, where, toKind, t);
    kind[i] = toKind;
    place[i] = int16_t(where);
    if (to >= 0 && to != status[i]) {
      status[i] = int16_t(to);
      enterStatus(i, t, 0);
    } else openSpell(i, t);
  }

  void enterStatus(i32 i, double t, double age) {
    since[i] = t - age;
    const i32 move = shareOnEntry(i, t);
    if (move < 0) return openSpell(i, t);
    visits[size_t(i) * statuses + status[i]]++;
    makeMove(i, move, t);
  }

  i32 shareOnEntry(i32 i, double t) {
    const i32 list = exitList(spotOf[status[i] * places + place[i]], kind[i]);
    const i32 shares = listShareLength[list];
    if (shares == 0) return -1;
    const i32 first = list + listLength[list] + listShapedLength[list];
    const double *row = hazards + size_t(segmentOfDay[i32(t)]) * profiles * 2;
    double total = 0;
    for (i32 n = 0; n < shares; n++) {
      chances[n] = probabilityOf(listFactor[first + n] * row[listProfile[first + n] * 2 + 1]);
      total += chances[n];
    }
    if (total == 0) return -1;
    const u32 visit = visits[size_t(i) * statuses + status[i]];
    const double drawn = chance31(threefry(key0[i], key1[i], u32(entryHash[status[i]]), visit));
    const double scale = total > 1 ? 1 / total : 1;
    double cumulative = 0;
    for (i32 n = 0; n < shares; n++) {
      cumulative += chances[n] * scale;
      if (drawn < threshold31(cumulative > 1 ? 1 : cumulative)) return listMove[first + n];
    }
    return -1;
  }

  static double probabilityOf(double odds) {
    if (odds == INFINITY) return 1;
    return odds > 0 ? odds / (1 + odds) : 0;
  }

  double chanceOf(i32 i, i32 move, double t) {
    const i32 c = classOfKind[size_t(move) * kinds + kind[i]];
    const i32 profile = profileOf[profileStart[move] + place[i] * classes[move] + c];
    if (profile < 0) return 0;
    return probabilityOf(factor[factorOffset[move] + c] *
                         hazards[(size_t(segmentOfDay[i32(t)]) * profiles + profile) * 2 + 1]);
  }

  void openSpell(i32 i, double t) {
    const i32 s = status[i], p = place[i];
    const u32 k0 = key0[i], k1 = key1[i];
    const u32 visit = visits[size_t(i) * statuses + s]++;
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
    const i32 spot = spotOf[s * places + p];
    const i32 first = exitList(spot, kind[i]);
    const i32 steady = first + listLength[first];
    const i32 last = steady + listShapedLength[first];

    const double *const nowRow = hazards + size_t(now) * profiles * 2;
    for (i32 e = first; e < steady; e++) {
      const double strength = listFactor[e];
      const i32 profile = listProfile[e];
      const double *opening = nowRow + profile * 2;
      const double *closing = hazards + (size_t(bestSegment) * profiles + profile) * 2;
      const double before = opening[0] + opening[1] * sinceNow;
      const double after = closing[0] + closing[1] * (best - segmentStarts[bestSegment]);
      const double u = unitInterval(threefry(k0, k1, u32(listHash[e]), visit));
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
        bestMove = listMove[e];
        bestSegment = low;
      }
    }
    for (i32 e = steady; e < last; e++) {
      const double u = unitInterval(threefry(k0, k1, u32(listHash[e]), visit));
      const double when = endOfShaped(listProfile[e], listFactor[e], shape[listMove[e]], since[i], t, best, -ln(u));
      if (when < best) {
        best = when;
        bestMove = listMove[e];
      }
    }
    next[i] = best;
    nextMove[i] = bestMove;
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

  // exit-lists.ts
  i32 exitList(i32 spot, i32 ofKind) {
    const i32 known = listStart[size_t(spot) * kinds + ofKind];
    return known >= 0 ? known : gather(spot, ofKind);
  }

  i32 gather(i32 spot, i32 ofKind) {
    const i32 where = spotPlace[spot];
    const i32 at = spotStatus[spot] * places + where;
    const i32 most = exitStart[at + 1] - exitStart[at] + entryStart[at + 1] - entryStart[at];
    while (size_t(listUsed + most + 1) > listMove.size()) growLists(listMove.size() * 2);
    const i32 start = listUsed;
    i32 to = start;
    for (i32 e = exitStart[at]; e < exitStart[at + 1]; e++)
      if (!shaped[exits[e]]) to = addMove(where, ofKind, exits[e], to);
    const i32 withShape = to;
    for (i32 e = exitStart[at]; e < exitStart[at + 1]; e++)
      if (shaped[exits[e]]) to = addMove(where, ofKind, exits[e], to);
    const i32 share = to;
    for (i32 e = entryStart[at]; e < entryStart[at + 1]; e++) to = addMove(where, ofKind, entries[e], to);
    listLength[start] = withShape - start;
    listShapedLength[start] = share - withShape;
    listShareLength[start] = to - share;
    listUsed = to > start + 1 ? to : start + 1;
    listStart[size_t(spot) * kinds + ofKind] = start;
    return start;
  }

  i32 addMove(i32 where, i32 ofKind, i32 move, i32 to) {
    const i32 c = classOfKind[size_t(move) * kinds + ofKind];
    const double strength = factor[factorOffset[move] + c];
    const i32 profile = profileOf[profileStart[move] + where * classes[move] + c];
    if (strength == 0 || profile < 0) return to;
    listMove[to] = move;
    listHash[to] = moveHash[move];
    listProfile[to] = profile;
    listFactor[to] = strength;
    return to + 1;
  }

  // record.ts
  void recordArrival(i32 i, double t) {
    const i32 record = recordOfDay[i32(t)];
    countStock(strandOfKind[kind[i]], record, spotOf[status[i] * places + place[i]], 1);
    countFlow(i, record, channelOf[moves * places + place[i]]);
    peopleIn++;
    note(i, u32(kind[i] * 31 + place[i]), t);
  }
  void recordMove(i32 i, i32 move, i32 toStatus, i32 to, i32 toKind, double t) {
    const i32 record = recordOfDay[i32(t)];
    countFlow(i, record, channelOf[move * places + place[i]]);
    shift(i, record, toStatus, to, toKind);
    note(i, u32(moveHash[move] ^ to), t);
  }
  void shift(i32 i, i32 record, i32 toStatus, i32 to, i32 toKind) {
    const i32 left = spotOf[status[i] * places + place[i]];
    const i32 entered = spotOf[toStatus * places + to];
    const i32 before = strandOfKind[kind[i]], after = strandOfKind[toKind];
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
  void countFlow(i32 i, i32 record, i32 channel) {
    flow[size_t(record) * flowCells + flowCellOf[channel * strands + strandOfKind[kind[i]]]]++;
  }
  static u32 mix(u32 h) {
    h ^= h >> 16;
    h *= 0x85ebca6bu;
    h ^= h >> 13;
    h *= 0xc2b2ae35u;
    return h ^ (h >> 16);
  }
  void note(i32 i, u32 what, double t) {
    uint64_t bits;
    memcpy(&bits, &t, 8);
    const u32 low = u32(bits), high = u32(bits >> 32);
    lanes[0] += mix(key0[i] ^ (what * 0x9e3779b1u) ^ low);
    lanes[1] += mix(key1[i] ^ (what * 0x85ebca6bu) ^ high);
    lanes[2] += mix(key0[i] * 5 + key1[i] + what + (low ^ high) * 0x27d4eb2fu);
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
