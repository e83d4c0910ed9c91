/// An item of a list that begins with a box: `- [ ] @tom send rates by Friday`, or `- [x]` where it is done.
package struct TaskItem: Sendable, Equatable {
  /// Whoever has it to do, by an id or another name of a person: `tom` of `@tom`.
  package struct Owner: Sendable, Equatable {
    package let name: String
    /// The bytes in the file, with the `@`.
    package let range: Range<Int>
  }

  /// A part of what is to be done.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// A record by its name, which is known when all records are linked.
    case record(kind: String?, id: String)
  }

  /// A day that is written in it.
  package struct Written: Sendable, Equatable {
    package let day: DayWords
    /// As it was written: `by Friday`.
    package let typed: String
    /// The bytes in the file.
    package let range: Range<Int>
    /// Whether it ends the text, and so is no part of `words`.
    package let isAtEnd: Bool
  }

  /// Something that is shown within it, each at its offset in the document's HTML.
  package enum Part: Sendable {
    /// The box, and whoever has it to do.
    case box
    /// The days, behind its text.
    case days
  }

  package let isDone: Bool
  package let owner: Owner?
  /// Further `@words` in the text: of a person they were meant as owners, too.
  package let others: [Owner]
  /// What is to be done, without the owner and without days at its end. Never empty.
  package let words: [Piece]
  package let due: Written?
  /// The day on which it was done, of one that is done.
  package let done: Written?
  package let boxOffset: Int
  package let daysOffset: Int

  /// Whether the text of an item begins with what was meant as a box, and is none.
  static func nearlyBegins(_ text: [UInt8]) -> Bool {
    text.starts(with: "[] ".utf8) || text.starts(with: "[ ]".utf8) && !begins(text)
  }

  /// Whether the text of an item begins with a box.
  static func begins(_ text: [UInt8]) -> Bool {
    ["[ ]", "[x]", "[X]"].contains { text.starts(with: $0.utf8) } && (text.count == 3 || text[3].isBlank)
  }
}

/// A task before it is known where it stands in the HTML.
struct TaskDraft {
  let isDone: Bool
  let owner: TaskItem.Owner?
  let others: [TaskItem.Owner]
  let words: [TaskItem.Piece]
  let due: TaskItem.Written?
  let done: TaskItem.Written?

  func placed(box: Int, days: Int) -> TaskItem {
    TaskItem(
      isDone: isDone, owner: owner, others: others, words: words, due: due, done: done, boxOffset: box,
      daysOffset: days)
  }
}

/// A number between two private characters, which stands for a part of a task.
struct TaskMark {
  let part: TaskItem.Part
  let number: Int
  let end: Int

  /// U+E007 around a box, U+E008 around days.
  static func bytes(_ part: TaskItem.Part, _ number: Int) -> [UInt8] {
    let mark = [Placeholder.lead, 0x80, part == .box ? 0x87 : 0x88]
    return mark + Array(String(number).utf8) + mark
  }

  /// The mark that stands at an index of a text, if there is one.
  init?(in text: [UInt8], at start: Int) {
    guard start + 6 < text.count, text[start] == Placeholder.lead, text[start + 1] == 0x80 else { return nil }
    switch text[start + 2] {
    case 0x87: part = .box
    case 0x88: part = .days
    default: return nil
    }
    var index = start + 3
    var number = 0
    while index < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) {
      number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
      guard number < 1_000_000 else { return nil }
      index += 1
    }
    guard text[index...].starts(with: text[start..<start + 3]) else { return nil }
    self.number = number
    end = index + 3
  }
}
