//! Enums whose values have a code: the name by which JavaScript, JSON and tables of words know them.
//!
//! The lists of codes are where other languages get theirs from: `cargo xtask codegen` writes declarations and sentences from them.

/// Declares an enum whose variants have a code, the list of all of them, and the way there and back.
macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its code, as JavaScript and JSON have it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// The one with this code.
            #[must_use]
            pub fn named(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.code() == code)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                Self::named(&code).ok_or_else(|| serde::de::Error::unknown_variant(&code, &[$($code),*]))
            }
        }
    };
}

/// Declares an enum whose variants have a code and fields of their own: serialized, the code is the value of a field beside them.
macro_rules! tagged {
    ($(#[$about:meta])* $name:ident by $tag:literal { $($(#[$doc:meta])* $variant:ident $({ $($fields:tt)* })? = $code:literal,)* }) => {
        $(#[$about])*
        #[derive(serde::Serialize)]
        #[serde(tag = $tag)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant $({ $($fields)* })?,)* }

        impl $name {
            /// The codes of all of them.
            pub const CODES: &'static [&'static str] = &[$($code),*];
        }
    };
}

pub(crate) use {codes, tagged};
