// Movement by Flee's rules (src/engine/movement) with the same algorithm, random numbers and sums, for plans on which nobody walks,
// nothing is drawn but by place, and routes are found by weight. Reads what movement-cpp.ts writes.
// movement PLAN ROUNDS KEY0 KEY1 [KEY0 KEY1 ...]
// Prints for each round the CPU nanoseconds of all draws together, then for each draw the entries of links and a sum over all counts.
#include <algorithm>
#include <ctime>
#include "flat-file.hpp"
#include "own-mathematics.hpp"

enum { WAIT = 0, CHOICE = 1, ORIGIN = 5 };

struct Plan {
  i32 days, n, links, routed;
  const i32 *from, *to, *linkDays, *networkOf, *weightsOf, *openStart, *open, *lastClosed, *camp, *certain, *counts;
  const i32 *initialPlace, *initialCount;
  size_t initials;
  const i32 *tableOf, *tableStart, *ways, *guideStart, *guide, *nodes, *guideOf;
  const uint8_t *stayGuides;
  const i32 *unlimited, *limitedStart, *limited, *limitedEnd;
  const double *last, *speed, *staying, *leaving, *capacity, *originSums, *cumulative, *unlimitedTotal, *limitedTotal, *guideScale;
  double buffer;
};

// Bits of who is due on each of 16 days, lists of who is due later.
struct Queue {
  i32 today = 0, width;
  std::vector<i32> marks, head, size;
  Queue(i32 days, i32 everybody) : width((everybody + 31) >> 5), marks(16 * width), head(days, -1), size(days) {}
};

struct Draw {
  const Plan &p;
  u32 key0, key1;
  i32 day = 0, count = 0;
  std::vector<i32> at, decisions, next, routeAt, routeEnd, people, batch, some, leaves, words;
  Queue leavers, arrivers;
  std::vector<i32> entries;
  std::vector<double> room, limit;
  uint64_t sum = 1469598103934665603ull;

  Draw(const Plan &plan, u32 k0, u32 k1, i32 everybody)
      : p(plan), key0(k0), key1(k1), at(everybody), decisions(everybody), next(everybody), routeAt(everybody), routeEnd(everybody),
        people(plan.n), batch(everybody), some(everybody + 1), leaves(everybody), words(everybody), leavers(plan.days, everybody), arrivers(plan.days, everybody),
        entries(plan.links), room(plan.n, 1.0), limit(plan.n) {}

  u32 word(i32 person, i32 decision, i32 purpose) const { return threefry(key0, key1, u32(person), u32(decision * 8 + purpose)); }
  void measure(i32 i) {
    const double most = limit[i];
    const double now = people[i];
    if (!(most >= 1)) room[i] = 1;
    else if (now <= p.buffer * most) room[i] = 1;
    else if (now >= most) room[i] = 0;
    else room[i] = 1 - (now - p.buffer * most) / (most * (1 - p.buffer));
  }
  void add(i32 i, i32 more) {
    people[i] += more;
    if (limit[i] >= 1) measure(i);
  }
  static void mark(Queue &queue, i32 person, i32 on) {
    queue.marks[(on & 15) * queue.width + (person >> 5)] |= i32(1u << (person & 31));
  }
  void enqueue(Queue &queue, i32 person, i32 on) {
    queue.size[on]++;
    if (on - queue.today < 16) mark(queue, person, on);
    else {
      next[person] = queue.head[on];
      queue.head[on] = person;
    }
  }
  i32 drain(Queue &queue) {
    for (i32 person = queue.head[day]; person >= 0; person = next[person]) mark(queue, person, day);
    queue.today++;
    i32 k = 0;
    const i32 due = queue.size[day];
    i32 *marks = queue.marks.data() + (day & 15) * queue.width;
    for (i32 w = 0; k < due; w++) {
      u32 bits = u32(marks[w]);
      if (!bits) continue;
      marks[w] = 0;
      do {
        batch[k++] = (w << 5) + __builtin_ctz(bits);
        bits &= bits - 1;
      } while (bits);
    }
    return k;
  }
  i32 dayOfLeaving(i32 place, i32 first, u32 word) const {
    const i32 row = place * (p.days + 1);
    const i32 days = p.stayGuides[(p.guideOf[row + first] << 10) + (word >> 22)];
    return days == 255 ? searchDay(row, first, unitInterval(word)) : first + days;
  }
  i32 searchDay(i32 row, i32 first, double u) const {
    double stayed = p.staying[row + first];
    if (u >= stayed) return first;
    if (!(stayed > 0.9)) {
      const i32 end = std::min(p.days, first + 12);
      for (i32 d = first + 1; d < end; d++) {
        stayed *= p.staying[row + d];
        if (u >= stayed) return d;
      }
      if (end == p.days) return p.days;
    }
    const i32 sure = p.certain[row + first];
    const double passes = p.leaving[row + first] - ln(u);
    if (p.leaving[row + sure] <= passes) return sure;
    i32 low = first, high = std::min(sure, p.days) - 1;
    while (low < high) {
      const i32 middle = (low + high) >> 1;
      if (p.leaving[row + middle + 1] > passes) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  i32 nextLeaving(i32 person, i32 place, i32 first) const {
    if (first >= p.days) return p.days;
    if (p.routed && routeAt[person] < routeEnd[person]) return first;
    if (p.certain[place * (p.days + 1) + first] == first) return first;
    return dayOfLeaving(place, first, word(person, decisions[person], WAIT));
  }
  void stay(i32 person, i32 leaves) {
    if (leaves < p.days) enqueue(leavers, person, leaves);
  }
  void make(i32 place) {
    const i32 person = count++;
    at[person] = place;
    add(place, 1);
    stay(person, nextLeaving(person, place, day));
  }
  bool keepsOut(i32 end) const { return room[end] < 0.5 && p.camp[day * p.n + end] == 1; }
  i32 search(i32 start, i32 end, double x, i32 base) const {
    i32 low = start, high = end - 1;
    while (low < high) {
      const i32 middle = (low + high) >> 1;
      if (p.cumulative[base + middle] > x) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  // The way that a word picks: an index of the whole lists, -1 for none.
  i32 pick(i32 t, u32 word) const {
    const i32 base = p.tableStart[t], size = p.tableStart[t + 1] - base;
    if (!size) return -1;
    const double u = unitInterval(word);
    const i32 g0 = p.limitedStart[t], g1 = p.limitedStart[t + 1];
    double total = p.unlimitedTotal[t];
    for (i32 g = g0; g < g1; g++) total += p.limitedTotal[g] * room[p.limited[g]];
    if (!(total > 0 && total < HUGE_VAL)) return base + i32(u * size);
    double x = u * total;
    if (x < p.unlimitedTotal[t]) {
      const i32 k = p.guide[p.guideStart[t] + i32(x * p.guideScale[t])];
      return base + (k == 65535 ? search(0, p.unlimited[t], x, base) : k);
    }
    x -= p.unlimitedTotal[t];
    i32 last = -1;
    for (i32 g = g0; g < g1; g++) {
      const double share = p.limitedTotal[g] * room[p.limited[g]];
      if (share == 0) continue;
      last = g;
      if (x < share) {
        const i32 start = g == g0 ? p.unlimited[t] : p.limitedEnd[g - 1];
        const double before = start == 0 ? 0 : p.cumulative[base + start - 1];
        return base + search(start, p.limitedEnd[g], before + x / room[p.limited[g]], base);
      }
      x -= share;
    }
    return base + (last < 0 ? p.unlimited[t] : p.limitedEnd[last]) - 1;
  }
  i32 linkTo(i32 place, i32 node) const {
    const i32 *start = p.openStart + p.networkOf[day] * (p.n + 1) + place;
    for (i32 k = start[0]; k < start[1]; k++) if (p.to[p.open[k]] == node) return p.open[k];
    return -1;
  }
  bool onRoute(i32 person) const { return p.routed && routeAt[person] < routeEnd[person]; }
  i32 leave(i32 person, i32 place) { return leaveBy(person, place, onRoute(person) ? 0 : word(person, decisions[person], CHOICE)); }
  i32 leaveBy(i32 person, i32 place, u32 chosen) {
    i32 link;
    if (p.routed && routeAt[person] < routeEnd[person]) {
      link = keepsOut(p.nodes[routeEnd[person] - 1]) ? -1 : linkTo(place, p.nodes[routeAt[person]]);
      routeAt[person] = link < 0 ? routeEnd[person] : routeAt[person] + 1;
    } else {
      const i32 c = pick(p.tableOf[p.weightsOf[day] * p.n + place], chosen);
      if (c < 0 || keepsOut(p.ways[4 * c])) link = -1;
      else {
        link = p.ways[4 * c + 1];
        if (p.routed) {
          routeAt[person] = p.ways[4 * c + 2];
          routeEnd[person] = p.ways[4 * c + 3];
        }
      }
    }
    decisions[person]++;
    if (link >= 0) entries[link]++;
    return link;
  }
  void underWay(i32 person, i32 link) {
    at[person] = p.n + link;
    if (day + p.linkDays[link] < p.days) enqueue(arrivers, person, day + p.linkDays[link]);
  }
  void settle(i32 person, i32 place, i32 until) {
    at[person] = place;
    add(place, 1);
    stay(person, until < 0 ? nextLeaving(person, place, day + 1) : until);
  }
  // What people decide that depends on nobody else, for all of a day before their turns.
  void fillWords(i32 asked, i32 purpose) {
    for (i32 i = 0; i < asked; i++) {
      const i32 k = some[i];
      words[k] = i32(word(batch[k], decisions[batch[k]], purpose));
    }
  }
  void foreseeChoices(i32 due) {
    i32 chosen = 0;
    for (i32 k = 0; k < due; k++) {
      some[chosen] = k;
      chosen += !onRoute(batch[k]);
    }
    fillWords(chosen, CHOICE);
  }
  void foreseeArrivals(i32 due) {
    i32 asked = 0;
    for (i32 k = 0; k < due; k++) {
      const i32 person = batch[k];
      leaves[k] = day;
      some[asked] = k;
      asked += !(onRoute(person) || p.certain[p.to[at[person] - p.n] * (p.days + 1) + day] == day);
    }
    fillWords(asked, WAIT);
    for (i32 i = 0; i < asked; i++) {
      const i32 k = some[i];
      leaves[k] = dayOfLeaving(p.to[at[batch[k]] - p.n], day, u32(words[k]));
    }
    i32 chosen = 0;
    for (i32 k = 0; k < due; k++) {
      some[chosen] = k;
      chosen += !(leaves[k] > day || onRoute(batch[k]));
    }
    fillWords(chosen, CHOICE);
  }
  void arrive(i32 person, i32 foreseen, u32 chosen) {
    const i32 link = at[person] - p.n;
    double moved = p.last[link], speed = p.speed[link];
    if (p.lastClosed[p.networkOf[day] * p.links + link] > day - p.linkDays[link]) return settle(person, p.from[link], -1);
    i32 place = p.to[link];
    for (i32 hop = 0; moved < speed && hop < 500; hop++) {
      const i32 until = hop == 0 ? foreseen : nextLeaving(person, place, day);
      if (until > day) return settle(person, place, until);
      const i32 onto = hop == 0 ? leaveBy(person, place, chosen) : leave(person, place);
      if (onto < 0) break;
      if (p.linkDays[onto] > 0) return underWay(person, onto);
      place = p.to[onto];
      moved += p.last[onto];
      speed = p.speed[onto];
    }
    settle(person, place, -1);
  }
  void run() {
    for (size_t k = 0; k < p.initials; k++) for (i32 i = 0; i < p.initialCount[k]; i++) make(p.initialPlace[k]);
    for (day = 0; day < p.days; day++) {
      const double *sums = p.originSums + day * p.n;
      for (i32 k = 0; k < p.counts[day] && sums[p.n - 1] > 0; k++) {
        const double x = unitInterval(word(count, 0, ORIGIN)) * sums[p.n - 1];
        i32 i = 0;
        while (i < p.n - 1 && sums[i] <= x) i++;
        make(i);
      }
      for (i32 i = 0; i < p.n; i++) {
        limit[i] = p.capacity[day * p.n + i];
        measure(i);
      }
      i32 due = drain(leavers);
      foreseeChoices(due);
      for (i32 k = 0; k < due; k++) {
        const i32 person = batch[k], place = at[person];
        const i32 link = leaveBy(person, place, u32(words[k]));
        if (link >= 0) {
          add(place, -1);
          underWay(person, link);
        } else stay(person, nextLeaving(person, place, day + 1));
      }
      due = drain(arrivers);
      foreseeArrivals(due);
      for (i32 k = 0; k < due; k++) arrive(batch[k], leaves[k], u32(words[k]));
      for (i32 i = 0; i < p.n; i++) sum = sum * 31 + u32(people[i]);
    }
  }
};

static double cpuNanoseconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

int main(int argc, char **argv) {
  tabulatePowers();
  const Arrays a = readArrays(argv[1]);
  const i32 *s = a.i("sizes");
  const std::vector<uint8_t> stays(a.ints("stayGuides").begin(), a.ints("stayGuides").end());
  Plan p{s[0], s[1], s[2], s[3], a.i("from"), a.i("to"), a.i("linkDays"), a.i("networkOf"), a.i("weightsOf"), a.i("openStart"), a.i("open"),
         a.i("lastClosed"), a.i("camp"), a.i("certain"), a.i("counts"), a.i("initialPlace"), a.i("initialCount"), a.ints("initialPlace").size(),
         a.i("tableOf"), a.i("tableStart"), a.i("ways"), a.i("guideStart"), a.i("guide"), a.i("nodes"), a.i("guideOf"), stays.data(),
         a.i("unlimited"), a.i("limitedStart"), a.i("limited"), a.i("limitedEnd"), a.d("last"), a.d("speed"), a.d("staying"), a.d("leaving"),
         a.d("capacity"), a.d("originSums"), a.d("cumulative"), a.d("unlimitedTotal"), a.d("limitedTotal"), a.d("guideScale"), a.d("buffer")[0]};
  for (int round = 0; round < atoi(argv[2]); round++) {
    const double start = cpuNanoseconds();
    std::vector<std::string> lines;
    for (int k = 3; k + 1 < argc; k += 2) {
      Draw draw(p, u32(strtol(argv[k], nullptr, 10)), u32(strtol(argv[k + 1], nullptr, 10)), s[4]);
      draw.run();
      uint64_t entries = 0;
      for (i32 e : draw.entries) entries += e;
      lines.push_back("draw " + std::to_string(entries) + " " + std::to_string(draw.sum));
    }
    printf("round %.0f\n", cpuNanoseconds() - start);
    for (const auto &line : lines) printf("%s\n", line.c_str());
  }
}
