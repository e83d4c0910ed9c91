/// A note as a page can show it: HTML that holds no script, no raw HTML and no request to another server,
/// with a gap at each mention.
///
/// A mention is a gap because the name and the address of what it names are known only when all records are
/// linked. Ask for the whole with `html(_:)`.
package struct Document: Sendable {
  /// The HTML in UTF-8 without the mentions; each gap is the `offset` of one of them.
  package let html: [UInt8]
  /// In the order of their gaps.
  package let mentions: [Mention]
  /// The items of lists that are to be done, in the order of their gaps.
  package let tasks: [TaskItem]
  /// The links to files of the book and the images, in the order of their gaps.
  package let links: [FileLink]

  /// A document that shows nothing.
  package init() {
    self.init(html: [], mentions: [])
  }

  init(html: [UInt8], mentions: [Mention], tasks: [TaskItem] = [], links: [FileLink] = []) {
    self.links = links
    self.tasks = tasks
    self.html = html
    self.mentions = mentions
  }

  /// Whether there is nothing to show: no text, no mention, no rule.
  package var isEmpty: Bool { html.isEmpty && mentions.isEmpty }

  /// The whole HTML. `resolve` gives what stands in a mention's gap, as HTML that is already escaped; `task` what stands
  /// in those of a task, and `file` the attribute of a link, `href` or `src`, with a blank before it.
  ///
  /// Whoever needs but the beginning asks for so many bytes of it: what is given may be longer, and may end within a tag.
  package func html(
    upTo length: Int = .max, _ resolve: (Mention) -> [UInt8],
    task: (TaskItem, TaskItem.Part) -> [UInt8] = { _, _ in [] }, file: (FileLink) -> [UInt8] = { _ in [] }
  ) -> [UInt8] {
    guard tasks.isEmpty, links.isEmpty else { return wholeHTML(upTo: length, resolve, task, file) }
    guard !mentions.isEmpty else { return length < html.count ? Array(html[..<length]) : html }
    var whole: [UInt8] = []
    whole.reserveCapacity(min(html.count, length) + 64 * mentions.count)
    var done = 0
    for mention in mentions {
      guard whole.count < length else { return whole }
      whole += html[done..<mention.offset]
      whole += resolve(mention)
      done = mention.offset
    }
    whole += html[done...]
    return whole
  }
}

extension Document {
  private func wholeHTML(
    upTo length: Int, _ resolve: (Mention) -> [UInt8], _ task: (TaskItem, TaskItem.Part) -> [UInt8],
    _ file: (FileLink) -> [UInt8]
  ) -> [UInt8] {
    // At one place the box stands first and the days last.
    var gaps: [(offset: Int, rank: Int, index: Int)] = []
    for (index, mention) in mentions.enumerated() { gaps.append((mention.offset, 1, index)) }
    for (index, item) in tasks.enumerated() {
      gaps.append((item.boxOffset, 0, index))
      gaps.append((item.daysOffset, 2, index))
    }
    for (index, link) in links.enumerated() { gaps.append((link.offset, 3, index)) }
    var whole: [UInt8] = []
    var done = 0
    for (offset, rank, index) in gaps.sorted(by: <) {
      guard whole.count < length else { return whole }
      whole += html[done..<offset]
      done = offset
      switch rank {
      case 0: whole += task(tasks[index], .box)
      case 1: whole += resolve(mentions[index])
      case 2: whole += task(tasks[index], .days)
      default: whole += file(links[index])
      }
    }
    return whole + html[done...]
  }
}
