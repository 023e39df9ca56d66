//! Printed times: clocks, dates, zones, relative times, and the stamps that lines start or end with.

pub(crate) mod ago;
pub(crate) mod calendar;
pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod range;
pub(crate) mod stamp;
pub(crate) mod zone;
