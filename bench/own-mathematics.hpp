// The engine's random numbers and mathematics (src/engine/random, src/engine/mathematics), equal to the bit.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>

using i32 = int32_t;
using u32 = uint32_t;

// ---- random numbers (random/threefry.ts, hash-name.ts, uniform.ts)

struct Words { u32 first, second; };

static inline u32 rotate(u32 x, int by) { return (x << by) | (x >> (32 - by)); }

template <int rounds> static inline Words threefryRounds(u32 k0, u32 k1, u32 c0, u32 c1) {
  const u32 key[3] = {k0, k1, k0 ^ k1 ^ 0x1bd11bdau};
  const int turn[8] = {13, 15, 26, 6, 17, 29, 16, 24};
  u32 x0 = c0 + k0, x1 = c1 + k1;
#pragma GCC unroll 20
  for (int r = 0; r < rounds; r++) {
    x0 += x1;
    x1 = rotate(x1, turn[r % 8]) ^ x0;
    if (r % 4 == 3) {
      const int step = r / 4 + 1;
      x0 += key[step % 3];
      x1 += key[(step + 1) % 3] + u32(step);
    }
  }
  return {x0, x1};
}

static inline u32 threefry(u32 k0, u32 k1, u32 c0, u32 c1) { return threefryRounds<13>(k0, k1, c0, c1).first; }

static u32 hashName(const char *text) {
  const auto spread = [](u32 block) { return rotate(block * 0xcc9e2d51u, 15) * 0x1b873593u; };
  const u32 length = u32(strlen(text));
  u32 hash = 0;
  for (u32 i = 0; i + 1 < length; i += 2) {
    hash ^= spread(u32(text[i]) | (u32(text[i + 1]) << 16));
    hash = rotate(hash, 13) * 5 + 0xe6546b64u;
  }
  if (length % 2 == 1) hash ^= spread(u32(text[length - 1]));
  hash ^= 2 * length;
  hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
  hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
  return hash ^ (hash >> 16);
}

static inline double unitInterval(u32 word) { return (double(word) + 0.5) * 2.3283064365386963e-10; }
static inline double chance31(u32 word) { return double(word >> 1); }
static inline double threshold31(double p) {
  if (p <= 0) return 0;
  if (p >= 1) return 2147483648.0;
  return std::floor(p * 2147483648.0 + 0.5);
}

// ---- mathematics (mathematics/ln.ts, power.ts)

static double POWERS[1074 + 1024];
static void tabulatePowers() {
  POWERS[1074] = 1;
  for (int k = 1074; k > 0; k--) POWERS[k - 1] = POWERS[k] / 2;
  for (int k = 1074; k < 2097; k++) POWERS[k + 1] = POWERS[k] * 2;
}
static inline i32 highWord(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  return i32(bits >> 32);
}

// For a normal x: all the numbers from unitInterval are.
static inline double ln(double x) {
  const int k = ((highWord(x) + 0x95f62) >> 20) - 1023;
  const double f = x * POWERS[1074 - k] - 1;
  const double s = f / (2 + f);
  const double z = s * s, w = z * z;
  const double rest = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373)) +
                      z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const double halfSquare = 0.5 * f * f;
  return k * 0.6931471803691238 - (halfSquare - (s * (halfSquare + rest) + k * 1.9082149292705877e-10) - f);
}

static inline double front(double x) {
  const double c = 134217729.0 * x;
  return c - (c - x);
}

static double twoToThe(double high, double low) {
  const double k = std::floor(high + low + 0.5);
  const double start = high - k;
  const double t = front(low + start);
  const double u = t * 0.6931471824645996;
  const double v = (low - (t - start)) * 0.6931471805599453 + t * -1.904654299957768e-9;
  const double z = u + v;
  const double w = v - (z - u);
  const double z2 = z * z;
  const double c = z - z2 * (0.16666666666666602 + z2 * (-0.0027777777777015593 + z2 * (6.613756321437934e-5 +
                   z2 * (-1.6533902205465252e-6 + z2 * 4.1381367970572385e-8))));
  const double y = 1 - ((z * c) / (c - 2) - (w + z * w) - z);
  if (k > 1023) return y * 2 * POWERS[1074 + 1023];
  if (k < -1074) return y * POWERS[int(1074 + k + 1074)] * POWERS[0];
  return y * POWERS[1074 + int(k)];
}

static double power(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (!(x >= 0) || std::isnan(y)) return NAN;
  if (y == 1) return x;
  if (y == 2) return x * x;
  if (y == 0.5) return std::sqrt(x);
  if (x == 0 || x == INFINITY) return (x == 0) == (y > 0) ? 0 : INFINITY;
  if (!(std::fabs(y) < 1e19)) return (x > 1) == (y > 0) ? INFINITY : 0;
  const bool subnormal = x < 2.2250738585072014e-308;
  const double normal = subnormal ? x * 18014398509481984.0 : x;
  int exponent = int(u32(highWord(normal)) >> 20) - 1023;
  double m = normal * POWERS[1074 - exponent];
  if (subnormal) exponent -= 54;
  const bool nearOneAndAHalf = m >= 1.224744871391589 && m < 1.7320508075688772;
  if (m >= 1.7320508075688772) { m *= 0.5; exponent += 1; }
  const double base = nearOneAndAHalf ? 1.5 : 1;
  const double difference = m - base;
  const double inverse = 1 / (m + base);
  const double s = difference * inverse;
  const double sHigh = front(s);
  const double sumHigh = front(m + base);
  const double sumLow = m - (sumHigh - base);
  const double sLow = inverse * (difference - sHigh * sumHigh - sHigh * sumLow);
  const double s2 = s * s;
  const double tail = s2 * s2 * (0.5999999999999946 + s2 * (0.4285714285785502 + s2 * (0.33333332981837743 + s2 *
                      (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842))))) + sLow * (sHigh + s);
  const double sHigh2 = sHigh * sHigh;
  const double seriesHigh = front(3 + sHigh2 + tail);
  const double seriesLow = tail - (seriesHigh - 3 - sHigh2);
  const double u = sHigh * seriesHigh;
  const double v = sLow * seriesHigh + seriesLow * s;
  const double productHigh = front(u + v);
  const double productLow = v - (productHigh - u);
  const double zHigh = 0.9617967009544373 * productHigh;
  const double zLow = -7.028461650952758e-9 * productHigh + productLow * 0.9617966939259756 +
                      (nearOneAndAHalf ? 1.350039202129749e-8 : 0);
  const double offset = nearOneAndAHalf ? 0.5849624872207642 : 0;
  const double logHigh = front(zHigh + zLow + offset + exponent);
  const double logLow = zLow - (logHigh - exponent - offset - zHigh);
  const double yHigh = front(y);
  const double low = (y - yHigh) * logHigh + y * logLow;
  const double high = yHigh * logHigh;
  if (high + low > 1024.4) return INFINITY;
  if (high + low < -1076) return 0;
  return twoToThe(high, low);
}
