//! `yishi`: every action of a person, from a terminal. Only the answer goes to stdout; `docs/cli.md` has the contract.

mod answer;
mod choice;
mod cli;
mod cmd;
mod context;
mod english;
mod fault;
mod find;
mod table;
mod zh;

use std::io::Write;
use std::process::ExitCode;

use answer::Answer;
use cli::Parsed;
use fault::Fault;

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    // A usage fault must be JSON too, and then there is no parsed flag to ask.
    let json = arguments.iter().any(|argument| argument == "--json");
    let asked = cli::asked_language(&arguments);
    let (outcome, language) = match cli::parse(arguments, asked.unwrap_or_default()) {
        Ok(Parsed::Run(cli)) => cli.run(asked),
        Ok(Parsed::Show(text)) => (Ok(Answer::raw(text.into_bytes())), asked.unwrap_or_default()),
        Err(fault) => (Err(fault), asked.unwrap_or_default()),
    };
    match outcome.and_then(|answer| print(&answer.bytes(json, language))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // Nobody is left to tell when stderr is gone; the exit code still says it.
            let _ = std::io::stderr().write_all(&fault.bytes(json, language));
            ExitCode::from(fault.exit())
        }
    }
}

/// Writes the answer. A reader that has gone away (`| head`) is no fault.
fn print(bytes: &[u8]) -> Result<(), Fault> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Fault::file("标准输出", &error)),
        _ => Ok(()),
    }
}
