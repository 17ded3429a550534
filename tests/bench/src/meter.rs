//! What a run costs: time, CPU, memory, as this machine's kernel counts them.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// One tick of the kernel's CPU accounting on Linux, in milliseconds.
const TICK_MS: u64 = 10;

/// Milliseconds with one digit behind the point and more for short times, as they are printed.
pub(crate) fn ms(time: Duration) -> f64 {
    rounded(time.as_secs_f64() * 1_000.0)
}

/// Three digits behind the point.
pub(crate) fn rounded(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

/// How long something takes, with what it gives.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// The value below which this share of the values lies; zero for no values.
pub(crate) fn share(values: &[Duration], share: f64) -> Duration {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let last = sorted.len().saturating_sub(1);
    let place = ((last as f64) * share).round() as usize;
    sorted.get(place.min(last)).copied().unwrap_or_default()
}

/// Parts that a series is looked at in.
const PARTS: usize = 15;

/// Median of ours by median of the bare line, in the quietest of fifteen parts of the run: a busy neighbour makes both
/// worse, and ours more, since it takes longer.
pub(crate) fn ratio(ours: &[Duration], bare: &[Duration]) -> f64 {
    let part = (ours.len() / PARTS).max(1);
    let medians = |(ours, bare)| whole_ratio(ours, bare);
    ours.chunks(part).zip(bare.chunks(part)).map(medians).fold(f64::INFINITY, f64::min)
}

/// Median of ours by median of the bare line, over all there is.
pub(crate) fn whole_ratio(ours: &[Duration], bare: &[Duration]) -> f64 {
    rounded(share(ours, 0.5).as_secs_f64() / share(bare, 0.5).as_secs_f64())
}

/// User and system time of this process so far, in milliseconds, in steps of ten.
pub(crate) fn cpu_ms() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let fields = behind_name.split(' ').skip(11).take(2);
    fields.filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * TICK_MS
}

/// Memory of this process.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Memory {
    /// The most it ever had resident, in MB.
    pub(crate) peak_mb: f64,
    /// What it has resident now, in MB.
    pub(crate) now_mb: f64,
}

impl Memory {
    /// Of this process, now.
    pub(crate) fn read() -> Self {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let of = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name));
            let kb = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
            rounded(kb.unwrap_or_default() / 1_024.0)
        };
        Self { peak_mb: of("VmHWM"), now_mb: of("VmRSS") }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{ratio, share, whole_ratio};

    #[test]
    fn half_of_the_values_lie_below_the_median() {
        let values: Vec<_> = [5, 1, 4, 2, 3].map(Duration::from_millis).to_vec();
        assert_eq!(share(&values, 0.5), Duration::from_millis(3));
        assert_eq!(share(&values, 1.0), Duration::from_millis(5));
        assert_eq!(share(&[], 0.5), Duration::ZERO);
    }

    #[test]
    fn the_quietest_part_of_a_run_gives_the_ratio() {
        let ours: Vec<_> = [9, 9, 4, 4, 9, 9, 9, 9, 9, 9].map(Duration::from_millis).to_vec();
        let bare = vec![Duration::from_millis(2); 10];
        assert!((ratio(&ours, &bare) - 2.0).abs() < f64::EPSILON);
        assert!((whole_ratio(&ours, &bare) - 4.5).abs() < f64::EPSILON);
    }
}
