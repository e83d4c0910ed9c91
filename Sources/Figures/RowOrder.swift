import Bookkeeping
import Questions

extension Book {
  /// The places of rows' keys in the order of an answer: by the dimensions, ids by bytes and periods by day.
  func order(of keys: [Key], by dimensions: [Dimension]) -> [Int] {
    let ranked = ranks(of: keys, by: dimensions)
    return ranked.indices.sorted { left, right in
      for place in dimensions.indices where ranked[left][place] != ranked[right][place] {
        return ranked[left][place] < ranked[right][place]
      }
      return false
    }
  }

  /// The keys in numbers that stand in their order. Members do, but for rows of own entries: by the bytes of their ids,
  /// which end in a slash, another node can come between them and their node.
  private func ranks(of keys: [Key], by dimensions: [Dimension]) -> [Key] {
    var keys = keys
    for (place, dimension) in dimensions.enumerated() where dimension.isTree {
      let members = Set(keys.map { $0[place] })
      guard members.contains(where: { $0.nodeOfOwnEntries != nil }) else { continue }
      let sorted = members.map { (member: $0, id: Array(id(of: $0, in: dimension).utf8)) }
        .sorted { $0.id.lexicographicallyPrecedes($1.id) }
      let ranks = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.member, Int32($0)) })
      for row in keys.indices { keys[row][place] = ranks[keys[row][place]] ?? none }
    }
    return keys
  }
}
