//! Lines whose words say what they are: furniture, captions, times of publication.

use crate::article::Kind;
use crate::facts::Says;
use crate::prose::reader::{Read, Reader};

impl Reader<'_, '_> {
    pub(super) fn furniture(&mut self) -> Option<Read> {
        match self.units[self.at].seen.says {
            Says::Furniture(code) => Some(self.one_because(Kind::Furniture, code)),
            _ => None,
        }
    }

    /// Lines whose words say what they are.
    pub(super) fn worded(&mut self) -> Option<Read> {
        match &self.units[self.at].seen.says {
            Says::Caption => Some(self.one(Kind::Caption)),
            Says::Zone => Some(self.one(Kind::Timestamp { value: None })),
            Says::Publication(publication) => {
                Some(self.one(Kind::Timestamp { value: publication.value.clone() }))
            }
            _ => None,
        }
    }
}
