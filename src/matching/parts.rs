//! Long lists worked through on several threads, with an answer that doesn't depend on how many.

use std::thread;

/// Cuts `items` into one part for each processor, but none shorter than `least`, works on all parts at
/// once and returns what each gave, in their order. `work` gets the place of its part's first item.
pub(super) fn in_parts<T: Sync, R: Send>(
    items: &[T],
    least: usize,
    work: impl Fn(usize, &[T]) -> R + Sync,
) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let length = items.len().div_ceil(threads).max(least).max(1);
    let mut parts = items.chunks(length).enumerate().map(|(number, part)| (number * length, part));
    let (first_at, first) = parts.next().unwrap_or_default();
    thread::scope(|scope| {
        let work = &work;
        let others: Vec<_> = parts.map(|(at, part)| scope.spawn(move || work(at, part))).collect();
        let mut results = vec![work(first_at, first)];
        for other in others {
            results.push(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        results
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_back_in_order() {
        let items: Vec<usize> = (0..1_000).collect();
        for least in [0, 1, 300, 5_000] {
            let parts = in_parts(&items, least, |at, part| {
                assert_eq!(part.first(), Some(&at));
                part.to_vec()
            });
            assert_eq!(parts.concat(), items);
        }
        assert_eq!(in_parts(&[], 1, |at, part: &[u8]| (at, part.len())), [(0, 0)]);
    }
}
