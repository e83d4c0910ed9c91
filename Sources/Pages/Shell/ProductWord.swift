import Templating

/// The words of products. The raw value is the key, then the placeholders, as in `Word`.
enum ProductWord: String, CaseIterable {
  case productsCaption = "products-caption count period unit"
  case familiesCaption = "families-caption period unit"
  case bridgeCaption = "bridge-caption period unit"
  case priceEffect = "price-effect"
  case volumeEffect = "volume-effect"
  case mixEffect = "mix-effect"
  case newProducts = "new-products"
  case droppedProducts = "dropped-products"
  case withoutVolume = "without-volume"
  case withoutUnit = "without-unit"
  case priceEach = "price-each"
  case rateCard = "rate-card"
  case rateCardShare = "rate-card-share"
  case rateCardShareOf = "rate-card-share-of year"
  case rateCardShareBefore = "rate-card-share-before share"
  case priceFor = "price-for"
  case forMany = "for-many count"
  case forSoMany = "for-so-many count"
  case priceForMany = "price-for-many price count"
  case volumeOf = "volume-of year"
  case productMonthsCaption = "product-months-caption unit"
  case priceOf = "price-of year"
  case priceMonthsCaption = "price-months-caption currency"
  case priceMonthsForCaption = "price-months-for-caption currency count"
  case rateCardCaption = "rate-card-caption"
  case buyersCaption = "buyers-caption period unit"
  case buyOthers = "buy-others"
  case buyOthersOf = "buy-others-of family"
  case nonBuyersCaption = "non-buyers-caption count what period unit"
  case largestNonBuyersCaption = "largest-non-buyers-caption shown count what period unit"
  case lapsedCaption = "lapsed-caption count"
  case boughtLastYear = "bought-last-year"
  case pricesCaption = "prices-caption currency"
}

extension Words {
  subscript(word: ProductWord, values: String...) -> String { text(word.rawValue, values) }
}
