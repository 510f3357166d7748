// Reads what flat-file.ts writes.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>

using i32 = int32_t;
using u32 = uint32_t;

struct Arrays {
  std::map<std::string, std::vector<i32>> whole;
  std::map<std::string, std::vector<double>> real;
  const std::vector<i32> &ints(const char *name) const { return whole.at(name); }
  const i32 *i(const char *name) const { return whole.at(name).data(); }
  const double *d(const char *name) const { return real.at(name).data(); }
};

static Arrays readArrays(const char *path) {
  Arrays arrays;
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(2); }
  char head[40];
  while (fread(head, 1, 40, file) == 40) {
    i32 type, count;
    memcpy(&type, head + 32, 4);
    memcpy(&count, head + 36, 4);
    head[31] = 0;
    size_t got;
    if (type == 0) {
      auto &to = arrays.whole[head];
      to.resize(count);
      got = fread(to.data(), 4, count, file);
    } else {
      auto &to = arrays.real[head];
      to.resize(count);
      got = fread(to.data(), 8, count, file);
    }
    if (got != size_t(count)) { fprintf(stderr, "%s is cut short\n", path); exit(2); }
  }
  fclose(file);
  return arrays;
}

template <class T> static std::vector<T> narrow(const std::vector<i32> &from) {
  return std::vector<T>(from.begin(), from.end());
}
