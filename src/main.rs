//! A stand-in until the command line is here.
use songngu::{base::Time, build, diag, edition::Audience, locale::ProgramWords, release};
fn main() {
    let root = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or(".".into()));
    let now = Time::parse(&std::env::args().nth(2).unwrap_or("2026-11-25T09:00:00+07:00".into())).unwrap();
    let mut memory = build::Memory::load(&root);
    let inputs = build::Inputs { root: &root, now, real: std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos() as i64, audience: Audience::Public, base_url: None, progress: &build::Silent };
    let target = release::Target { out: root.join("public"), site: root.clone(), home: None, keep: vec![], audience: release::Audience::Public };
    let t = std::time::Instant::now();
    let locales = songngu::locale::load(&songngu::locale::builtin(), &[]).0;
    let words = ProgramWords::new(&locales, songngu::base::Lang::english());
    match build::publish(&inputs, &mut memory, &target) {
        Ok(report) => {
            for d in &report.diagnostics { println!("{}\n", diag::human(d, &words, false)); }
            println!("published {} switched {} pages {:?} files {} written {} removed {} rendered {} in {:?}", report.published, report.switched, report.pages, report.files, report.written, report.removed, report.rendered, t.elapsed());
        }
        Err(build::Halt::Stop(build::Stop::Config(located))) => for d in &located { println!("{}\n", diag::human(d, &words, false)); },
        Err(e) => println!("{e:?}"),
    }
    memory.save(&root);
}
