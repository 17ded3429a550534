//! The operations of a change, row by row out of its columns.

use super::bytes::Bytes;
use super::columns::{Deltas, Flags, Runs};
use super::header::Header;
use super::{DraftOp, Keyed, OpRef, Put};
use crate::draft::constant::{CONSTANT_ACTOR, MAP_OP, SETTLED_OP, TEXT_OP};
use crate::draft::{DraftRefusal, MAX_CHANGE_OPS, MAX_KEY_BYTES, MAX_VALUE_BYTES};

/// Column numbers as the format defines them (id in the high bits, type in the low three), ascending.
const OBJECT_ACTOR: u64 = 0x01;
const OBJECT_COUNTER: u64 = 0x02;
const KEY_ACTOR: u64 = 0x11;
const KEY_COUNTER: u64 = 0x13;
const KEY_STRING: u64 = 0x15;
const INSERT: u64 = 0x34;
const ACTION: u64 = 0x42;
const VALUE_META: u64 = 0x56;
const VALUE: u64 = 0x57;
const REPLACED_COUNT: u64 = 0x70;
const REPLACED_ACTOR: u64 = 0x71;
const REPLACED_COUNTER: u64 = 0x73;

const SET: u64 = 1;
const DELETE: u64 = 3;

const NULL: u64 = 0;
const TRUE: u64 = 2;
const STRING: u64 = 6;

const MARK_ID_DIGITS: usize = 64;

/// The columns of one change, each at the same row.
struct Columns<'a> {
    object_actor: Runs<'a, u64>,
    object_counter: Runs<'a, u64>,
    key_actor: Runs<'a, u64>,
    key_counter: Deltas<'a>,
    key_string: Runs<'a, &'a str>,
    insert: Flags<'a>,
    action: Runs<'a, u64>,
    value_meta: Runs<'a, u64>,
    value: Bytes<'a>,
    replaced_count: Runs<'a, u64>,
    replaced_actor: Runs<'a, u64>,
    replaced_counter: Deltas<'a>,
}

/// One row as the columns hold it.
struct Row<'a> {
    object: u64,
    key: Key<'a>,
    insert: bool,
    action: u64,
    value: Value<'a>,
    replaced: Vec<OpRef>,
}

enum Key<'a> {
    Head,
    Element(OpRef),
    Name(&'a str),
}

enum Value<'a> {
    Null,
    True,
    Text(&'a str),
}

/// Reads every operation; `body` begins at the list of columns.
pub(super) fn read(body: Bytes<'_>, header: &Header) -> Result<Vec<DraftOp>, DraftRefusal> {
    let mut columns = Columns::split(body)?;
    let rows = columns.action.rows(MAX_CHANGE_OPS)?;
    if rows == 0 {
        return Err(DraftRefusal::NoOperations);
    }
    let mut actors = Actors::new(header);
    let mut ops = Vec::with_capacity(rows);
    for _ in 0..rows {
        let row = columns.row(&mut actors)?;
        ops.push(operation(row)?);
        check_own_references(&ops, header.start_op)?;
    }
    columns.finish()?;
    actors.finish()?;
    Ok(ops)
}

impl<'a> Columns<'a> {
    fn split(mut body: Bytes<'a>) -> Result<Self, DraftRefusal> {
        let mut lengths = Vec::new();
        for _ in 0..body.count(2, 16, DraftRefusal::BadColumns)? {
            let id = body.unsigned()?;
            let length = usize::try_from(body.unsigned()?).map_err(|_| DraftRefusal::BadColumns)?;
            if length == 0 || lengths.last().is_some_and(|(before, _)| *before >= id) {
                return Err(DraftRefusal::BadColumns);
            }
            lengths.push((id, length));
        }
        let mut next = lengths.into_iter().peekable();
        let mut column = |id| match next.next_if(|(found, _)| *found == id) {
            Some((_, length)) => body.take(length),
            None => Ok(&[][..]),
        };
        let columns = Self {
            object_actor: Runs::new(column(OBJECT_ACTOR)?),
            object_counter: Runs::new(column(OBJECT_COUNTER)?),
            key_actor: Runs::new(column(KEY_ACTOR)?),
            key_counter: Deltas::new(column(KEY_COUNTER)?),
            key_string: Runs::new(column(KEY_STRING)?),
            insert: Flags::new(column(INSERT)?),
            action: Runs::new(column(ACTION)?),
            value_meta: Runs::new(column(VALUE_META)?),
            value: Bytes::new(column(VALUE)?),
            replaced_count: Runs::new(column(REPLACED_COUNT)?),
            replaced_actor: Runs::new(column(REPLACED_ACTOR)?),
            replaced_counter: Deltas::new(column(REPLACED_COUNTER)?),
        };
        if next.next().is_some() {
            return Err(DraftRefusal::BadColumns);
        }
        if body.is_empty() { Ok(columns) } else { Err(DraftRefusal::BadHeader) }
    }

    fn row(&mut self, actors: &mut Actors) -> Result<Row<'a>, DraftRefusal> {
        let (actor, counter) = (self.object_actor.next()?, self.object_counter.next()?);
        let object = match (actor, counter) {
            (Some(actor), Some(counter)) if actors.is_constant(actor) => counter,
            _ => return Err(DraftRefusal::ForeignObject),
        };
        Ok(Row {
            object,
            key: self.key(actors)?,
            insert: self.insert.next()?,
            action: self.action.need()?,
            value: self.value()?,
            replaced: self.replaced(actors)?,
        })
    }

    fn key(&mut self, actors: &mut Actors) -> Result<Key<'a>, DraftRefusal> {
        match (self.key_actor.next()?, self.key_counter.next()?, self.key_string.next()?) {
            (None, None, Some(name)) => Ok(Key::Name(name)),
            (None, Some(0), None) => Ok(Key::Head),
            (Some(actor), Some(counter), None) => actors.reference(actor, counter).map(Key::Element),
            _ => Err(DraftRefusal::BadColumnData),
        }
    }

    fn value(&mut self) -> Result<Value<'a>, DraftRefusal> {
        let meta = self.value_meta.need()?;
        let length = usize::try_from(meta >> 4).map_err(|_| DraftRefusal::BadValue)?;
        let raw = self.value.take(length).map_err(|_| DraftRefusal::BadValue)?;
        match (meta & 15, length) {
            (NULL, 0) => Ok(Value::Null),
            (TRUE, 0) => Ok(Value::True),
            (STRING, _) => std::str::from_utf8(raw).map(Value::Text).map_err(|_| DraftRefusal::BadValue),
            _ => Err(DraftRefusal::BadValue),
        }
    }

    fn replaced(&mut self, actors: &mut Actors) -> Result<Vec<OpRef>, DraftRefusal> {
        let mut replaced = Vec::new();
        for _ in 0..self.replaced_count.need()? {
            // A run of these costs no bytes, so their number needs its own bound.
            if replaced.len() >= MAX_REPLACED {
                return Err(DraftRefusal::TooManyOperations);
            }
            let actor = self.replaced_actor.need()?;
            let counter = self.replaced_counter.next()?.ok_or(DraftRefusal::BadColumnData)?;
            replaced.push(actors.reference(actor, counter)?);
        }
        Ok(replaced)
    }

    fn finish(&self) -> Result<(), DraftRefusal> {
        self.object_actor.finish()?;
        self.object_counter.finish()?;
        self.key_actor.finish()?;
        self.key_counter.finish()?;
        self.key_string.finish()?;
        self.insert.finish()?;
        self.action.finish()?;
        self.value_meta.finish()?;
        self.replaced_count.finish()?;
        self.replaced_actor.finish()?;
        self.replaced_counter.finish()?;
        if self.value.is_empty() { Ok(()) } else { Err(DraftRefusal::BadColumnData) }
    }
}

/// Most values one put may replace: so many devices at once under one key.
const MAX_REPLACED: usize = 64;

/// The actors that a change lists, and which of them it has used so far.
struct Actors {
    used: Vec<bool>,
    constant: Option<usize>,
}

impl Actors {
    fn new(header: &Header) -> Self {
        let constant = header.other_actors.binary_search(&CONSTANT_ACTOR).ok().map(|at| at + 1);
        let mut used = vec![false; header.other_actors.len() + 1];
        if let Some(own) = used.first_mut() {
            *own = true;
        }
        Self { used, constant }
    }

    fn touch(&mut self, actor: u64) -> Option<usize> {
        let index = usize::try_from(actor).ok()?;
        *self.used.get_mut(index)? = true;
        Some(index)
    }

    fn is_constant(&mut self, actor: u64) -> bool {
        let index = self.touch(actor);
        index.is_some() && index == self.constant
    }

    /// A reference to an operation other than the three of the constant change.
    fn reference(&mut self, actor: u64, counter: u64) -> Result<OpRef, DraftRefusal> {
        let index = self.touch(actor).ok_or(DraftRefusal::BadActor)?;
        let counter = u32::try_from(counter).map_err(|_| DraftRefusal::BadNumber)?;
        if counter == 0 || Some(index) == self.constant {
            return Err(DraftRefusal::UnknownReference);
        }
        Ok(OpRef { counter, actor: u32::try_from(index).map_err(|_| DraftRefusal::BadActor)? })
    }

    /// automerge lists only actors that are used; another list would not survive saving.
    fn finish(&self) -> Result<(), DraftRefusal> {
        if self.used.iter().all(|used| *used) { Ok(()) } else { Err(DraftRefusal::BadActor) }
    }
}

fn operation(row: Row<'_>) -> Result<DraftOp, DraftRefusal> {
    match row.object {
        TEXT_OP => text_operation(row),
        MAP_OP => put(row, Keyed::Map),
        SETTLED_OP => put(row, Keyed::Settled),
        _ => Err(DraftRefusal::ForeignObject),
    }
}

fn text_operation(row: Row<'_>) -> Result<DraftOp, DraftRefusal> {
    let after = match row.key {
        Key::Head => None,
        Key::Element(element) => Some(element),
        Key::Name(_) => return Err(DraftRefusal::OperationNotAllowed),
    };
    match (row.insert, row.action, row.value, after) {
        (true, SET, Value::Text(text), _) if row.replaced.is_empty() => {
            let mut units = text.chars();
            match (units.next(), units.next()) {
                (Some(unit), None) => Ok(DraftOp::Insert { after, unit }),
                _ => Err(DraftRefusal::BadValue),
            }
        }
        (false, DELETE, Value::Null, Some(target)) if row.replaced == [target] => {
            Ok(DraftOp::Delete { target })
        }
        _ => Err(DraftRefusal::OperationNotAllowed),
    }
}

fn put(row: Row<'_>, object: Keyed) -> Result<DraftOp, DraftRefusal> {
    let Key::Name(key) = row.key else { return Err(DraftRefusal::OperationNotAllowed) };
    if row.insert || row.action != SET {
        return Err(DraftRefusal::OperationNotAllowed);
    }
    let allowed = match (object, row.value) {
        (Keyed::Map, Value::Text(text)) => {
            (1..=MAX_KEY_BYTES).contains(&key.len()) && text.len() <= MAX_VALUE_BYTES
        }
        (Keyed::Settled, Value::True) => {
            key.len() == MARK_ID_DIGITS && key.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        }
        _ => false,
    };
    if !allowed {
        return Err(DraftRefusal::BadValue);
    }
    if !row
        .replaced
        .is_sorted_by(|a, b| a.counter < b.counter || (a.counter == b.counter && a.actor != b.actor))
    {
        return Err(DraftRefusal::BadColumnData);
    }
    Ok(DraftOp::Put(Box::new(Put { object, key: key.to_owned(), replaced: row.replaced })))
}

/// What the newest operation refers to inside its own change must stand before it and be of its kind.
fn check_own_references(ops: &[DraftOp], start_op: u32) -> Result<(), DraftRefusal> {
    let Some((newest, before)) = ops.split_last() else { return Ok(()) };
    let find = |reference: &OpRef| {
        let own = reference.actor == 0 && reference.counter >= start_op;
        own.then(|| before.get((reference.counter - start_op) as usize))
    };
    let sound = match newest {
        DraftOp::Insert { after: None, .. } => true,
        DraftOp::Insert { after: Some(element), .. } | DraftOp::Delete { target: element } => {
            find(element).is_none_or(|op| matches!(op, Some(DraftOp::Insert { .. })))
        }
        DraftOp::Put(put) => {
            put.replaced.iter().all(|replaced| find(replaced).is_none_or(|op| same_key(op, put)))
        }
    };
    if sound { Ok(()) } else { Err(DraftRefusal::UnknownReference) }
}

fn same_key(op: Option<&DraftOp>, put: &Put) -> bool {
    matches!(op, Some(DraftOp::Put(other)) if other.object == put.object && other.key == put.key)
}
