//! Random numbers that are the same every time: `SplitMix64` (Steele, Lea, Flood 2014).

use chrono::NaiveDate;
use uuid::Uuid;

pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or(0)
    }

    /// True in `percent` of 100 cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }

    /// An id as it would have been made on that day.
    pub fn uuid(&mut self, day: NaiveDate) -> Uuid {
        let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        // Between 08:00 and 16:00.
        let millis = u64::try_from(midnight).unwrap_or(0) + 28_800_000 + self.next() % 28_800_000;
        let high = millis << 16 | 0x7000 | self.next() & 0x0fff;
        let low = 0x8000_0000_0000_0000 | self.next() >> 2;
        Uuid::from_u64_pair(high, low)
    }
}
