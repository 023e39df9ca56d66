//! What prose says about time.

use serde::Serialize;

use crate::article::span::Span;

/// What the text says about time: a date, a time of day, a duration, or how often something happens.
///
/// `value` follows TIMEX3 and ISO 8601, at the grain of what is said:
///
/// | said | value |
/// |---|---|
/// | `19 December 2025`, `March 2014`, `1941` | `2025-12-19`, `2014-03`, `1941` |
/// | `the 1930s`, `the 19th century`, `490 BC` | `193`, `18`, `BC0490` |
/// | `last week`, `at the weekend` | `2025-W50`, `2025-12-20/2025-12-21` |
/// | `the summer of 1955`, `the third quarter`, `fiscal 1998` | `1955-SU`, `2025-Q3`, `FY1998` |
/// | `10:35 a.m. Friday`, `Monday night` | `2025-12-19T10:35`, `2025-12-15TNI` (`MO`, `MI`, `AF`, `EV`) |
/// | `two weeks`, `a few days`, `five hours` | `P2W`, `PXD`, `PT5H` |
/// | `every week`, `daily`, `on Fridays` | `P1W`, `P1D`, `XXXX-WXX-5` |
/// | `now`, `recently`, `the future` | `PRESENT_REF`, `PAST_REF`, `FUTURE_REF` |
///
/// Where nothing tells the day that it counts from, `X` stands for what is not known (`19 December` is `XXXX-12-19`, `Friday`
/// `XXXX-WXX-5`, `14:20` `XXXX-XX-XXT14:20`) and a distance from now has a sign where it leads back: `last week` is `-P1W`,
/// `yesterday` `-P1D`, `today` `P0D`, `next month` `P1M`. The type tells such a date from a duration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimeExpression {
    /// Where it stands. May cross the line breaks of a wrapped paragraph.
    pub span: Span,
    /// What kind of time it is.
    #[serde(rename = "type")]
    pub kind: TimeExpressionKind,
    /// What it means, as above.
    pub value: String,
    /// Present where the value was worked out and not printed in full: from what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchored: Option<Anchored>,
}

/// The type of a time expression, as in TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeExpressionKind {
    /// A date of any grain: a day, a week, a decade.
    Date,
    /// A time of day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// What a value was worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchored {
    /// The day of publication: `yesterday`.
    Published,
    /// What the text said before: `the following year`.
    Text,
}
