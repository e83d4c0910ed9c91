import Values

/// A team, or a division above teams.
package struct Team: Record {
  package var head = Head()
  package var name: String?
  package var lead: Dated<Symbol>?
  package var parent: Dated<Symbol>?

  package init() {}

  package static let kind = Kind.team
  package static let schema = Schema(
    fields([
      Field("name", \.name, .text, required: true),
      Field("lead", dated: \.lead, .reference(.person)),
      Field("parent", dated: \.parent, .reference(.team)),
    ]))
}
