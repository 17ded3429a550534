//! The product's own workloads, each beside a bare line measured in the same run: what the same bytes cost without us.
//! One JSON line per workload on stdout, the gates as a table on stderr, exit code 1 if one of them fails.

mod community;
mod data;
mod ground;
mod meter;
mod pen;
mod phone;
mod proxy;
mod report;
mod workload;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use ground::{Ground, Scale};
use report::Report;
use workload::Workload;

/// What anything here comes to: a bench has nobody to explain errors to.
type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Measures the product's workloads and checks the gates.
#[derive(Parser)]
struct Args {
    /// Fewer comments and runs: about whether the gates hold, not about figures.
    #[arg(long)]
    quick: bool,
    /// Only these workloads, separated by commas.
    #[arg(long, value_delimiter = ',')]
    only: Vec<Workload>,
    /// Where the databases go while it runs; a disk, not memory. Default: beside this program.
    #[arg(long)]
    dir: Option<PathBuf>,
    #[command(subcommand)]
    role: Option<Role>,
}

/// What this program does when a bench starts it as a process of its own.
#[derive(Subcommand)]
enum Role {
    /// Joins with a code and syncs from nothing.
    #[command(hide = true)]
    Cold {
        /// The phone's folder.
        folder: PathBuf,
        /// The invitation.
        code: String,
    },
    /// Opens the app, lists, opens a proposal, searches.
    #[command(hide = true)]
    Browse {
        /// The phone's folder.
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match &args.role {
        Some(Role::Cold { folder, code }) => phone::cold(folder, code),
        Some(Role::Browse { folder }) => phone::browse(folder),
        None => bench(&args),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            use std::io::Write;
            // Nobody is left to tell that telling failed.
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Runs the workloads. Whether every gate holds.
fn bench(args: &Args) -> Outcome<bool> {
    let beside = || std::env::current_exe().ok().and_then(|exe| exe.parent().map(PathBuf::from));
    let disk = args.dir.clone().or_else(beside).unwrap_or_else(std::env::temp_dir);
    let folder = tempfile::tempdir_in(disk)?;
    let scale = if args.quick { Scale::QUICK } else { Scale::FULL };
    let mut report = Report::default();
    let mut ground = Ground::prepare(folder.path(), scale)?;
    workload::same_data(&ground, &mut report)?;
    for workload in Workload::ALL.iter().filter(|one| args.only.is_empty() || args.only.contains(one)) {
        workload.run(&mut ground, &mut report)?;
    }
    report.close()
}
