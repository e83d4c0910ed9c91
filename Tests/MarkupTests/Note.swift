import Diagnostics
import Markup

/// A note as a test writes it.
struct Note {
  let file: SourceFile
  let document: Document
  let diagnostics: [Diagnostic]

  /// `head` stands in the file before the body, as front matter does.
  init(_ body: String, head: String = "", firstHeading: Int = 1) {
    self.init(bytes: Array(body.utf8), head: Array(head.utf8), firstHeading: firstHeading)
  }

  init(bytes: [UInt8], head: [UInt8] = [], firstHeading: Int = 1) {
    file = SourceFile(path: "note.md", bytes: head + bytes)
    (document, diagnostics) = readMarkdown(
      file, in: head.count..<file.bytes.count, firstHeading: firstHeading)
  }

  /// The HTML with each mention as `{kind:id}` or `{id=words}`, or `{{id}}` in the text of a link; of a task
  /// its box as `<o tom>` or `<x>`, and its days as they were typed.
  var html: String {
    let html = document.html { mention in
      let name = (mention.kind.map { $0 + ":" } ?? "") + mention.id + (mention.words.map { "=" + $0 } ?? "")
      return Array((mention.isInLink ? "{{\(name)}}" : "{\(name)}").utf8)
    } task: { task, part in
      switch part {
      case .box: Array("<\(task.isDone ? "x" : "o")\(task.owner.map { " " + $0.name } ?? "")>".utf8)
      case .days: Array([task.due, task.done].compactMap { $0.map { "<\($0.typed)>" } }.joined().utf8)
      }
    }
    return String(decoding: html, as: UTF8.self)
  }

  /// Each task as `send rates to {a}`.
  var tasks: [String] {
    document.tasks.map { task in
      task.words.map { piece in
        switch piece {
        case .text(let text): text
        case .record(let kind, let id): "{\(kind.map { $0 + ":" } ?? "")\(id)}"
        }
      }.joined()
    }
  }

  /// What stands in the file at each mention.
  var mentioned: [String] {
    document.mentions.map { String(decoding: file.bytes[$0.range], as: UTF8.self) }
  }

  /// Each as `2:3 warning raw-html ‹<b>›: raw HTML is left out`.
  var said: [String] {
    diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return "nowhere: \(diagnostic.summary)" }
      let place = file.position(of: span.range.lowerBound)
      let marked = String(decoding: file.bytes[span.range], as: UTF8.self)
      return "\(place.line):\(place.column) \(diagnostic.severity) \(diagnostic.code.rawValue) "
        + "‹\(marked)›: \(diagnostic.summary)"
    }
  }
}
