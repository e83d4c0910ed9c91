import Markup
import Records
import Tables
import Templating
import Values

extension PageDesk {
  /// What stands in the gaps of a task: its box with whoever has it to do, and its days.
  func html(_ item: TaskItem, _ part: TaskItem.Part, on noted: Day?) -> [UInt8] {
    switch part {
    case .box: box(item, on: noted) + owner(item)
    case .days: days(item, on: noted)
    }
  }

  /// A mark and not a control, as nobody can tick it here.
  private func box(_ item: TaskItem, on noted: Day?) -> [UInt8] {
    // What was done later is open on the as-of day.
    let isLater = item.done?.day.day(from: noted).map { $0 > maker.book.asOf } ?? false
    let isDone = item.isDone && !isLater
    let label = escaped(maker.words[isDone ? NoteWord.taskDone : .taskOpen])
    var html = Array("<span class=\"task\" role=\"img\" aria-label=\"".utf8)
    html += label
    html += "\">\(isDone ? "☑" : "☐")</span> ".utf8
    return html
  }

  private func owner(_ item: TaskItem) -> [UInt8] {
    guard let name = item.owner?.name else { return [] }
    let person = maker.book.symbols.symbol(of: name).flatMap { maker.book.people.number(of: $0) }
    return (person.map { html(self.person($0)) } ?? escaped(name)) + Array(": ".utf8)
  }

  /// `by 20 March 2026 · done on 18 March 2026`; days that are not understood stay as they were typed.
  private func days(_ item: TaskItem, on noted: Day?) -> [UInt8] {
    let due = item.due.map { days($0, .dueBy, on: noted) } ?? []
    let done = item.done.map { days($0, .doneOn, on: noted) } ?? []
    let parts = [due, done].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return [] }
    return Array(" <span class=\"why\">".utf8) + parts.joined(separator: escaped(maker.words[.partSeparator]))
      + Array("</span>".utf8)
  }

  private func days(_ written: TaskItem.Written, _ word: Word, on noted: Day?) -> [UInt8] {
    guard let day = written.day.day(from: noted) else { return written.isAtEnd ? escaped(written.typed) : [] }
    guard word == .dueBy || day <= maker.book.asOf else { return [] }
    let text = maker.words[word, "{day}"]
    guard let place = text.firstRange(of: "{day}") else { return escaped(text) }
    return escaped(String(text[..<place.lowerBound])) + html(.day(day))
      + escaped(String(text[place.upperBound...]))
  }
}
