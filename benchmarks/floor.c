/* The floor: the same integration as sim/dynamics, written in C without regard for anything but speed.

   Dormand-Prince 8(5,3) with the same step control, and the same right-hand side (the field's three series, Sun and
   Moon, tabulated or standard air, drag). Python writes tableau.h, which holds the tableau as constants,
   and the data file: a header of NUMBERS doubles, then arrays, each with its length before it.

   floor DATA ENDS COUNT REPEATS THREADS: fly COUNT cases, REPEATS times; prints each time [s] and the evaluations
   of one repetition, and writes the last states (x y z vx vy vz mass t) to ENDS. */

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "tableau.h" /* NODES[12], STAGES[13][12], ERROR_5[13], ERROR_3[13] */

enum { NUMBERS = 24, MAX_DEGREE = 70 };
enum { NO_AIR, TABULATED_AIR, STANDARD_AIR };

static const double RATE = 7.292115146706979e-5, A = 6378137.0, F = 1.0 / 298.257223563;

typedef struct {
    long n;
    const double *at;
} Array;

typedef struct {
    int degree, air;
    double gm, radius, almanac_start, almanac_step, gm_sun, gm_moon, solar_angle, profile_step, area;
    double t, t_end, tolerance, max_step, stop_altitude, origin, places, highest;
    int times, heights, latitudes, solars, pieces;
    Array harmonics, almanac, density, axes, profile, drag, upper, states;
} Data;

/* As many doubles side by side as one register of the machine holds: wider vectors are taken apart, slowly. */
#if defined(__AVX512F__)
enum { WIDTH = 8 };
#elif defined(__AVX__)
enum { WIDTH = 4 };
#else
enum { WIDTH = 2 };
#endif
typedef double Lanes __attribute__((vector_size(WIDTH * sizeof(double))));

static Data data;
static Lanes columns[8 * ((MAX_DEGREE + 1) / WIDTH + 1) * (MAX_DEGREE + 2)];

/* -- Earth and air ------------------------------------------------------------------------------------- */

static inline void cubic(const double *pieces, long count, long width, double place, int first, int last, double *out)
{
    long index = (long)place;
    index = index < 0 ? 0 : index > count - 1 ? count - 1 : index;
    double f = place - (double)index;
    const double *c = pieces + (index * width + first) * 4;
    for (int k = 0; k < last - first; k++, c += 4) out[k] = ((c[0] * f + c[1]) * f + c[2]) * f + c[3];
}

static inline void itrs_from_gcrs(const double *a, double t, double e[3][3])
{
    double x = a[0], y = a[1], rotation = a[2] + RATE * t, xp = a[3], yp = a[4];
    double q = 1.0 / (1.0 + sqrt(1.0 - x * x - y * y)), c = cos(rotation), s = sin(rotation);
    double cx = 1.0 - 0.5 * xp * xp, cy = 1.0 - 0.5 * yp * yp;
    double m[3][3] = {{1.0 - q * x * x, -q * x * y, -x}, {-q * x * y, 1.0 - q * y * y, -y}, {x, y, 1.0 - q * (x * x + y * y)}};
    for (int k = 0; k < 3; k++) {
        double t0 = c * m[0][k] + s * m[1][k], t1 = c * m[1][k] - s * m[0][k], n = cx * m[2][k] - xp * t0;
        e[0][k] = cx * t0 + xp * m[2][k];
        e[1][k] = cy * t1 - yp * n;
        e[2][k] = cy * n + yp * t1;
    }
}

/* One pass of Bowring's, without a trigonometric function: 4 nm in the height, millimetres on the ground. */
static inline double vertical(const double *r, double *sine, double *cosine)
{
    const double e2 = F * (2.0 - F), b = A * (1.0 - F), second = e2 / (1.0 - e2);
    double p = sqrt(r[0] * r[0] + r[1] * r[1]), z = r[2], tangent = z / (p * (1.0 - F));
    double cb = 1.0 / sqrt(1.0 + tangent * tangent), sb = tangent * cb;
    double up = z + second * b * sb * sb * sb, out = p - e2 * A * cb * cb * cb, length = 1.0 / sqrt(up * up + out * out);
    *sine = up * length;
    *cosine = out * length;
    return p * *cosine + z * *sine - A * sqrt(1.0 - e2 * *sine * *sine);
}

static inline long weights(double place, long count, double *w)
{
    long last = count - 3, index = (long)place - 1;
    index = index < 0 ? 0 : index > last - 1 ? last - 1 : index;
    double f = place - 1.0 - (double)index;
    f = f < 0.0 ? 0.0 : f > 1.0 ? 1.0 : f;
    double g = 1.0 - f;
    w[0] = g * g * g / 6.0;
    w[1] = (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0;
    w[2] = (4.0 - 6.0 * g * g + 3.0 * g * g * g) / 6.0;
    w[3] = f * f * f / 6.0;
    return index;
}

static inline double table_density(double t, double latitude, double longitude, double height)
{
    const double *x = data.axes.at;
    double solar = data.solar_angle + 2.0 * M_PI / 86400.0 * t + longitude;
    solar -= 2.0 * M_PI * floor(solar / (2.0 * M_PI) + 0.5);
    double h[4], p[4], s[4], value = 0.0;
    long i = weights(1.0 + (height - x[2]) * x[3], data.heights, h);
    long j = weights(1.0 + (latitude - x[4]) * x[5], data.latitudes, p);
    long k = weights(1.0 + (solar - x[6]) * x[7], data.solars, s);
    double place = fmin(fmax((t - x[0]) * x[1], 0.0), data.times - 1.0);
    long first = (long)place, most = data.times > 1 ? data.times - 2 : 0;
    if (first > most) first = most;
    double fraction = place - (double)first;
    for (int when = 0; when < 2; when++) {
        double share = when ? fraction : 1.0 - fraction;
        if (share == 0.0) continue;
        for (int a = 0; a < 4; a++)
            for (int b = 0; b < 4; b++) {
                const double *line = data.density.at + (((first + when) * data.heights + i + a) * data.latitudes + j + b) * data.solars + k;
                value += share * h[a] * p[b] * (s[0] * line[0] + s[1] * line[1] + s[2] * line[2] + s[3] * line[3]);
            }
    }
    return exp(value);
}

static double base_pressure[7], base_temperature[7];
static const double base_height[7] = {0, 11e3, 20e3, 32e3, 47e3, 51e3, 71e3}, gradient[7] = {-0.0065, 0, 0.001, 0.0028, 0, -0.0028, -0.002};
static const double HYDRO = 9.80665 * 28.9644 / 8314.32;

static void lay_layers(void)
{
    base_temperature[0] = 288.15;
    base_pressure[0] = 101325.0;
    for (int k = 0; k < 6; k++) {
        double depth = base_height[k + 1] - base_height[k], warm = base_temperature[k] + gradient[k] * depth;
        base_temperature[k + 1] = warm;
        base_pressure[k + 1] = base_pressure[k] * (gradient[k] == 0.0 ? exp(-HYDRO * depth / base_temperature[k]) : pow(base_temperature[k] / warm, HYDRO / gradient[k]));
    }
}

static inline double standard_density(double height)
{
    if (height < 86e3) {
        double geopotential = 6356766.0 * height / (6356766.0 + height);
        int k = 6;
        while (k > 0 && geopotential < base_height[k]) k--;
        double climb = geopotential - base_height[k], warm = base_temperature[k] + gradient[k] * climb;
        double p = base_pressure[k] * (gradient[k] == 0.0 ? exp(-HYDRO * climb / base_temperature[k]) : pow(base_temperature[k] / warm, HYDRO / gradient[k]));
        return p * 28.9644 / (8314.32 * warm);
    }
    double place = log((fmin(height, data.highest) - data.origin) / (86e3 - data.origin)) * data.places;
    long piece = (long)place < data.pieces - 1 ? (long)place : data.pieces - 1;
    double f = place - (double)piece, g = 1.0 - f;
    const double *c = data.upper.at + piece;
    return exp((g * g * g * c[0] + (4.0 - 6.0 * f * f + 3.0 * f * f * f) * c[1] + (4.0 - 6.0 * g * g + 3.0 * g * g * g) * c[2] + f * f * f * c[3]) / 6.0);
}

/* -- forces -------------------------------------------------------------------------------------------- */

/* The field's three series by columns: WIDTH orders at a time run through the degrees together, with all sums in
   registers. */
static inline void field(const double *x, double *out)
{
    double r = sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]), sx = x[0] / r, sy = x[1] / r, u = x[2] / r;
    double radial = data.gm / (r * r), pull[3] = {-sx, -sy, -u};
    double ratio = data.radius / r, square = ratio * ratio, up = u * ratio, power[MAX_DEGREE + 2], c = 1.0, s = 0.0;
    power[1] = ratio, power[2] = square;
    for (int n = 3; n <= data.degree + 1; n++) power[n] = power[n - 1] * ratio;
    for (int block = 0; data.degree >= 2 && WIDTH * block <= data.degree + 1; block++) {
        Lanes older = {0}, old = {0}, sums[6] = {{0}};
        if (block == 0) {
            older[0] = up, older[1] = ratio;
            old[0] = up * up - square / 3.0, old[1] = up * ratio;
            if (WIDTH > 2) old[2] = square;
        }
        int first = block && WIDTH * block > 3 ? WIDTH * block : 3;
        if (WIDTH == 2 && block == 1) old[0] = square;
        const Lanes *t = columns + 8 * (block * (MAX_DEGREE + 2) + first);
        for (int n = first; n <= data.degree + 1; n++, t += 8) {
            Lanes row = up * old - t[6] * square * older + t[7] * power[n];
#pragma GCC unroll 6
            for (int j = 0; j < 6; j++) sums[j] += row * t[j];
            older = old, old = row;
        }
        for (int lane = 0; lane < WIDTH; lane++) {
            for (int j = 0; j < 3; j++) pull[j] += (sums[2 * j][lane] * c + sums[2 * j + 1][lane] * s) / ratio;
            double was = c;
            c = sx * was - sy * s, s = sx * s + sy * was;
        }
    }
    for (int j = 0; j < 3; j++) out[j] = radial * pull[j];
}

static void lay_columns(void)
{
    int width = data.degree + 2;
    for (int n = 3; n < width; n++)
        for (int m = 0; m <= n; m++) {
            Lanes *t = columns + 8 * (m / WIDTH * (MAX_DEGREE + 2) + n);
            const double *own = data.harmonics.at + 7 * (m * width + n - m), *older = own - 14;
            for (int j = 0; j < 6; j++) t[j][m % WIDTH] = own[j];
            if (n > m + 1) t[6][m % WIDTH] = older[6];
            if (n == m) t[7][m % WIDTH] = 1.0;
        }
}

static inline void third_body(const double *r, const double *body, double gm, double *out)
{
    double rr = 0.0, ss = 0.0, dot = 0.0, dd = 0.0;
    for (int k = 0; k < 3; k++) {
        double d = body[k] - r[k];
        rr += r[k] * r[k], ss += body[k] * body[k], dot += r[k] * body[k], dd += d * d;
    }
    double q = (rr - 2.0 * dot) / ss, f = q * (3.0 + 3.0 * q + q * q) / (1.0 + (1.0 + q) * sqrt(1.0 + q));
    double scale = gm / (dd * sqrt(dd));
    for (int k = 0; k < 3; k++) out[k] -= scale * (r[k] + f * body[k]);
}

/* Writes d(state)/dt and returns the height [m], or 0 where no air asks for it. */
static inline double derivative(double t, const double *y, double mass, double *out)
{
    double a[11], e[3][3], r[3], pull[3], height = 0.0;
    int bodies = data.gm_sun > 0.0 || data.gm_moon > 0.0;
    cubic(data.almanac.at, data.almanac.n / 44, 11, (t - data.almanac_start) / data.almanac_step, 0, bodies ? 11 : 5, a);
    itrs_from_gcrs(a, t, e);
    for (int k = 0; k < 3; k++) r[k] = e[k][0] * y[0] + e[k][1] * y[1] + e[k][2] * y[2];
    field(r, pull);
    for (int k = 0; k < 3; k++) {
        out[k] = y[3 + k];
        out[3 + k] = e[0][k] * pull[0] + e[1][k] * pull[1] + e[2][k] * pull[2];
    }
    if (data.gm_sun > 0.0) third_body(y, a + 5, data.gm_sun, out + 3);
    if (data.gm_moon > 0.0) third_body(y, a + 8, data.gm_moon, out + 3);
    if (data.air == NO_AIR) return 0.0;
    double sine, cosine, density;
    height = vertical(r, &sine, &cosine);
    if (data.air == STANDARD_AIR) density = standard_density(height);
    else density = table_density(t, atan2(sine, cosine), atan2(r[1], r[0]), height);
    double v[3] = {y[3] - RATE * (e[2][1] * y[2] - e[2][2] * y[1]), y[4] - RATE * (e[2][2] * y[0] - e[2][0] * y[2]),
                   y[5] - RATE * (e[2][0] * y[1] - e[2][1] * y[0])};
    double drag = 0.5 * density * sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) * data.area * data.drag.at[1] / mass;
    for (int k = 0; k < 3; k++) out[3 + k] -= drag * v[k];
    return height;
}

/* -- Dormand-Prince 8(5,3) ----------------------------------------------------------------------------- */

#define TERM(row, s) (STAGES[row][s] != 0.0 ? STAGES[row][s] * k[s][j] : 0.0)
#define SUM12(w, o) (w[0] * k[0][j] + w[5] * k[5][j] + w[6] * k[6][j] + w[7] * k[7][j] + w[8] * k[8][j] + w[9] * k[9][j] + w[10] * k[10][j] + w[11] * k[11][j] o)

static inline void advance(double t, const double *y, double mass, double h, double k[13][6], double *new)
{
    double trial[6];
#pragma GCC unroll 12
    for (int i = 1; i < 12; i++) {
        for (int j = 0; j < 6; j++) {
            double total = 0.0;
#pragma GCC unroll 12
            for (int s = 0; s < i; s++) total += TERM(i, s);
            trial[j] = y[j] + h * total;
        }
        derivative(t + NODES[i] * h, trial, mass, k[i]);
    }
    for (int j = 0; j < 6; j++) new[j] = y[j] + h * SUM12(STAGES[12], );
}

static inline double error_of(const double *y, const double *new, double k[13][6], double h)
{
    double five = 0.0, three = 0.0;
    for (int block = 0; block < 6; block += 3) {
        double size = 0.0, other = 0.0;
        for (int j = block; j < block + 3; j++) size += y[j] * y[j], other += new[j] * new[j];
        double scale = data.tolerance * sqrt(fmax(size, other)) + 1e-300;
        for (int j = block; j < block + 3; j++) {
            double e5 = SUM12(ERROR_5, +ERROR_5[12] * k[12][j]) / scale, e3 = SUM12(ERROR_3, +ERROR_3[12] * k[12][j]) / scale;
            five += e5 * e5, three += e3 * e3;
        }
    }
    return five == 0.0 && three == 0.0 ? 0.0 : fabs(h) * five / sqrt((five + 0.01 * three) * 6.0);
}

/* Flies one case in place; returns the evaluations. Ends at t_end, or on the stop altitude if that is positive. */
static long fly(double *y, double mass, double *t_out)
{
    double k[13][6], new[6], t = data.t, h = fmin(data.max_step, 1.0), height, above, before, at = 0.0;
    before = derivative(t, y, mass, k[0]);
    long evaluations = 1;
    int rejected = 0, landing = 0;
    while (t < data.t_end) {
        int last = h >= data.t_end - t;
        if (last) h = data.t_end - t;
        advance(t, y, mass, h, k, new);
        height = derivative(t + h, new, mass, k[12]);
        evaluations += 12;
        double error = error_of(y, new, k, h);
        if (error > 1.0) {
            h *= fmax(0.333, 0.9 * pow(error, -0.125));
            rejected = 1;
            continue;
        }
        above = height - data.stop_altitude;
        if (data.stop_altitude > 0.0 && (above <= 0.0 || landing)) {
            /* Secant steps from the last good state: each is a whole step, so that the end is eighth order. */
            if (fabs(above) < 1e-6 || landing > 20) {
                memcpy(y, new, sizeof new);
                t += h;
                break;
            }
            double low = landing ? at : 0.0, value = (landing ? before : before - data.stop_altitude), next;
            next = h - above * (h - low) / (above - value);
            at = h, before = above, h = next, landing++;
            continue;
        }
        before = height;
        t = last ? data.t_end : t + h;
        memcpy(y, new, sizeof new);
        memcpy(k[0], k[12], sizeof k[0]);
        double grow = error == 0.0 ? 6.0 : fmin(6.0, 0.9 * pow(error, -0.125));
        if (rejected) grow = fmin(grow, 1.0);
        rejected = 0;
        h = fmin(h * fmax(grow, 0.333), data.max_step);
    }
    *t_out = t;
    return evaluations;
}

/* -- cases, threads, time ------------------------------------------------------------------------------ */

typedef struct {
    long first, last, evaluations;
    double *ends;
} Share;

static void *work(void *given)
{
    Share *share = given;
    share->evaluations = 0;
    for (long i = share->first; i < share->last; i++) {
        double *end = share->ends + 8 * i;
        memcpy(end, data.states.at + 7 * i, 7 * sizeof(double));
        share->evaluations += fly(end, end[6], end + 7);
    }
    return NULL;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static Array array(FILE *file)
{
    double n;
    if (fread(&n, sizeof n, 1, file) != 1) exit(2);
    double *at = aligned_alloc(64, (((size_t)n * sizeof(double)) / 64 + 1) * 64);
    if (fread(at, sizeof(double), (size_t)n, file) != (size_t)n) exit(2);
    return (Array){(long)n, at};
}

int main(int argc, char **argv)
{
    double head[NUMBERS];
    FILE *file = argc == 6 ? fopen(argv[1], "rb") : NULL;
    if (!file || fread(head, sizeof(double), NUMBERS, file) != NUMBERS) return 2;
    const double *x = head;
    data.degree = (int)*x++, data.air = (int)*x++;
    double *numbers[] = {&data.gm, &data.radius, &data.almanac_start, &data.almanac_step, &data.gm_sun, &data.gm_moon,
                         &data.solar_angle, &data.area, &data.t, &data.t_end, &data.tolerance, &data.max_step,
                         &data.stop_altitude, &data.origin, &data.places, &data.highest};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) *numbers[i] = *x++;
    data.times = (int)*x++, data.heights = (int)*x++, data.latitudes = (int)*x++, data.solars = (int)*x++, data.pieces = (int)*x++;
    Array *arrays[] = {&data.harmonics, &data.almanac, &data.density, &data.axes, &data.drag, &data.upper, &data.states};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) *arrays[i] = array(file);
    fclose(file);
    lay_layers();
    lay_columns();
    long count = atol(argv[3]), repeats = atol(argv[4]), threads = atol(argv[5]), evaluations = 0;
    double *ends = malloc(8 * sizeof(double) * (size_t)count);
    Share shares[64];
    pthread_t handles[64];
    for (long repeat = 0; repeat < repeats; repeat++) {
        double began = seconds();
        for (long i = 0; i < threads; i++) {
            shares[i] = (Share){count * i / threads, count * (i + 1) / threads, 0, ends};
            if (i > 0) pthread_create(&handles[i], NULL, work, &shares[i]);
        }
        work(&shares[0]);
        evaluations = shares[0].evaluations;
        for (long i = 1; i < threads; i++) pthread_join(handles[i], NULL), evaluations += shares[i].evaluations;
        printf("%.9e ", seconds() - began);
    }
    printf("%ld\n", evaluations);
    file = fopen(argv[2], "wb");
    return file && fwrite(ends, 8 * sizeof(double), (size_t)count, file) == (size_t)count && !fclose(file) ? 0 : 2;
}
