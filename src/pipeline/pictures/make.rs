//! Before the jobs of a build: every JPEG that the release wants and lacks is taken from the store, or derived; and every picture that a
//! text names, draft or not, is decoded once. One picture at a time a thread.

use super::derive::{Underived, derive, verify};
use crate::{
    base::Hash,
    content::BundleFile,
    diag::{Code, Diagnostic},
    disk::DiskError,
    edition::DerivedPicture,
    media::photo::Rendition,
    pipeline::{decoded::DecodingResults, inputs::Inputs, jobs::reason, site::Site},
    release::{Put, Transaction, Unusable},
};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What became of the pictures.
#[derive(Default)]
pub(in crate::pipeline) struct PicturesMade {
    /// What decoding told, of pictures that were not decoded before.
    pub told: DecodingResults,
    /// Files that changed while the build was running.
    pub diagnostics: Vec<Diagnostic>,
    /// The paths of outputs made anew, with the reason; of those that were derived, `derived`.
    pub explained: Vec<(String, &'static str)>,
}

/// Makes what `release` wants and lacks; decodes what nobody decoded yet. Without a release nothing is derived.
pub(in crate::pipeline) fn make(
    inputs: &Inputs<'_>,
    site: &Site,
    release: Option<&Transaction>,
) -> Result<PicturesMade, DiskError> {
    let lacking = release.map(|release| lacking(site, release)).unwrap_or_default();
    let derived: BTreeSet<[u8; 32]> = lacking.values().map(|photograph| photograph.of.photograph.sha256).collect();
    let undecoded = undecoded(site).filter(|file| !derived.contains(&file.facts.sha256));
    let tasks: Vec<Task<'_>> = lacking.into_values().map(Task::Derive).chain(undecoded.map(Task::Verify)).collect();
    inputs.progress.stage("pictures", tasks.len());
    let one = |task: &Task<'_>| {
        inputs.progress.step();
        match (task, release) {
            (Task::Derive(photograph), Some(release)) => photograph.make(site, release),
            (Task::Derive(_), None) => Ok(PicturesMade::default()),
            (Task::Verify(file), _) => {
                let told = vec![(file.facts.sha256, verify(&site.sources, &file.path)?)];
                Ok(PicturesMade { told, ..PicturesMade::default() })
            }
        }
    };
    // One by one: a picture may take a thousand times as long as the next.
    let made = tasks.par_iter().with_max_len(1).map(one).collect::<Result<Vec<_>, _>>()?;
    Ok(made.into_iter().fold(PicturesMade::default(), |mut all, own| {
        all.told.extend(own.told);
        all.diagnostics.extend(own.diagnostics);
        all.explained.extend(own.explained);
        all
    }))
}

/// The pictures that a text names and nobody decoded yet, each of its bytes once.
pub(super) fn undecoded(site: &Site) -> impl Iterator<Item = &BundleFile> {
    let named = site.content.named_pictures().into_values();
    let unknown = named.filter(|file| file.facts.unproved() && !site.decoded.knows(&file.facts.sha256));
    let each: BTreeMap<[u8; 32], &BundleFile> = unknown.map(|file| (file.facts.sha256, file)).collect();
    each.into_values()
}

/// What is to be done, picture by picture.
enum Task<'s> {
    /// JPEGs are to be made of it.
    Derive(Lacking<'s>),
    /// It is to be decoded, no more.
    Verify(&'s BundleFile),
}

/// A photograph of which the release lacks JPEGs.
struct Lacking<'s> {
    of: &'s DerivedPicture,
    /// Which, with the reason.
    outputs: Vec<LackingOutput<'s>>,
}

/// One of the JPEGs that the release lacks.
struct LackingOutput<'s> {
    path: &'s str,
    key: Hash,
    rendition: Rendition,
    why: Unusable,
}

/// The photographs of which the release lacks JPEGs, by what these are made of. What the last release has is used again.
fn lacking<'s>(site: &'s Site, release: &Transaction) -> BTreeMap<&'s str, Lacking<'s>> {
    let mut lacking: BTreeMap<&str, Lacking<'_>> = BTreeMap::new();
    for output in site.plan.outputs.iter() {
        let Some(of) = output.picture() else { continue };
        let key = site.plan.job(output).key;
        if let Err(why) = release.reuse(&output.path, key) {
            let own = lacking.entry(of.photograph.number()).or_insert_with(|| Lacking { of, outputs: Vec::new() });
            own.outputs.push(LackingOutput { path: &output.path, key, rendition: of.rendition, why });
        }
    }
    lacking
}

impl Lacking<'_> {
    /// Takes what is in the store, derives the rest.
    fn make(&self, site: &Site, release: &Transaction) -> Result<PicturesMade, DiskError> {
        let (mut made, mut wanted) = (PicturesMade::default(), Vec::new());
        for output in &self.outputs {
            match site.pictures.get(&self.of.photograph, output.rendition) {
                Some(jpeg) => {
                    let _: Put = release.put(output.path, output.key, &jpeg)?;
                    made.explained.push((output.path.to_owned(), reason(output.why)));
                }
                None => wanted.push(output),
            }
        }
        let renditions: BTreeSet<Rendition> = wanted.iter().map(|output| output.rendition).collect();
        let renditions: Vec<Rendition> = renditions.into_iter().collect();
        let jpegs = match renditions.is_empty() {
            true => Ok(Vec::new()),
            false => derive(&site.sources, self.of, &renditions),
        };
        let sha256 = self.of.photograph.sha256;
        match jpegs {
            Ok(jpegs) => {
                for (rendition, jpeg) in renditions.iter().zip(&jpegs) {
                    site.pictures.put(&self.of.photograph, *rendition, jpeg);
                    for output in wanted.iter().filter(|output| output.rendition == *rendition) {
                        let _: Put = release.put(output.path, output.key, jpeg)?;
                        made.explained.push((output.path.to_owned(), "derived"));
                    }
                }
                made.told.push((sha256, None));
            }
            Err(Underived::Picture(error)) => made.told.push((sha256, Some(error))),
            Err(Underived::Changed) => {
                made.diagnostics.push(Diagnostic::new(Code::FileChanged).in_file(&self.of.path));
            }
            Err(Underived::Disk(error)) => return Err(error),
        }
        Ok(made)
    }
}
