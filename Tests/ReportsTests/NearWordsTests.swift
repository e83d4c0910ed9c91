import Reports
import Testing

/// Words that may be one word, written in several ways.
struct NearWordsTests {
  @Test func `words with the same letters are near, whatever their case and accents`() {
    #expect(
      NearWords.groups(["Café", "pub", "cafe", "PUB", "Inn"]) == [["Café", "cafe"], ["pub", "PUB"]])
  }

  @Test func `one letter makes no difference in words of five letters, two in those of nine`() {
    #expect(NearWords.groups(["Travel", "Travell", "Trave", "Train"]) == [["Travel", "Travell", "Trave"]])
    #expect(NearWords.groups(["Retail", "Retial"]) == [["Retail", "Retial"]])
    #expect(
      NearWords.groups(["Hospitality", "Hospitalty", "Hospitlity", "Hospital"]) == [
        ["Hospitality", "Hospitalty", "Hospitlity"]
      ])
    #expect(NearWords.groups(["Fuel", "Fuels", "Food"]).isEmpty)
    #expect(NearWords.groups(["Retail", "Rental"]).isEmpty)
  }

  @Test func `digits tell words apart`() {
    #expect(
      NearWords.groups(["Platform 12", "Platform 13", "Platfrom 13"]) == [["Platform 13", "Platfrom 13"]])
  }

  /// Every pair is looked at in the other way: the parts by which words find each other leave none out.
  @Test func `words find each other however they differ`() {
    let word = Array("advertising")
    var variants: Set<String> = []
    for place in word.indices {
      var without = word
      without.remove(at: place)
      variants.insert(String(without))
      for second in without.indices {
        var two = without
        two.remove(at: second)
        variants.insert(String(two))
        two.insert("z", at: second)
        variants.insert(String(two))
      }
    }
    for variant in variants.sorted() {
      #expect(NearWords.groups(["advertising", variant]) == [["advertising", variant]], "\(variant)")
      #expect(NearWords.groups([variant, "advertising"]) == [[variant, "advertising"]], "\(variant)")
    }
  }
}
