//! Everything that can have happened: its code, its word, and the sentence that says it in both languages.

use crate::english::Word;
use crate::view::Coded;

/// What a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Need,
    Topic,
    Comment,
    Amendment,
    /// An office with its grid.
    Post,
    /// What was proposed and confirmed.
    Change,
    /// A venue by its name.
    Venue,
    /// What came back.
    Entry,
    Nothing,
}

/// Whether the words of the act belong to the news: a reason, an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    Quoted,
    Left,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $code:literal $zh:literal $en:literal $about:ident $quote:ident $says:literal $says_en:literal;)*) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum InboxKind {
            $($(#[$doc])* $name,)*
        }

        impl InboxKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code, as it is stored.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What its sentence is about.
            pub(super) const fn about(self) -> About {
                match self { $(Self::$name => About::$about,)* }
            }

            /// Whether the act's words belong to it.
            pub(super) const fn quote(self) -> Quote {
                match self { $(Self::$name => Quote::$quote,)* }
            }

            /// The sentence in Chinese and in English, with places for who, about what, and a number.
            pub(super) const fn says(self) -> [&'static str; 2] {
                match self { $(Self::$name => [$says, $says_en],)* }
            }
        }

        impl Word for InboxKind {
            const EVERY: &'static [Self] = Self::ALL;

            fn coded(self) -> Coded {
                match self { $(Self::$name => Coded { code: $code, zh: $zh, en: $en },)* }
            }
        }
    };
}

kinds! {
    /// Somebody logged a need for oneself.
    NeedLogged "need_logged" "代录" "logged for you" Need Left
        "{by}替您登记了诉求：{about}" "{by} logged a need for you: {about}";
    /// Somebody else corrected it.
    NeedCorrected "need_corrected" "更正" "corrected" Need Left
        "{by}更正了诉求：{about}" "{by} corrected the need: {about}";
    /// Somebody else took it back.
    NeedWithdrawn "need_withdrawn" "撤回" "withdrawn" Need Quoted
        "{by}撤回了诉求：{about}" "{by} withdrew the need: {about}";
    /// It was accepted.
    NeedAccepted "need_accepted" "受理" "accepted" Need Left
        "诉求已受理：{about}" "The need was accepted: {about}";
    /// It came back for more.
    NeedReturned "need_returned" "退回补充" "returned for more" Need Quoted
        "诉求退回补充：{about}" "The need came back for more: {about}";
    /// It was rejected.
    NeedRejected "need_rejected" "不予受理" "rejected" Need Quoted
        "诉求不予受理：{about}" "The need was rejected: {about}";
    /// It was answered.
    NeedAnswered "need_answered" "答复" "answered" Need Quoted
        "诉求有了答复：{about}" "The need was answered: {about}";
    /// It was merged.
    NeedMerged "need_merged" "归并" "merged" Need Left
        "诉求与相同的归并办理：{about}" "The need is dealt with together with one like it: {about}";
    /// A topic took it up.
    NeedPlaced "need_placed" "列入议题" "taken up by a topic" Need Left
        "诉求列入议题：{about}" "A topic took the need up: {about}";
    /// It was handed over.
    NeedReferred "need_referred" "转办" "handed over" Need Quoted
        "诉求已转办：{about}" "The need was handed over: {about}";
    /// It was dealt with without a topic.
    NeedHandled "need_handled" "直接办理" "dealt with" Need Quoted
        "诉求已直接办理：{about}" "The need was dealt with directly: {about}";
    /// One hears what became of it.
    NeedFedBack "need_fed_back" "反馈" "feedback" Need Quoted
        "诉求有了结果：{about}" "This is what became of the need: {about}";
    /// It was closed.
    NeedClosed "need_closed" "办结" "closed" Need Left
        "诉求已办结：{about}" "The need was closed: {about}";
    /// Somebody opened it again.
    NeedReopened "need_reopened" "重新办理" "opened again" Need Quoted
        "诉求重新办理：{about}" "The need was opened again: {about}";
    /// It stands for itself again.
    NeedUnmerged "need_unmerged" "取消归并" "merge undone" Need Quoted
        "诉求不再归并，单独办理：{about}" "The need is dealt with on its own again: {about}";
    /// A topic of one's own was taken up.
    TopicAccepted "topic_accepted" "立题" "topic taken up" Topic Left
        "议题已立题：{about}" "The topic was taken up: {about}";
    /// A topic of one's own was not taken up.
    TopicDeclined "topic_declined" "未立题" "topic not taken up" Topic Quoted
        "议题未立题：{about}" "The topic was not taken up: {about}";
    /// A topic of one's own was handed over.
    TopicReferred "topic_referred" "议题转办" "topic handed over" Topic Quoted
        "议题已转办：{about}" "The topic was handed over: {about}";
    /// Somebody else took a topic of one's own back.
    TopicWithdrawn "topic_withdrawn" "议题撤回" "topic taken back" Topic Quoted
        "议题已撤回：{about}" "The topic was taken back: {about}";
    /// One is asked as an expert.
    EvaluationAsked "evaluation_asked" "请您评估" "please evaluate" Topic Quoted
        "两委请您论证评估：{about}" "Both committees ask for your opinion as an expert: {about}";
    /// An expert has given an opinion.
    EvaluationGiven "evaluation_given" "评估意见" "expert opinion" Topic Quoted
        "{by}给出了评估意见：{about}" "{by} gave an expert opinion: {about}";
    /// The body it was handed to has it.
    ReferralAcknowledged "referral_acknowledged" "转办回执" "receipt" Topic Left
        "接收单位已经收下：{about}" "The body it was handed to has it: {about}";
    /// Both committees gave it up.
    TopicTerminated "topic_terminated" "议题终止" "topic given up" Topic Quoted
        "两委终止了议题：{about}" "Both committees gave the topic up: {about}";
    /// A document annulled what was agreed.
    TopicAnnulled "topic_annulled" "结果撤销" "annulled" Topic Quoted
        "协商结果被撤销：{about}" "What was agreed was annulled: {about}";
    /// Work stopped.
    WorkSuspended "work_suspended" "暂停实施" "work stopped" Topic Quoted
        "暂停实施：{about}" "The work was stopped: {about}";
    /// Work goes on.
    WorkResumed "work_resumed" "恢复实施" "work goes on" Topic Quoted
        "恢复实施：{about}" "The work goes on: {about}";
    /// Somebody refuses to sign a paper that oneself laid.
    SigningRefused "signing_refused" "有人拒签" "refused to sign" Topic Quoted
        "有人拒签，送签的这一份作废，请商量好再送签：{about}" "Somebody refuses to sign, and the paper falls; talk it over and lay another one: {about}";
    /// A topic of one's own has a new reading copy.
    CopyPublished "copy_published" "征求意见" "reading copy" Topic Left
        "发布了第 {n} 版征求意见稿：{about}" "Reading copy {n} is out: {about}";
    /// A round waits for one's own signature.
    RoundToSign "round_to_sign" "请您签字" "please sign" Topic Left
        "请您签第 {n} 轮定稿：{about}" "Please sign the final text, round {n}: {about}";
    /// A topic of one's own is being finalised.
    RoundOpened "round_opened" "开启定稿" "round opened" Topic Left
        "开启了第 {n} 轮定稿：{about}" "The text is being finalised, round {n}: {about}";
    /// A round ended without a seal.
    RoundClosed "round_closed" "本轮结束" "round ended" Topic Quoted
        "一轮定稿结束，没有签成：{about}" "A round ended without a final text: {about}";
    /// All have signed.
    Sealed "sealed" "定稿" "final" Topic Left
        "已签齐定稿：{about}" "The text is final, all have signed: {about}";
    /// One may write in a draft.
    DrafterAppointed "drafter_appointed" "指定起草" "drafter" Topic Left
        "请您起草：{about}" "You were appointed to draft: {about}";
    /// One may no longer write in it.
    DrafterRemoved "drafter_removed" "不再起草" "no longer drafter" Topic Left
        "您不再起草：{about}" "You no longer draft: {about}";
    /// One has to stay away from a topic.
    Recused "recused" "回避" "stay away" Topic Quoted
        "您对这个议题要回避，可以作为当事的一方发言：{about}" "You stay away from this topic, and may speak as a party: {about}";
    /// One may take part in it again.
    RecusalEnded "recusal_ended" "结束回避" "take part again" Topic Quoted
        "您对这个议题不用再回避：{about}" "You no longer stay away from this topic: {about}";
    /// One is called to a sitting.
    SessionNoticed "session_noticed" "开会通知" "called to a meeting" Topic Quoted
        "请您参加协商会议：{about}" "Please come to the meeting on: {about}";
    /// One was drawn for a seat.
    Drawn "drawn" "抽中" "drawn" Topic Left
        "抽签抽中了您，请您参加：{about}" "You were drawn for a seat: {about}";
    /// One's own amendment was taken over.
    AmendmentTaken "amendment_taken" "建议采纳" "amendment taken over" Amendment Left
        "您的修改建议已采纳：{about}" "Your amendment was taken over: {about}";
    /// One's own amendment was declined.
    AmendmentDeclined "amendment_declined" "建议未采纳" "amendment declined" Amendment Quoted
        "您的修改建议未采纳：{about}" "Your amendment was declined: {about}";
    /// One's own comment was hidden.
    CommentHidden "comment_hidden" "评论隐藏" "comment hidden" Comment Quoted
        "您的评论被隐藏：{about}" "Your comment was hidden: {about}";
    /// Somebody appeals against the hiding of a comment, and one may decide.
    HidingAppealed "hiding_appealed" "申诉隐藏" "appeal against hiding" Comment Quoted
        "{by}对评论被隐藏提出申诉，请您决定：{about}" "{by} appeals against the hiding of a comment, please decide: {about}";
    /// One's own comment is shown again.
    AppealUpheld "appeal_upheld" "评论恢复" "comment shown again" Comment Quoted
        "申诉成立，您的评论恢复显示：{about}" "Your appeal was upheld, the comment is shown again: {about}";
    /// One's own comment stays hidden.
    AppealDismissed "appeal_dismissed" "维持隐藏" "comment stays hidden" Comment Quoted
        "申诉没有成立，您的评论仍然隐藏：{about}" "Your appeal was dismissed, the comment stays hidden: {about}";
    /// Somebody came with one's own invitation.
    InviteUsed "invite_used" "有人加入" "somebody joined" Nothing Left
        "{by}用您发的邀请码加入了" "{by} joined with your invitation";
    /// A further device of one's own joined.
    DeviceAdded "device_added" "新设备" "new device" Nothing Left
        "您名下加入了一台新设备；不是您本人的，请马上告诉村（居）委会停用"
        "A new device joined in your name; if it is not yours, tell the committee at once";
    /// What was entered for oneself under another name is one's own.
    ClaimConfirmed "claim_confirmed" "认领成功" "claim confirmed" Nothing Left
        "{by}确认了您的认领，以前替您登记的诉求都归到您名下" "{by} confirmed your claim: what was entered for you is yours";
    /// It was somebody else's.
    ClaimDeclined "claim_declined" "认领未成" "claim not confirmed" Nothing Quoted
        "{by}没有确认您的认领" "{by} did not confirm your claim";
    /// A device of one's own was cut off.
    DeviceRevoked "device_revoked" "设备停用" "device cut off" Nothing Left
        "您的一台设备已被停用" "A device of yours was cut off";
    /// One was given an office.
    PostGranted "post_granted" "任命" "appointed" Post Left
        "您担任{about}" "You were appointed: {about}";
    /// An office of one's own ended.
    PostEnded "post_ended" "免职" "office ended" Post Left
        "您的{about}职务已结束" "Your office has ended: {about}";
    /// What oneself proposed was signed second.
    Confirmed "confirmed" "已确认" "confirmed" Change Left
        "{by}已确认您提出的事：{about}" "{by} confirmed what you proposed: {about}";
    /// Somebody else gave a booking of one's own up.
    BookingCancelled "booking_cancelled" "取消预订" "booking given up" Venue Quoted
        "{by}取消了您预订的场所：{about}" "{by} gave up your booking of {about}";
    /// A venue that one had booked was given up.
    VenueEnded "venue_ended" "场所停用" "venue given up" Venue Quoted
        "{about}已经停用，您的预订不再有效，请另订一处" "{about} was given up; your bookings of it no longer hold, please book elsewhere";
    /// An own entry came back.
    CameBack "came_back" "被退回" "came back" Entry Left
        "被退回：{about}" "Came back: {about}";
}
