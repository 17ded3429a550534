// Written by core/ffi/bindgen.
package cn.yishi.core

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class AmendmentId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class BlobId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class ChangeHash(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class CommentId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class DeviceId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class EntryId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class GridId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class InviteId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class MemberId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class NeedId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class ObjectId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class RoundId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class SpaceId(val hex: String)

/** Which one, in lower-case hexadecimal digits. */
@JvmInline
value class TopicId(val hex: String)
