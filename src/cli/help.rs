//! The help pages, written from our own words by walking over what may be called.

use super::{
    command::{NAME, called, with_subcommands},
    console::Console,
    error::{CommandError, Exit},
    scan::InfoPage,
};
use crate::{
    diag::Say,
    locale::{Arg, ProgramWords},
};
use clap::Command;

/// Lines of the help are at most this long, in characters.
const WIDTH: usize = 80;

/// Shows a page.
///
/// # Errors
/// Standard output cannot be written to.
pub fn show(
    command: &Command,
    page: &InfoPage,
    console: &Console,
    words: &ProgramWords<'_>,
) -> Result<Exit, CommandError> {
    let text = match page {
        InfoPage::Version => format!("{NAME} {}", env!("CARGO_PKG_VERSION")),
        InfoPage::Help { command: name, long } => {
            let (path, own) = called(command, name);
            let writer = HelpWriter { words, long: *long, lines: Vec::new() };
            if path.is_empty() { writer.program(command) } else { writer.command(&path, own) }
        }
    };
    console.out(&text)?;
    Ok(Exit::Done)
}

struct HelpWriter<'a> {
    words: &'a ProgramWords<'a>,
    long: bool,
    lines: Vec<String>,
}

impl HelpWriter<'_> {
    /// The page of the program.
    fn program(mut self, command: &Command) -> String {
        self.lines.extend(wrap(&self.words("program"), WIDTH));
        self.heading("usage");
        self.lines.push(format!("  {}", self.words.word("cli-help-call")));
        self.commands("", command);
        self.heading("options");
        let mut rows: Vec<(String, String)> =
            command.get_opts().map(|arg| (written(arg, self.words), self.about(arg))).collect();
        rows.push(("-h, --help".to_owned(), self.words.word("cli-help-help")));
        rows.push(("-V, --version".to_owned(), self.words.word("cli-help-version")));
        self.table(rows);
        self.lines.join("\n")
    }

    /// The page of a command; `path` are the names on the way to it.
    fn command(mut self, path: &[&str], own: &Command) -> String {
        let name = path.join(" ");
        self.lines.extend(wrap(&self.words(&path.join("-")), WIDTH));
        self.heading("usage");
        if own.is_subcommand_required_set() {
            let call = self.words.tell("cli-help-call-below", &[("command", text(&name))]);
            self.lines.push(format!("  {call}"));
            self.commands(&format!("{}-", path.join("-")), own);
            let more = self.words.tell("cli-help-below", &[("command", text(&name))]);
            self.lines.extend([String::new(), more]);
            return self.lines.join("\n");
        }
        self.lines.extend(usages(&name, own, self.words).map(|call| format!("  {call}")));
        let arguments: Vec<&clap::Arg> = with_subcommands(own).flat_map(Command::get_positionals).collect();
        if !arguments.is_empty() {
            self.heading("arguments");
            self.table(arguments.into_iter().map(|arg| (written(arg, self.words), self.about(arg))).collect());
        }
        self.heading("options");
        let options = with_subcommands(own).flat_map(Command::get_opts);
        let mut rows: Vec<(String, String)> = options.map(|arg| (written(arg, self.words), self.about(arg))).collect();
        rows.push(("-h, --help".to_owned(), self.words.word("cli-help-help")));
        self.table(rows);
        self.lines.extend([String::new(), self.words.word("cli-help-common")]);
        self.lines.join("\n")
    }

    /// The commands below one, each with what it does; `prefix` stands before their names in the messages.
    fn commands(&mut self, prefix: &str, command: &Command) {
        self.heading("commands");
        let rows = command.get_subcommands().map(|sub| {
            let name = sub.get_name();
            (name.to_owned(), self.words.word(&format!("cli-help-{prefix}{name}")))
        });
        let rows = rows.collect();
        self.table(rows);
    }

    fn heading(&mut self, name: &str) {
        self.lines.push(String::new());
        self.lines.push(format!("{}:", self.words.word(&format!("cli-help-{name}"))));
    }

    /// The long words where they are wanted and there are some.
    fn words(&self, name: &str) -> String {
        let id = format!("cli-help-{name}");
        let long = self.long.then(|| self.words.say(&format!("{id}.long"), &[])).flatten();
        long.unwrap_or_else(|| self.words.word(&id))
    }

    fn about(&self, arg: &clap::Arg) -> String {
        let mut text = self.words(arg.get_id().as_str());
        if self.long {
            return text;
        }
        let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        if !values.is_empty() && arg.get_action().takes_values() {
            text.push_str(&self.bracket("values", &values.join(", ")));
        }
        if let Some(default) = arg.get_default_values().first().filter(|_| arg.get_action().takes_values()) {
            text.push_str(&self.bracket("default", &default.to_string_lossy()));
        }
        text
    }

    fn bracket(&self, id: &str, value: &str) -> String {
        format!(" [{}]", self.words.tell(&format!("cli-help-{id}"), &[("value", text(value)), ("values", text(value))]))
    }

    /// Two columns; long words stand below what they explain.
    fn table(&mut self, rows: Vec<(String, String)>) {
        let left = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default() + 4;
        let indent = if self.long { 6 } else { left };
        for (name, about) in rows {
            let mut about = wrap(&about, WIDTH - indent).into_iter();
            if self.long {
                self.lines.push(format!("  {name}"));
            } else {
                let pad = left - 2 - name.chars().count();
                self.lines.push(format!("  {name}{:pad$}{}", "", about.next().unwrap_or_default()));
            }
            self.lines.extend(about.map(|line| format!("{:indent$}{line}", "")));
        }
    }
}

fn text(value: &str) -> Arg {
    Arg::Text(value.to_owned())
}

/// How a command is called, and how those below it are.
fn usages(name: &str, sub: &Command, words: &ProgramWords<'_>) -> impl Iterator<Item = String> {
    let below = sub.get_subcommands().map(move |below| usage(&format!("{name} {}", below.get_name()), below, words));
    std::iter::once(usage(name, sub, words)).chain(below)
}

fn usage(name: &str, sub: &Command, words: &ProgramWords<'_>) -> String {
    let mut parts = vec![NAME.to_owned(), name.to_owned()];
    parts.extend(sub.get_positionals().chain(sub.get_opts()).map(|arg| {
        let written = written(arg, words);
        if arg.is_required_set() { written } else { format!("[{written}]") }
    }));
    parts.join(" ")
}

/// How an option or argument is written, with a word in the place of its value.
pub fn written(arg: &clap::Arg, words: &ProgramWords<'_>) -> String {
    let value = value(arg).filter(|_| arg.get_action().takes_values());
    let value = value.map(|name| words.word(&format!("cli-help-value-{}", name.to_lowercase())));
    let option = arg.get_long().map(|_| name(arg));
    let several = arg.get_long().is_none() && arg.get_num_args().is_some_and(|number| number.max_values() > 1);
    let value = value.map(|value| if several { format!("{value}…") } else { value });
    option.into_iter().chain(value).collect::<Vec<_>>().join(" ")
}

/// `--out` of an option; of an argument what stands for its value.
pub fn name(arg: &clap::Arg) -> String {
    arg.get_long().map_or_else(|| value(arg).unwrap_or_default().to_owned(), |name| format!("--{name}"))
}

fn value(arg: &clap::Arg) -> Option<&str> {
    arg.get_value_names()?.first().map(|name| name.as_str())
}

/// Breaks a text into lines at spaces.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in text.split_whitespace() {
        let more = word.chars().count();
        if length > 0 && length + 1 + more > width {
            lines.push(String::new());
            length = 0;
        }
        let Some(line) = lines.last_mut() else { continue };
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += more;
    }
    lines
}
