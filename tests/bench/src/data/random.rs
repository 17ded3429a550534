//! The generator behind the data set: a 32-bit counter, mixed (known as mulberry32).

/// Draws figures, always the same ones for a seed.
pub(super) struct Random(u32);

impl Random {
    pub(super) const fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// At least 0, below 1.
    pub(super) fn fraction(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let first = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        let second = first.wrapping_add((first ^ (first >> 7)).wrapping_mul(first | 61)) ^ first;
        f64::from(second ^ (second >> 14)) / 4_294_967_296.0
    }

    /// Which of `count` things, each as likely as the others; `weight` bends the draw towards the first ones.
    pub(super) fn index(&mut self, count: usize, weight: f64) -> usize {
        let drawn = self.fraction();
        let bent = if weight == 1.0 { drawn } else { drawn.powf(weight) };
        (bent * count as f64).floor() as usize
    }

    /// A whole number from `least` to `most`.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + (self.fraction() * f64::from(most - least + 1)).floor() as u32
    }

    /// One of the things; none if there are none.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let index = self.index(from.len(), 1.0);
        from.get(index)
    }

    /// That many hexadecimal digits.
    pub(super) fn hex(&mut self, digits: usize) -> String {
        (0..digits).filter_map(|_| char::from_digit(self.between(0, 15), 16)).collect()
    }
}
