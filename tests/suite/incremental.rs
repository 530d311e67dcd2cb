//! Laws 2 and 3: the same input gives the same bytes; an incremental build is a clean one; building twice writes nothing.

use crate::{
    edits::{Edit, State, apply, edits, seed},
    site::{NOW, Site},
};
use proptest::prelude::*;
use songngu::{
    base::{Audience, Hash},
    diag::Diagnostic,
    pipeline::{self, Inputs, Memory},
};

#[test]
fn the_same_input_gives_the_same_bytes_elsewhere_and_in_any_number_of_threads() {
    let mut here = seed();
    let first = here.build().sound();
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let alone = one.install(|| here.clean_build(NOW));
    assert!(first.files == alone.files);
    let mut there = seed();
    assert!(first.files == there.build().sound().files);
}

#[test]
fn building_twice_writes_nothing() {
    let mut site = seed();
    site.build().sound();
    let stats = |site: &Site| -> Vec<(String, std::time::SystemTime)> {
        walkdir::WalkDir::new(site.root())
            .sort_by_file_name()
            .into_iter()
            .filter_map(Result::ok)
            .map(|entry| (entry.path().display().to_string(), entry.metadata().unwrap().modified().unwrap()))
            .collect()
    };
    // Once as it is, and once with a file that was written again as it was, so that everything is looked at.
    for touched in [None, Some("content/tin/bai-1/index.vi.md")] {
        if let Some(touched) = touched {
            site.touch(touched);
        }
        let before = stats(&site);
        let again = site.build().sound();
        assert!(!again.report.switched);
        assert_eq!((again.report.rendered, again.report.written, again.report.removed), (0, 0, 0));
        assert_eq!(before, stats(&site));
    }
}

/// Some edits at a time, a few times.
fn sequences() -> impl Strategy<Value = Vec<Vec<Edit>>> {
    prop::collection::vec(prop::collection::vec(edits(), 1..4), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]

    /// The same outputs of the same keys and the same diagnostics: all that comes before rendering, for either audience.
    #[test]
    fn what_is_remembered_is_what_would_be_made(sequence in sequences()) {
        let (site, mut state, mut now) = (seed(), State::new(), NOW.to_owned());
        let mut memory = Memory::default();
        for step in sequence {
            for edit in step {
                apply(&site, &mut state, &mut now, edit);
            }
            for audience in [Audience::Public, Audience::Drafts, Audience::Public] {
                let inputs = Inputs { audience, ..site.inputs(&now) };
                prop_assert_eq!(prepared(&inputs, &mut memory), prepared(&inputs, &mut Memory::default()));
            }
        }
    }
}

fn prepared(inputs: &Inputs<'_>, memory: &mut Memory) -> (Vec<Diagnostic>, Vec<(String, Hash)>) {
    let prepared = pipeline::prepare(inputs, memory).unwrap();
    let outputs = |site: &pipeline::Site| {
        let outputs = site.plan.outputs.iter().chain(site.plan.search_files());
        outputs.map(|output| (output.path.clone(), site.plan.job(output).key)).collect()
    };
    (prepared.diagnostics, prepared.site.as_ref().map(outputs).unwrap_or_default())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn incremental_equals_clean(sequence in sequences()) {
        let (mut site, mut state, mut now) = (seed().allowing(), State::new(), NOW.to_owned());
        site.build();
        for step in sequence {
            for edit in step {
                apply(&site, &mut state, &mut now, edit);
            }
            let incremental = site.build_at(&now);
            let clean = site.clean_build(&now);
            let about_output = |told: &[String]| -> Vec<String> {
                let about = ["StillPublished", "AddressMoved", "Disappeared", "Unpublished"];
                told.iter().filter(|d| !about.iter().any(|code| d.contains(code))).cloned().collect()
            };
            prop_assert_eq!(about_output(&incremental.told()), about_output(&clean.told()));
            let of_gate = |built: &crate::site::Built| (built.report.published, built.report.waiting.clone(), built.report.next_change, built.report.pages.clone());
            prop_assert_eq!(of_gate(&incremental), of_gate(&clean));
            if clean.report.published {
                let files = |built: &crate::site::Built| -> std::collections::BTreeMap<String, Vec<u8>> {
                    // Assets of the release before stay for one switch, outside of this law.
                    built.files.iter().filter(|(p, _)| !p.starts_with("assets/") && *p != "release.json").map(|(p, b)| (p.clone(), b.clone())).collect()
                };
                let (a, b) = (files(&incremental), files(&clean));
                prop_assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>());
                for (path, bytes) in &a {
                    prop_assert!(bytes == &b[path], "{} differs", path);
                }
                // A build that is given nothing new says it all again.
                let again = site.build_at(&now);
                prop_assert_eq!(about_output(&again.told()), about_output(&clean.told()));
                prop_assert_eq!(of_gate(&again), of_gate(&clean));
                prop_assert_eq!((again.report.switched, again.report.rendered, again.report.files), (false, 0, clean.report.files));
                site.touch("content/tin/_index.vi.md");
                let again = site.build_at(&now);
                prop_assert_eq!((again.report.switched, again.report.rendered, again.report.files), (false, 0, clean.report.files));
            }
        }
    }
}

#[test]
fn a_language_without_texts_may_be_added_and_taken_away() {
    let mut site = seed();
    site.build().sound();
    for (from, to) in [("[vi, en]", "[vi, en, fr]"), ("[vi, en, fr]", "[vi, en]")] {
        site.edit("songngu.yaml", from, to);
        let incremental = site.build();
        assert_eq!(incremental.told(), site.clean_build(NOW).told());
    }
}
