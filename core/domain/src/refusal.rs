//! Refusals: a stable code, where the rule comes from, and one plain sentence that says what is missing and who can help.

use core::fmt;

use crate::pack::PackError;

/// What becomes of an entry that meets a refusal at the hub (architecture.md §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// It keeps its place in its chain as refused.
    Refuse,
    /// It is kept aside, shown, and may be admitted by the committee.
    Quarantine,
    /// No verdict yet; the device's later entries wait.
    Retry,
}

macro_rules! codes {
    ($($name:ident $code:literal $class:ident $source:literal $sentence:literal;)*) => {
        /// Every reason for a no. The text of a code never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $sentence] $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// The stable text on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What the hub does with the entry.
            pub const fn class(self) -> Class {
                match self { $(Self::$name => Class::$class,)* }
            }

            /// Law article, document line or design page the rule comes from.
            pub const fn source(self) -> &'static str {
                match self { $(Self::$name => $source,)* }
            }

            /// What is missing and who can supply it.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }

            /// The code with this text, if this version knows it.
            pub fn parse(text: &str) -> Option<Code> {
                match text { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

codes! {
    DeviceUnknown "device_unknown" Refuse "身份与设备（本系统约定）" "这台设备还没有加入本村（社区），请向村（居）委会要一张邀请码。";
    DeviceRevoked "device_revoked" Quarantine "身份与设备（本系统约定）" "这台设备已被停用，内容已另存待查，请找村（居）委会核实后接收。";
    RoleEnded "role_ended" Quarantine "身份与设备（本系统约定）" "您办这件事的身份已经结束，内容已另存待查，请找村（居）委会核实后接收。";
    NotPermitted "not_permitted" Refuse "权限表（本系统约定）" "您现在的身份办不了这件事，请找村（居）委会或网格长代办。";
    AudienceWrong "audience_wrong" Refuse "数据可见范围" "这条内容的可见范围不对，请更新应用后重新提交。";
    WordsMissing "words_missing" Refuse "填写要求" "还没有写内容，请补上再提交。";
    WordsTooLong "words_too_long" Refuse "填写要求" "内容太长，请删短一些再提交。";
    WordsWrong "words_wrong" Refuse "填写要求" "内容的格式不对，请更新应用后重新提交。";
    WordsErased "words_erased" Refuse "填写要求" "这条内容的文字已经删去，不能再提交，请重新填写一条。";
    UnknownObject "unknown_object" Retry "先后次序" "所指的内容还没有送到，请先同步，系统会自动再试。";
    DependsOnRefused "depends_on_refused" Refuse "先后次序" "它所依据的内容已被退回，请改好前一条再提交。";
    DependsOnQuarantined "depends_on_quarantined" Quarantine "先后次序" "它所依据的内容另存待查，核实接收前一条后再接收这一条，请找村（居）委会。";
    KindUnknown "kind_unknown" Retry "版本" "服务器版本较旧，暂时办不了这件事，请联系管理员升级。";
    UpdateNeeded "update_needed" Refuse "版本" "这里有更新版本的应用写下的内容，请更新应用后再办。";
    AlreadyExists "already_exists" Refuse "先后次序" "同一编号的内容已经有了，请重新填写一条。";
    NotFounded "not_founded" Refuse "身份与设备（本系统约定）" "这里还没有建立村（社区），请村（居）委会先建立。";

    InviteUnknown "invite_unknown" Refuse "邀请（本系统约定）" "服务器上还没有这张邀请码，可能发码人的手机还没有同步，请他同步后您再试；仍不行请向村（居）委会另要一张。";
    InviteNotConfirmed "invite_not_confirmed" Refuse "邀请；两名委员会成员签字" "这张邀请码还差另一名委员会成员确认，请等确认后再扫。";
    InviteUsedUp "invite_used_up" Refuse "邀请（本系统约定）" "这张邀请码的次数已用完，请向村（居）委会另要一张。";
    InviteExpired "invite_expired" Refuse "邀请（本系统约定）" "这张邀请码已过期，请向村（居）委会另要一张。";
    InviteMismatch "invite_mismatch" Refuse "邀请（本系统约定）" "邀请码与加入信息对不上，请重新扫码。";
    InviteTerms "invite_terms" Refuse "邀请（本系统约定）" "邀请码的次数或期限不合规定：居民 1 至 6 次、1 小时至 30 天，职务 1 次、1 至 72 小时。";
    PostMalformed "post_malformed" Refuse "职务（本系统约定）" "网格职务要写明是哪个网格，其他职务不写网格，请改好再办。";
    PostHeld "post_held" Refuse "职务（本系统约定）" "这个人已经担任此职务，不用再任命，请核对人选。";
    PostNotHeld "post_not_held" Refuse "职务（本系统约定）" "这个人没有担任此职务，请核对后再办。";
    PostOrg "post_org" Refuse "职务（本系统约定）" "单位代表要写明是哪个单位，乡贤可以写明，其他职务不写单位，请改好再办。";
    OrgUnknown "org_unknown" Retry "协商主体（湖委办〔2017〕45号 二（二）2）" "还没有登记这个单位，请先同步，或请两委成员登记。";
    OrgKind "org_kind" Refuse "协商主体（湖委办〔2017〕45号 二（二）2）" "居民、新居民代表以个人身份参加，不登记成单位，请另选类别。";
    OrgEnded "org_ended" Refuse "协商主体（湖委办〔2017〕45号 二（二）2）" "这个单位已经注销，请另选单位，或请两委成员重新登记。";
    OrgParty "org_party" Refuse "协商主体（湖委办〔2017〕45号 二（二）2）" "这一方的类别与单位登记的不一样，请按登记的类别填写。";
    OrgSpeaker "org_speaker" Refuse "协商主体（湖委办〔2017〕45号 二（二）2）" "这个人现在不是这个单位的代表，请两委成员先任命，或请单位的代表办理。";
    OrgAdvises "org_advises" Refuse "湖委办〔2017〕45号 二（三）" "这个单位只提意见建议，不作决定，不能作为协议的一方，可以请来发言。";
    DevicesChanged "devices_changed" Refuse "职务（本系统约定）" "这个人的设备有变化，请同步后重新办理。";
    PostConflict "post_conflict" Refuse "村委会组织法 37 条、居委会组织法 36 条" "监督委员会成员不得由村（居）委会成员兼任，请另选他人。";
    SignersChanged "signers_changed" Refuse "两名委员会成员签字" "委员会人数有变化，请同步后重新办理。";
    SecondSignerSame "second_signer_same" Refuse "两名委员会成员签字" "确认人不能是提出人，请另一名委员会成员确认。";
    ConfirmMismatch "confirm_mismatch" Refuse "两名委员会成员签字" "要确认的事项不存在或已经办过，请同步后核对。";
    PendingFull "pending_full" Refuse "两名委员会成员签字" "等待另一名委员会成员确认的事项已满 128 件，请先请他逐件确认，再提出新的。";
    LastCommitteeMember "last_committee_member" Refuse "职务（本系统约定）" "这是最后一名委员会成员，请先任命接任的人再办。";
    GridUnknown "grid_unknown" Retry "网格" "还没有这个网格，请先同步，或请村（居）委会设立。";
    MemberUnknown "member_unknown" Retry "成员" "还没有这个人，请先同步。";
    AdmitUnknown "admit_unknown" Refuse "待查内容" "没有这条待查内容，请同步后核对。";
    AdmitSignature "admit_signature" Refuse "两名委员会成员签字" "职务、设备和签字的事不能这样接收，请现任成员重新办理。";
    CutAhead "cut_ahead" Refuse "身份与设备（本系统约定）" "截止处比这台设备已上传的内容多出太多，请同步后重新办理。";

    PersonClaimed "person_claimed" Refuse "代录认领（本系统约定）" "这个人已经有自己的手机，或者已经认领，请同步后核对名单。";
    ClaimWaiting "claim_waiting" Refuse "代录认领（本系统约定）" "您在这个网格已经申请认领，请等网格工作人员或两委成员确认。";
    ClaimNotAsked "claim_not_asked" Refuse "代录认领（本系统约定）" "本人没有在这个网格申请认领，请他先在自己的手机上申请；没有手机的，请两委成员办理。";
    ClaimOwn "claim_own" Refuse "代录认领（本系统约定）" "自己的认领不能自己确认，请找本网格的其他工作人员或两委成员。";

    MinorRoll "minor_roll" Refuse "民法典 17、19 条；未成年人保护法 4 条" "未成年人可以提诉求、发表意见，不列入名册，也不签字、不任职，请另请一位成年人。";
    GuardianMissing "guardian_missing" Refuse "个人信息保护法 31 条" "未满十四周岁的人由监护人代为办理，请写明监护人，监护人要是成年人。";
    GuardianOnly "guardian_only" Refuse "个人信息保护法 31 条" "未满十四周岁的人不用自己的手机加入，请监护人代为办理。";
    GuardianConsent "guardian_consent" Refuse "个人信息保护法 31 条" "未满十四周岁的人提诉求要监护人同意，请先问过登记的监护人，再写明他同意。";

    NeedNotYours "need_not_yours" Refuse "权限表（本系统约定）" "只有提出诉求的人或代录人能改，请联系网格长。";
    NeedState "need_state" Refuse "诉求流程（本系统约定；湖委办〔2017〕45号 二（一）1）" "这条诉求现在的办理状态不能这样办，请同步后再看。";
    NeedEnteredFor "need_entered_for" Refuse "代录（本系统约定）" "替别人登记诉求由网格长、网格员或村（居）委会成员办理，请找他们；单位代表只替有本单位职务的人登记，乡镇（街道）只登记来访、来电。";
    AttachmentTooMany "attachment_too_many" Refuse "附件（本系统约定）" "一条诉求最多带 4 个照片或录音，请去掉几个再提交。";
    AttachmentTooLarge "attachment_too_large" Refuse "附件（本系统约定）" "照片或录音太大：照片最多 300 KB,录音最多 2 MB(约 8 分钟),请换一个小些的再提交。";
    AttachmentWrong "attachment_wrong" Refuse "附件（本系统约定）" "附件登记得不对：同一个只能附一次，同意录音只在替别人登记时附；请去掉后重新添加。";
    MergeSelf "merge_self" Refuse "归并（本系统约定；湖委办〔2017〕45号 二（二）1 整理汇总）" "一条诉求不能并入它自己，请另选主诉求。";
    MergeIntoMerged "merge_into_merged" Refuse "归并（本系统约定；湖委办〔2017〕45号 二（二）1 整理汇总）" "所选主诉求已经并入别的诉求，请选最终的那一条。";

    ReferralEmergency "referral_emergency" Refuse "权限表（本系统约定）" "网格长、网格员和乡镇（街道）只能转办紧急情况，其他转办请村（居）委会成员办理。";
    ReopenTooLate "reopen_too_late" Refuse "诉求流程（本系统约定）" "已过重新办理的期限，请重新提一条诉求。";
    ItemUnknown "item_unknown" Refuse "协商事项目录（湖委办〔2017〕45号 二（三））" "事项目录里没有这一项，请同步后再选，或请县（区）补充目录。";
    ClassStatutory "class_statutory" Refuse "村民委员会组织法 28 条、居民委员会组织法 30 条" "法律规定了这件事由谁决定，不能降低事项性质，请按规定的程序办理。";
    ClassUnknown "class_unknown" Refuse "事项性质（本系统约定；湖委办〔2017〕45号 二（一）1）" "还没说清这是哪类事项，请村（居）委会或党组织成员在事项目录里选一项；目录里没有的，由两委写明理由一起定，拿不准就按重大事项办。";
    ClassLowered "class_lowered" Refuse "事项性质（本系统约定；湖委办〔2017〕45号 二（一）1）" "降低事项性质要两委共同决定并写明理由，请村（居）委会和党组织各一名成员办理。";
    RulesBad "rules_bad" Refuse "规则包（本系统约定）" "这份规则不合格式，或比法律、上级规定更松，不能采用，请发布它的单位改正。";
    RulesLevel "rules_level" Refuse "规则包（本系统约定）" "这份规则不该由这一级发布，请由相应的上级发布，本级再采用。";
    RulesKnown "rules_known" Refuse "规则包（本系统约定）" "这份规则已经采用，或正等另一名委员会成员确认，不用再办，请同步后再看。";
    RulesOrigin "rules_origin" Refuse "规则包（本系统约定）" "服务器上查不到上级发布的这份规则，或内容与上级的不一样，请同步后重新采用，仍不行请联系管理员。";
    RulesTaken "rules_taken" Refuse "协商形式（湖委办〔2017〕45号 二（一）1、二（三））" "这个形式的编号已经有了，会议文书上还要用，请另取一个编号。";
    RulesFull "rules_full" Refuse "规则包（本系统约定）" "采用的规则已满 200 份，请联系管理员清理后再办。";
    OpeningStands "opening_stands" Refuse "商定即行（本系统约定）" "这一项的商定即行现在就是这样，不用再办，请同步后再看。";
    RulesUnsound "rules_unsound" Refuse "规则包（本系统约定）" "办事规则读不出来，请更新应用，仍不行请联系管理员。";

    TopicState "topic_state" Refuse "议题流程（本系统约定；湖委办〔2017〕45号 二（二）1）" "这个议题现在的状态不能这样办，请同步后再看。";
    TopicWithoutSource "topic_without_source" Refuse "湖委办〔2017〕45号 二（二）1" "议题要有来源，请附上至少一条诉求，或写明六类来源之一。";
    NotDeliberable "not_deliberable" Refuse "村民委员会组织法 31 条、居民委员会组织法 31 条" "这件事不宜协商，请两委成员转办给有权处理的部门，或不予立题并写明理由。";
    ResearchMissing "research_missing" Refuse "湖委办〔2017〕45号 二（二）1" "还没有整理研究的记录，请两委成员先把调查论证的情况写上。";
    PartyReviewMissing "party_review_missing" Refuse "村民委员会组织法 28 条、居民委员会组织法 30 条" "重要事项要先经党组织研究讨论，请党组织书记先登记研究结果。";
    JointGiven "joint_given" Refuse "两委共同决定（湖委办〔2017〕45号 二（二）1）" "您这一方已经同意，请等另一方（村（居）委会或党组织）同意。";
    StatedAhead "stated_ahead" Refuse "民法典 201 条（日期由本系统核对）" "所填的日期还没有到，请核对后重新填写。";
    RulesChanged "rules_changed" Refuse "规则包（本系统约定）" "办事规则与手机里的不一样，请同步、更新应用后重新办理。";
    AttestUnknown "attest_unknown" Refuse "补签（本系统约定）" "没有这件等补签的事，请同步后核对。";
    AttestSupervisor "attest_supervisor" Refuse "补签（本系统约定）" "补签要由监督委员会成员办理，请找他们。";
    WithdrawStatutory "withdraw_statutory" Refuse "村民委员会组织法 28 条、居民委员会组织法 30 条" "法律规定由会议决定的事项，只有两委能撤回，请找村（居）委会。";
    Recused "recused" Refuse "村民委员会组织法 8 条、居民委员会组织法 8 条" "您对这件事要回避，不能主持、记录、决定、签署或起草，可以作为当事的一方发言，请由其他成员办理。";
    RecusedOther "recused_other" Refuse "村民委员会组织法 8 条、居民委员会组织法 8 条" "所选的人里有人对这件事要回避，请另请一位。";
    RecusalGiven "recusal_given" Refuse "回避（本系统约定）" "这个人对这件事已经回避，不用再登记，请核对人选。";
    RecusalNone "recusal_none" Refuse "回避（本系统约定）" "这个人对这件事没有回避，请核对后再办。";
    DrafterAlready "drafter_already" Refuse "起草人（本系统约定）" "这个人已经是本议题起草人，请另选一位。";
    DrafterNot "drafter_not" Refuse "起草人（本系统约定）" "这个人不是本议题起草人，请同步后核对。";
    ReferralPath "referral_path" Refuse "湖委办〔2017〕45号 二（一）、民法典 278 条、农村集体经济组织法 26 条" "转到哪里要和事项性质对得上，请两委成员先定准事项性质，再转给有权决定的一方。";
    WithdrawLate "withdraw_late" Refuse "议题流程（本系统约定）" "会议已经开过，议题不能再撤回，请两委共同决定终止并写明理由。";
    TerminateEarly "terminate_early" Refuse "议题流程（本系统约定）" "会议还没有开过，不用终止，请提出人或两委撤回议题。";
    FollowsOpen "follows_open" Refuse "议题流程（本系统约定）" "所接续的议题还没有结束，请在原议题里办理，或等它结束。";
    EvaluationNotWanted "evaluation_not_wanted" Refuse "湖委办〔2017〕45号 二（二）2" "事项目录没有把这件事列为专业性、技术性较强的事项，确要先论证评估的，请两委先登记为目录里相应的事项。";
    EvaluationMissing "evaluation_missing" Refuse "湖委办〔2017〕45号 二（二）2；村民委员会组织法 33 条" "这件事专业性、技术性较强，还缺一份论证评估意见，请两委邀请没有利益关系的专家、法律顾问或专业社工评估。";
    EvaluationInterest "evaluation_interest" Refuse "湖委办〔2017〕45号 二（二）2" "这个议题是您提出的，请写明您的利益关系，这份意见会记下，但不算论证评估。";
    NotDrafter "not_drafter" Refuse "起草人（本系统约定）" "只有本议题的起草人和委员会成员能改草稿，您可以提修改建议，或请委员会指定您为起草人。";
    ActorTaken "actor_taken" Refuse "草稿（本系统约定）" "这台设备的草稿身份对不上，已另取新身份，请再保存一次。";
    DraftSequence "draft_sequence" Refuse "草稿（本系统约定）" "草稿修改的次序不对，已保留您的文字，请重新保存。";
    DraftInvalid "draft_invalid" Refuse "草稿（本系统约定）" "这次草稿修改无法接收，已保留您的文字，请重新保存。";
    DraftTooLarge "draft_too_large" Refuse "草稿（本系统约定）" "草稿太长，请删短一些再保存。";
    DraftActors "draft_actors" Refuse "草稿（本系统约定）" "这份草稿记下的写入设备已满，请把您的文字交给已在写的起草人代为写入，或请委员会另立议题。";
    CopyVersion "copy_version" Refuse "征求意见稿（本系统约定；湖委办〔2017〕45号 二（一）1 广泛征求意见）" "已有别人先发布了新的征求意见稿，请同步后再发。";
    CopyMismatch "copy_mismatch" Refuse "征求意见稿（本系统约定；湖委办〔2017〕45号 二（一）1 广泛征求意见）" "征求意见稿的文字与校验值对不上，请重新发布。";
    NoCopy "no_copy" Refuse "征求意见稿（本系统约定；湖委办〔2017〕45号 二（一）1 广泛征求意见）" "这个议题还没有这一版征求意见稿，请等起草人发布。";
    CommentNotYours "comment_not_yours" Refuse "权限表（本系统约定）" "评论只能由发表的人撤回、申诉，请找本人。";
    CommentGone "comment_gone" Refuse "评论" "这条评论已经撤回或隐藏，请同步后再看。";
    HidingUndone "hiding_undone" Refuse "权限表（本系统约定）" "监督委员会成员已经决定恢复这条评论，不能再隐藏，有新的理由请找他们。";
    AppealState "appeal_state" Refuse "权限表（本系统约定）" "这条评论没有被隐藏，或者申诉已经提过、已有结果，请同步后再看。";
    AppealOwn "appeal_own" Refuse "权限表（本系统约定）" "隐藏评论的人和发表评论的人不能决定这个申诉，请另一位监督委员会成员决定。";
    StanceReason "stance_reason" Refuse "议事规则：反对要说明理由" "选“不同意”请写一句理由，方便大家商量。";
    PassageWrong "passage_wrong" Refuse "修改建议" "选中的段落与征求意见稿对不上，请重新选择。";
    AmendmentSettled "amendment_settled" Refuse "修改建议" "这条修改建议已经处理过了，请同步后再看。";

    RoundStanding "round_standing" Refuse "定稿轮次（本系统约定）" "已有一轮定稿正在签字，请先签完或结束这一轮。";
    RoundNumber "round_number" Refuse "定稿轮次（本系统约定）" "已有别人先开了这一轮定稿，请同步后再看。";
    RoundRoster "round_roster" Refuse "定稿轮次（本系统约定）" "定稿名册与现任委员会成员不一致，请同步后重新开轮。";
    RoundDigest "round_digest" Refuse "定稿轮次（本系统约定）" "定稿内容与校验值对不上，请重新开轮。";
    RoundUnknown "round_unknown" Retry "定稿轮次（本系统约定）" "还没有收到这一轮定稿，请先同步。";
    RoundOver "round_over" Refuse "定稿轮次（本系统约定）" "这一轮定稿已经结束，请看最新一轮。";
    RoundVoid "round_void" Refuse "定稿轮次（本系统约定）" "委员会成员有变动，这一轮作废，请重新开轮。";
    SlotWrong "slot_wrong" Refuse "签署栏（本系统约定）" "您不在这一栏的签署名单里，请找名单内的成员签字。";
    SignedAlready "signed_already" Refuse "签署栏（本系统约定）" "您在这一轮已经签过字，每人每轮只签一次，请同步后再看。";
    SignatureWrong "signature_wrong" Refuse "签署栏（本系统约定）" "签字核验不通过，请在本人设备上重新签。";
    SignWay "sign_way" Refuse "签署栏（本系统约定）" "这一栏不能这样签字，请本人在自己的设备上签，或按这一栏允许的方式签。";

    FormUnknown "form_unknown" Refuse "协商形式（湖委办〔2017〕45号 二（一）1、二（三））" "没有这种协商形式，请同步后再选，或请县（区）补充。";
    PlanVersion "plan_version" Refuse "协商方案（湖委办〔2017〕45号 二（二）2）" "方案已有新的一版，或写得不对，请同步后按最新的一版办理。";
    PlanParties "plan_parties" Refuse "湖委办〔2017〕45号 二（二）2" "方案还没有写明协商的各方，至少两方，请起草方案的人补上。";
    PlanModerator "plan_moderator" Refuse "协商方案（本系统约定）" "主持人不能是利益相关的一方，请两委另请一位主持人。";
    PlanRecorder "plan_recorder" Refuse "协商方案（本系统约定）" "记录人不能由主持人兼任，请另请一位记录人。";
    PlanIncomplete "plan_incomplete" Refuse "湖委办〔2017〕45号 二（二）2" "方案还缺这种形式要写明的内容（地点、议程、材料、列席的监督委员会成员等），请起草方案的人补上。";
    DeliveryWay "delivery_way" Refuse "送达通知（本系统约定）" "本人收到请在自己的手机上点“收到”，替别人记送达请选上门、电话或书面。";
    DeliveryProof "delivery_proof" Refuse "湖委办〔2017〕45号 二（二）2" "书面送达要拍下签收单，请拍好再记；没有签收单的选上门或电话告知。";
    DeliveredAlready "delivered_already" Refuse "送达通知（本系统约定）" "这一方已经记过送达，请看送达名单里还有谁没通知到。";
    RecordUnsigned "record_unsigned" Refuse "湖委办〔2017〕45号 二（二）3" "会议记录还没有签全，请主持人和记录人都签了再往下办。";
    MinutesItems "minutes_items" Refuse "湖委办〔2017〕45号 二（二）3" "纪要里还没有落实事项，请写明办什么、谁负责、什么时候办好，至少一项。";
    TasksDiffer "tasks_differ" Refuse "湖委办〔2017〕45号 二（二）3" "要实施的和签好的纪要不一样，请按纪要里的落实事项安排，不改人、不改日期。";
    PlanConvener "plan_convener" Refuse "湖委办〔2017〕45号 二（一）1、二（三）" "这种会议要由规定的人召集，请联系他们来拟方案、发通知。";
    PlanGrid "plan_grid" Refuse "湖委办〔2017〕45号 二（三）" "网格协商要写明是本村（社区）的哪个网格，别的形式不写，请选好后再提交。";
    PlanSupervisor "plan_supervisor" Refuse "村民委员会组织法 37 条、居民委员会组织法 36 条" "方案里的监督人员不是监督委员会成员，请核对后改正。";
    PlanAsked "plan_asked" Refuse "湖委办〔2017〕45号 二（三）" "这种形式要请业主委员会和物业服务企业参加，请补上。";
    PlanNewResidents "plan_new_residents" Refuse "湖委办〔2017〕45号 二（二）2" "涉及新居民的事，新居民代表还不够，请起草方案的人补上。";
    PlanResidentUnit "plan_resident_unit" Refuse "村民委员会组织法 47 条、居民委员会组织法 46 条" "涉及驻村（社区）单位的事要听取它的意见，请把它列为一方。";
    PlanClassForm "plan_class_form" Refuse "湖委办〔2017〕45号 二（一）2（3）、二（三）" "政府项目要开听证会，村（居）民小组的事要用小组协商，请起草方案的人改用对应的形式。";
    PlanTownship "plan_township" Refuse "湖委办〔2017〕45号 二（一）2（3）" "政府项目和跨村的事要和乡镇（街道）一起协商，请起草方案的人把乡镇（街道）列为一方。";
    SlotEmpty "slot_empty" Refuse "签署栏（本系统约定）" "有一栏没有人能签，请先请两委把相应的人员配齐。";
    PaperUnsealed "paper_unsealed" Refuse "签署栏（本系统约定）" "方案或纪要还没有签齐，请等名单上的人签完。";
    PaperLies "paper_lies" Refuse "签署栏（本系统约定）" "已经有一份在签，请先签完；要重写，请写它的人或两委先撤回那一份。";
    PaperDropped "paper_dropped" Refuse "签署栏（本系统约定）" "这一份已经签齐或撤回，请看最新的一份。";
    SignEvidence "sign_evidence" Refuse "签署栏（本系统约定）" "当面签要留下手写、录音或照片，纸面签要附扫描件和日期，本人设备签字不能由别人代签，请按签署方式补齐。";
    WitnessWrong "witness_wrong" Refuse "签署栏（本系统约定）" "当面签、纸面签由主持人、记录人或出具文书的人登记，请找他们。";
    NoticeShort "notice_short" Refuse "会议通知（本系统约定）" "通知得太晚，提前的天数不够，请两委把会议往后推，或另订方案。";
    RoundsGap "rounds_gap" Refuse "协商轮次（本系统约定）" "离上一轮太近，请把会议往后推。";
    SessionState "session_state" Refuse "协商会议（本系统约定）" "会议现在的情况不能这样办，请同步后再看。";
    SessionEarly "session_early" Refuse "协商会议（本系统约定）" "还没有到通知的开会日期，请到时再开，或由两委重新通知。";
    NotLeader "not_leader" Refuse "权限表（本系统约定）" "会议记录由主持人、记录人办理，请找他们。";
    NotParty "not_party" Refuse "湖委办〔2017〕45号 二（二）2" "这个人不是本次协商的一方，可以发言，立场请由各方表明。";
    NotPresent "not_present" Refuse "协商会议（本系统约定）" "这个人还没有签到，请先签到。";
    SignInWay "sign_in_way" Refuse "协商会议（本系统约定）" "请本人用自己的设备签到，或由主持人、记录人按纸面、口头登记。";
    SignedInAlready "signed_in_already" Refuse "协商会议（本系统约定）" "这个人已经签到，请同步后再看。";
    ModeratorAbsent "moderator_absent" Refuse "协商会议（本系统约定）" "主持人还没有签到，请主持人先签到。";
    AttendanceShort "attendance_short" Refuse "协商会议（本系统约定）" "到会的协商主体不够三分之二，请联系没到的各方，或改期。";
    AffectedAbsent "affected_absent" Refuse "湖委办〔2017〕45号 二（一）1" "还有直接利益相关的一方没有到会，请联系他们，或改期。";
    ItemOfAgenda "item_of_agenda" Refuse "协商会议（本系统约定）" "议程里没有这一项，请核对。";
    OutcomeMissing "outcome_missing" Refuse "湖委办〔2017〕45号 二（二）3" "还有议程没有记下结果，请主持人、记录人补上。";
    ArgumentMissing "argument_missing" Refuse "湖委办〔2017〕45号 二（一）1（3）" "听证会要记下必要性和可行性的论证，请主持人、记录人补上。";
    OptionsMissing "options_missing" Refuse "湖委办〔2017〕45号 二（一）1（3）" "听证会要有两个以上方案，只有一个的写明理由，请补上。";
    TurnStands "turn_stands" Refuse "协商会议（本系统约定）" "发言请求现在就是这样，不用再办，请同步后再看。";
    OpinionUnknown "opinion_unknown" Refuse "湖委办〔2017〕45号 二（一）1（3）" "会议记录里没有这条要回应的意见，请同步后再看。";
    ResponsesMissing "responses_missing" Refuse "湖委办〔2017〕45号 二（一）1（3）" "还有听证代表的意见没有回应，请逐条写明。";
    YieldMissing "yield_missing" Refuse "湖委办〔2017〕45号 二（一）1" "还没有记下这种会议要留下的结果（诉求、议题或评议），请补上，没有的也要写明。";
    PositionMissing "position_missing" Refuse "湖委办〔2017〕45号 二（二）3" "还有到会的一方没有表明立场，请主持人逐一问明。";
    NoConsensus "no_consensus" Refuse "共识标准（本系统约定；湖委办〔2017〕45号 二（二）3）" "还没有达成共识：有利益相关的一方反对，或同意的不够，请再次协商，或由两委提交会议决定。";
    ConsensusAdvisory "consensus_advisory" Refuse "湖委办〔2017〕45号 二（一）1（1）、二（三）" "这种会议只提意见建议，不作决定，请两委换一种形式再协商，或提交会议决定。";
    MinutesDiffer "minutes_differ" Refuse "湖委办〔2017〕45号 二（二）3" "纪要与会上各方的立场对不上，请按会议记录重新写。";
    RoundsExhausted "rounds_exhausted" Refuse "湖委办〔2017〕45号 二（一）1" "已经到了最多轮数，请两委提交村（居）民会议或代表会议决定。";
    RoundsLeft "rounds_left" Refuse "湖委办〔2017〕45号 二（二）3" "还可以再协商一轮；争议较大的，请按争议较大提交。";
    DemandShort "demand_short" Refuse "提交会议决定（本系统约定）" "要求提交的协商主体不到三分之一，请再协商，或由两委决定提交。";
    DemandEnough "demand_enough" Refuse "提交会议决定（本系统约定）" "请求提交会议决定的协商主体已经够三分之一，不再协商下一轮，请两委提交村（居）民会议或代表会议决定。";
    DemandUnasked "demand_unasked" Refuse "提交会议决定（本系统约定）" "写到的一方没有请求提交会议决定，请它先提出请求，或请主持人、记录人登记。";
    DemandStands "demand_stands" Refuse "提交会议决定（本系统约定）" "这个请求已经记下，不用再提，请同步后再看。";

    AgreementClass "agreement_class" Refuse "湖委办〔2017〕45号 二（一）1" "只有一般事项能商定即行，这件事请按规定的程序协商。";
    AgreementMoney "agreement_money" Refuse "商定即行（本系统约定）" "要筹钱的事不能商定即行，请按重大事项提交会议决定。";
    WorkNeedsAssembly "work_needs_assembly" Refuse "湖委办〔2017〕45号 二（一）1；村民委员会组织法 28 条、居民委员会组织法 30 条" "这件事协商以后还要提交会议讨论通过，请两委召集会议。";
    TasksMissing "tasks_missing" Refuse "湖委办〔2017〕45号 二（二）3" "还没有写明由谁在什么时候前办好，请补上。";
    ChannelsMissing "channels_missing" Refuse "村民委员会组织法 35 条、居民委员会组织法 34 条；湖委办〔2017〕45号 二（二）3" "结果要张贴在公开栏，另选至少一种渠道，请补上。";

    DrawPool "draw_pool" Refuse "抽签（本系统约定）" "名单要去掉重复的人，人数要多于名额，最多 1000 人，请公告的人核对名单和名额。";
    DrawStanding "draw_standing" Refuse "抽签（本系统约定）" "这个议题已经公告了一次抽签，请先抽完，或在种子公布以前取消。";
    DrawLate "draw_late" Refuse "抽签（本系统约定）" "公告要在种子公布的日期以前送到，请换一个晚些公布的种子，重新公告。";
    DrawEarly "draw_early" Refuse "抽签（本系统约定）" "还没有到种子公布的日期，请到时再抽。";
    DrawSeed "draw_seed" Refuse "抽签（本系统约定）" "种子要写成一行，前后不留空格，最多 200 个字，请照公布的原文填写。";
    DrawDiffers "draw_differs" Refuse "抽签（本系统约定）" "抽签结果与公告的名单、名额和种子算出来的不一样，请同步后重新抽。";
    DrawKnown "draw_known" Refuse "抽签（本系统约定）" "种子公布的日期已到，不能再取消，请按公告抽签。";
    DrawOver "draw_over" Refuse "抽签（本系统约定）" "这次抽签已经抽完或取消，请看最新的一次。";
    VenueUnknown "venue_unknown" Retry "议事场所（本系统约定）" "还没有登记这处场所，请先同步，或请村（居）委会登记。";
    VenueEnded "venue_ended" Refuse "议事场所（本系统约定）" "这处场所已经停用，请另选一处，或请村（居）委会重新登记。";
    VenueHours "venue_hours" Refuse "议事场所（本系统约定）" "预订的时间不对：结束要晚于开始，还没有过去，一次最长一天，最远一年。请改好时间再订。";
    VenueTaken "venue_taken" Refuse "议事场所（本系统约定）" "这个时段已经有人订下这处场所，请看是谁订的，另选时段或场所，或与他商量。";
    VenueFull "venue_full" Refuse "议事场所（本系统约定）" "这处场所的预订已满 256 个，请先取消不用的，再订新的。";
    BookingGone "booking_gone" Refuse "议事场所（本系统约定）" "这个预订已经取消、已经过去，或者没有订上，请同步后核对。";
    KeyGeneration "key_generation" Refuse "个人信息密钥" "密钥版本不对，请同步后再试。";
    KeyWrapped "key_wrapped" Refuse "个人信息密钥" "这台设备已经有授权，请同步后再看。";
    KeyNotHolder "key_not_holder" Refuse "个人信息密钥" "只有已持有该密钥的设备能转授，请找同职务的人，让他的手机同步一次。";

    TooLarge "too_large" Refuse "收件限制" "这条内容太大，服务器不能接收，请减少内容。";
    Quota "quota" Retry "收件限制" "提交太频繁，请稍后再试，内容已存在手机里。";
    HubBusy "hub_busy" Retry "服务器" "服务器正忙，请稍后再试，内容已存在手机里。";
    StorageFull "storage_full" Retry "服务器" "服务器空间不足，请联系管理员，内容已存在手机里。";
}

/// A no: its code and, where it helps, a detail in plain Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// More, when the code's sentence is not enough: a number, a name of a role.
    pub detail: Option<String>,
}

impl Refusal {
    /// A refusal with a detail for people.
    pub fn with(code: Code, detail: impl Into<String>) -> Self {
        Self { code, detail: Some(detail.into()) }
    }

    /// The sentence people read.
    pub fn sentence(&self) -> String {
        match &self.detail {
            Some(detail) => format!("{}({detail})", self.code.sentence()),
            None => self.code.sentence().to_owned(),
        }
    }
}

/// Rules that cannot be read judge nothing.
impl From<PackError> for Refusal {
    fn from(error: PackError) -> Self {
        Self::with(Code::RulesUnsound, error.to_string())
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self { code, detail: None }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.sentence())
    }
}

impl std::error::Error for Refusal {}
