//! Integration tests of the rules, one module per topic.

#[cfg(test)] // where clippy lets helpers unwrap
mod attachment;
#[cfg(test)]
mod audiences;
#[cfg(test)]
mod bodies;
#[cfg(test)]
mod boundaries;
#[cfg(test)]
mod calendar;
#[cfg(test)]
mod catalog;
#[cfg(test)]
mod claims;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod drafting;
#[cfg(test)]
mod draws;
#[cfg(test)]
mod entering;
#[cfg(test)]
mod forms_held;
#[cfg(test)]
mod founding;
#[cfg(test)]
mod generated;
#[cfg(test)]
mod kind_table;
#[cfg(test)]
mod meeting_course;
#[cfg(test)]
mod minors;
#[cfg(test)]
mod missing_parties;
#[cfg(test)]
mod need_course;
#[cfg(test)]
mod pack;
#[cfg(test)]
mod pack_levels;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod recusals;
#[cfg(test)]
mod refusal_table;
#[cfg(test)]
mod refusal_walk;
#[cfg(test)]
mod rule_change;
#[cfg(test)]
mod rulebook;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod second_signature;
#[cfg(test)]
mod support;
#[cfg(test)]
mod terms;
#[cfg(test)]
mod topic_course;
#[cfg(test)]
mod venues;
#[cfg(test)]
mod work_waits;
