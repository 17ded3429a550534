// The core calls a piece of work that somebody promised `Task`, too; here the name means Swift's own.
typealias Task<Success: Sendable, Failure: Error> = _Concurrency.Task<Success, Failure>
