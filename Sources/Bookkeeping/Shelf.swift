import Synchronization

/// What is worked out from a book once and then needed by many questions, each thing under a name of its own type.
package final class Shelf: Sendable {
  private let things = Mutex<[AnyHashable: any Sendable]>([:])

  init() {}

  /// The thing of this name, made where it is asked for the first time. Two who ask at once may both make it.
  package func thing<Name: Hashable & Sendable, Thing: Sendable>(_ name: Name, make: () -> Thing) -> Thing {
    if let thing = things.withLock({ $0[name] as? Thing }) { return thing }
    let thing = make()
    things.withLock { $0[name] = thing }
    return thing
  }
}
