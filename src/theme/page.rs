//! Rendering a page: within bounds, and never without the content policy.

use super::{Theme, explain};
use crate::diag::{Code, Diagnostic};
use memchr::memmem;
use std::{io, sync::LazyLock};
use tera::Context;

/// Bytes of one page: loops in a template's loops would fill the memory. A browser takes minutes for such a page.
const LARGEST: usize = 64 << 20;

/// The content policy that every page carries before anything that loads.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

impl Theme {
    /// Renders a template in a language of the site.
    ///
    /// # Errors
    /// What is wrong with the template, located.
    pub fn render(&self, template: &str, lang: usize, context: &Context) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let Some(tera) = self.tongues.get(lang) else { return Err(Vec::new()) }; // told when it was loaded
        let name = format!("{template}.html");
        if !self.templates.contains_key(&name) {
            return Err(Vec::new());
        }
        let mut out = Bounded { bytes: Vec::with_capacity(16 << 10), full: false };
        match tera.render_to(&name, context, &mut out) {
            Ok(()) if carries_policy(&out.bytes) => Ok(out.bytes),
            Err(_) if out.full => {
                let told = Diagnostic::new(Code::PageTooLarge).in_file(&self.templates[&name].0);
                Err(vec![told.arg("name", &name).arg("limit", format!("{} MiB", LARGEST >> 20))])
            }
            Ok(()) => Err(vec![Diagnostic::new(Code::PolicyMissing).in_file(&self.templates[&name].0)]),
            Err(error) => Err(explain::explain(&error, &self.templates, &name)),
        }
    }
}

/// A page that is being written.
struct Bounded {
    bytes: Vec<u8>,
    full: bool,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > LARGEST {
            self.full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether the content policy stands before anything that loads.
fn carries_policy(page: &[u8]) -> bool {
    static FINDER: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new(POLICY));
    let Some(at) = FINDER.find(page) else { return false };
    let mut tags = memchr::memchr_iter(b'<', &page[..at]).map(|at| &page[at + 1..]);
    let loads = |tag: &[u8]| {
        [b"link".as_slice(), b"script", b"img", b"style", b"body", b"base"].iter().any(|name| tag.starts_with(name))
    };
    !tags.any(loads)
}
