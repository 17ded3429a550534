// A phone whose calendar is wrong: what asks the system for the time of day, the core included, is told another one
// where YISHI_CLOCK_AHEAD says by how many seconds. Whoever measures how long something takes is told the truth.
#define _GNU_SOURCE
#include "OtherClock.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

long other_clock_ahead(void) {
    static long ahead = -1;
    if (ahead == -1) {
        const char *said = getenv("YISHI_CLOCK_AHEAD");
        ahead = said ? atol(said) : 0;
    }
    return ahead;
}

__attribute__((visibility("default"))) int clock_gettime(clockid_t which, struct timespec *time) {
    static int (*asked)(clockid_t, struct timespec *);
    if (!asked) asked = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int failed = asked(which, time);
    if (!failed && which == CLOCK_REALTIME) time->tv_sec += other_clock_ahead();
    return failed;
}
