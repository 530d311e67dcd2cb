//! Rendering a page: within bounds, and never without the content policy.

use super::{
    Theme,
    content_policy::carries_policy,
    explain, markup,
    recovery::{self, Blanks},
};
use crate::{
    base::LangIx,
    diag::{Code, Diagnostic},
};
use std::io;
use tera::Context;

/// Bytes of one page: loops in a template's loops would fill the memory. A browser takes minutes for such a page.
const LARGEST: usize = 64 << 20;

impl Theme {
    /// Renders a template in a language of the site.
    ///
    /// # Errors
    /// What is wrong with the template, located.
    pub fn render(&self, template: &str, lang: LangIx, context: &Context) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let name = format!("{template}.html");
        // What cannot be loaded is told.
        let Some(tera) = self.engines.get(lang).filter(|tera| tera.contains_template(&name)) else {
            return Err(Vec::new());
        };
        let mut out = Bounded { bytes: Vec::with_capacity(16 << 10), full: false };
        match tera.render_to(&name, context, &mut out) {
            Ok(()) if carries_policy(&out.bytes) => Ok(out.bytes),
            Err(_) if out.full => {
                let too_large = Diagnostic::new(Code::PageTooLarge).in_file(&self.templates[&name].0);
                Err(vec![too_large.arg("name", &name).arg("limit", format!("{} MiB", LARGEST >> 20))])
            }
            Ok(()) => Err(vec![self.without_policy(template, &name)]),
            Err(error) => Err(self.wrong(&name, lang, context, error)),
        }
    }

    /// All that is wrong with what a page shows: an error, and those behind it.
    fn wrong(&self, name: &str, lang: LangIx, context: &Context, mut error: tera::Error) -> Vec<Diagnostic> {
        let mut diagnostics = vec![explain::rendering(&error, &self.templates, name, context)];
        let mut blanks = Blanks::new();
        while let Some(blank) = recovery::blank(&error, &self.templates).filter(|_| blanks.len() < recovery::MOST) {
            if !blanks.insert(blank) {
                break;
            }
            let Some(tera) = self.recovery.tera(&self.engines[lang], lang, &self.templates, &blanks) else { break };
            let mut out = Bounded::default();
            let Err(next) = tera.render_to(name, context, &mut out) else { break };
            if out.full {
                break;
            }
            diagnostics.push(explain::rendering(&next, &self.templates, name, context));
            error = next;
        }
        diagnostics
    }

    /// A page lacks the policy: the head that should have it may stand in another template than the page's own.
    fn without_policy(&self, template: &str, name: &str) -> Diagnostic {
        let files =
            self.dependencies.get(template).map(|dependencies| dependencies.files.as_slice()).unwrap_or_default();
        markup::lacking(Code::PolicyMissing, name, files.iter().map(String::as_str), &self.templates)
    }
}

/// A page that is being written.
#[derive(Default)]
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
