//! Sentences of [`crate::Trouble`], of the hub's own no, and of faults of seal files.

sentences! {
    /// By code.
    TROUBLES
    "offline" "There is no network now. Everything is on the phone and goes out by itself once there is.";
    "cancelled" "The sync was stopped; what had arrived is stored.";
    "hub_invalid" "This is not the address of a Yishi server; check it (it begins with http:// or https://), or ask the server's administrator.";
    "hub_unreachable" "The server cannot be reached, so nothing was done; check address and network, then try again.";
    "hub_refused" "The server did not take it; it is still on the phone. Try again later, or tell the committee.";
    "certificates_missing" "This device has no trusted root certificates, so it cannot reach a server by https; nothing is lost. Have the administrator install the system's root certificates (ca-certificates).";
    "hub_untrue" "What the server sent does not verify and was not used; try again later, or tell the committee.";
    "answer_invalid" "The server's answer cannot be read; everything is still on the phone. Update the app, or tell the server's administrator.";
    "code_invalid" "This is not an invitation; scan it again, or type the letters and digits on the sheet once more.";
    "already_joined" "This phone has joined this village (community) already.";
    "genesis_invalid" "A village (community) needs a name and a founder who is in the committee.";
    "space_unknown" "This phone has not joined this village (community); join with an invitation first.";
    "not_found" "This is not on the phone: sync first. Or you may not read it.";
    "not_refused" "This did not come back; it need not be handed in again.";
    "name_missing" "Write a name, or what people call the person, such as Grandpa Wang.";
    "consent_changed" "There is a newer text on personal data; read it before agreeing.";
    "form_too_large" "There is too much in the form to be kept; split it up.";
    "title_missing" "Write a title.";
    "qr_too_long" "There is too much text for a code; copy the text instead.";
    "attachment_form" "This is no photo or recording that can be used: photos are JPEG or WebP, recordings M4A, OGG (Opus) or WAV; make another one.";
    "photo_pixels" "This photo has too many pixels (12 million at most); make it smaller first.";
    "attachment_gone" "This photo or recording was taken away or handed in already; add it anew.";
    "attachment_key_missing" "This grid has no key yet, so photos and recordings wait on the phone; sync once before handing in, or hand in without them.";
    "attachment_away" "This photo or recording is not on this phone; download it with a network first.";
    "attachment_late" "The photo or recording is not there yet (or was erased); wait until the other phone has synced.";
    "attachment_locked" "This phone cannot open this photo or recording: only the phone it came from, the grid and the committee can. Use that phone, or ask the grid leader.";
    "attachment_damaged" "This photo or recording does not open: it is damaged, or not what it is said to be. Download it again, or ask for it to be added anew.";
    "card_missing" "No personal data was taken down about this person, or you may not read it.";
    "card_locked" "This personal data does not open on this phone; ask the committee to let you read it.";
    "key_missing" "This grid has no key yet; sync first, and leave personal data out until then.";
    "key_waiting" "Waiting to be let in: once a colleague who has access syncs, and then you do, it opens.";
    "draft_behind" "The draft has not arrived whole; sync first.";
    "draft_empty" "The draft is empty; write it before publishing.";
    "draft_erased" "The words of this draft were erased; it cannot be opened any more.";
    "marks_open" "Two people changed the same passage and nobody has chosen yet; a drafter opens the draft and settles each.";
    "mark_gone" "Somebody settled this passage, or its text changed; open the draft again.";
    "passage_outside" "The place selected is not in the draft; select it again.";
    "passage_moved" "This passage has changed since; choose its place in the draft, then take the amendment over.";
    "amendment_erased" "The words of this amendment were erased; it cannot be taken over.";
    "round_missing" "This topic has no such round; sync first, or ask the committee to open one.";
    "roster_behind" "Not all names of the committee have arrived; sync before opening the round.";
    "round_waiting" "This round has not reached the server; sync, then export.";
    "text_missing" "The text to be signed is not on this phone; sync first.";
    "text_differs" "The text is not what the draft read; do not sign, and tell the other committee members to open the round anew.";
    "roster_differs" "The roster is not what your directory says; do not sign, and tell the other committee members to check it and open the round anew.";
    "signed_other_text" "You signed another text in this round; one text a round. Wait for the next.";
    "not_sealed" "Signatures are missing (those given count once synced); export when all are there.";
    "seal_unproved" "What is on this phone does not prove this final text; sync, then export.";
    "storage" "The phone's storage failed; restart the app, or ask the committee's administrator.";
    "storage_busy" "Another program is using the data, so nothing was done; try again in a moment.";
    "phone_full" "There is no room left on the phone, so this was not stored; make room and try again.";
    "key_lost" "The key file of this device is gone or damaged; the data was left alone. Put device.key back, or join anew from another folder with a new invitation.";
    "vault_closed" "The phone's safe did not give this device's keys; the data was left alone. Unlock the phone and try again. After a change of phone or a restored backup, join anew with an invitation.";
    "key_sealed" "The keys here are locked by a phone's safe and open only in the app on that phone; the data was left alone. Use that phone, or join anew from another folder with a new invitation.";
    "database_newer" "A newer version of the app wrote this data; update the app first. The data was left alone.";
    "bug" "Something went wrong in the program; what you filled in is still there. Tell the administrator this code.";
}

sentences! {
    /// What only the hub says.
    HUB
    "malformed" "What was sent has the wrong form; update the app and try again.";
    "credential_malformed" "The request's signature has the wrong form; update the app and try again.";
    "device_mismatch" "The device that signed is not the one that wrote; update the app and try again.";
    "genesis_bad" "What a village (community) is set up with is incomplete; check name, members and offices.";
    "signature_needed" "Only a device that has joined can do this; join first.";
    "nonce_stale" "The request came too late; the app tries again by itself.";
    "setup_token_wrong" "The setup token is wrong; ask the server's administrator.";
    "blob_unknown" "This sealed file is not there; it may have been erased.";
    "method_wrong" "This address does not do that; update the app and try again.";
    "too_slow" "The network is too slow and not everything arrived; try again later.";
    "blob_taken" "This sealed file is there already and cannot be overwritten; store it anew.";
    "encoding_unwanted" "The server takes nothing compressed; update the app and try again.";
    "internal" "Something went wrong on the server; try again later. What you wrote is on the phone.";
    "storage_broken" "The server's storage failed; tell its administrator. What you wrote is on the phone.";
}

sentences! {
    /// Why a seal file proves nothing.
    SEAL
    "seal_too_large" "The file is too large to be a seal file.";
    "seal_unreadable" "The file is no seal file, or it is damaged.";
    "seal_not_canonical" "The file's form was altered (spaces, line ends, order); ask the committee for the original.";
    "seal_version" "The file's format is newer or unknown; update the program that verifies.";
    "seal_genesis" "The record that founded the village (community) is damaged in the file.";
    "seal_entry" "A record of the proof is damaged, or its signature is false.";
    "seal_place" "A record of the proof belongs to another village (community), or does not belong here.";
    "seal_chain" "Records of the proof are out of order: one was exchanged or repeated.";
    "seal_device" "A record of the proof comes from a device that is unknown or was cut off.";
    "seal_authority" "An appointment in the proof was made by somebody who could not make it then.";
    "seal_second" "An appointment in the proof lacks the second committee member's signature.";
    "seal_invitation" "Somebody in the proof joined with an invitation that does not hold.";
    "seal_roster" "The roster is not the committee as it was when the round opened.";
    "seal_slots" "The signature slots break the rule: more than half of the committee's members sign a final text.";
    "seal_text" "The text is not the one that was finalised; it was altered.";
    "seal_digest" "Title, roster, slots or appointments are not what was signed.";
    "seal_signer" "Somebody signed who is not among the signers, or not on their own device.";
    "seal_repeated" "One member's signature was counted twice.";
    "seal_signature" "A signature is false, or is on something else.";
    "seal_count" "The number of signatures is wrong: too few, or more than the final text needs.";
    "seal_fields" "What the file shows to people is not what the signatures are on; it was altered.";
}
