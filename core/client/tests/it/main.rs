//! Integration tests of the client, one module per topic.

#[cfg(test)] // where clippy lets helpers unwrap
mod acts;
#[cfg(test)]
mod attachments;
#[cfg(test)]
mod changes;
#[cfg(test)]
mod doubts;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod english;
#[cfg(test)]
mod export;
#[cfg(test)]
mod history;
#[cfg(test)]
mod hub;
#[cfg(test)]
mod joins;
#[cfg(test)]
mod licences;
#[cfg(test)]
mod notices;
#[cfg(test)]
mod phone;
#[cfg(test)]
mod search;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod trouble;
#[cfg(test)]
mod vault;
#[cfg(test)]
mod views;
#[cfg(test)]
mod years;
