//! Sorting by a key, in one piece of code for all types: the sort of the standard library weighs three kilobytes of a module
//! for browsers for each type that it sorts.

use std::cmp::Ordering;

/// Sorts stably, in n log n steps; the key is asked for at each comparison.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let mut order: Vec<usize> = (0..items.len()).collect();
    sort(&mut order, &|one, other| key(&items[one]).cmp(&key(&items[other])));
    arrange(items, &mut order);
}

#[inline(never)]
fn sort(order: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    order.sort_by(|one, other| compare(*one, *other));
}

/// Puts each item where the order says; each cycle of the permutation is followed once.
fn arrange<T>(items: &mut [T], order: &mut [usize]) {
    for start in 0..order.len() {
        let mut place = start;
        loop {
            let from = std::mem::replace(&mut order[place], place);
            if from == start {
                break;
            }
            items.swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn sorts_as_the_standard_library_does() {
        for seed in 0..200_u64 {
            let random = |at: u64| (seed * 7919 + at * at * 104_729 + at * 31) % 17;
            let mut items: Vec<(u64, u64)> = (0..seed % 40).map(|at| (random(at), at)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            by_key(&mut items, |item| item.0);
            assert_eq!(items, expected);
        }
    }
}
