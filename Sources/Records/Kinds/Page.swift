import Values

/// A free page or a commentary.
package struct Page: Record {
  package struct Action: Hashable, Sendable {
    package var what: String?
    package var owner: Symbol?
    package var due: Day?
    package var done: Day?
  }

  package var head = Head()
  package var title: String?
  /// The page's place in the menu, as a word or a number; nil where it has none.
  package var menu: String?
  package var about: String?
  package var period: Period?
  package var author: Symbol?
  package var actions: [Action]?

  package init() {}

  package static let kind = Kind.page
  package static let schema = Schema(
    fields([
      Field("title", \.title, .text, required: true),
      Field("menu", \.menu, .text),
      Field("about", \.about, .text),
      Field("period", \.period, .period),
      Field("author", \.author, .reference(.person)),
      Field("actions", \.actions, .list(.action)),
    ]))
}

private extension ValueType where Value == Page.Action {
  static let action = map(
    "action",
    Schema([
      Field("what", \.what, .text, required: true),
      Field("owner", \.owner, .reference(.person)),
      Field("due", \.due, .day),
      Field("done", \.done, .day),
    ]), Page.Action(), example: "{what: call every dormant account, owner: priya, due: 2026-10-31}")
}
