//! Stories of the whole product, and the fences around its source.

mod architecture;
#[cfg(test)] // where clippy lets helpers unwrap
mod catalogues;
#[cfg(test)]
mod claims;
#[cfg(test)]
mod converging;
#[cfg(test)]
mod finding;
#[cfg(test)]
mod hall;
#[cfg(test)]
mod hiding;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod interrupted;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod leaving;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod missing;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod photos;
#[cfg(test)]
mod refused;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod support;
#[cfg(test)]
mod trouble;
#[cfg(test)]
mod venues;
mod village;
#[cfg(test)]
mod walkthrough;
