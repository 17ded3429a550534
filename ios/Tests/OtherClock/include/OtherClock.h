#pragma once

/// By how many seconds this process's calendar is off; 0 unless YISHI_CLOCK_AHEAD says otherwise.
long other_clock_ahead(void);
