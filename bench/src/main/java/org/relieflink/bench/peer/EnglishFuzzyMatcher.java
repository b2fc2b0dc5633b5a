package org.relieflink.bench.peer;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * fuzzy-matcher 比 FEBRL：用它自己的英文字段类型。 The library on its home ground: its own types of English
 * fields.
 */
final class EnglishFuzzyMatcher {
  private static final double THRESHOLD = 0.5;

  private EnglishFuzzyMatcher() {}

  static void run(PeerJob job) throws IOException {
    List<Document> pool = documents(EnglishPerson.read(job.pool()));
    List<Document> parties = documents(EnglishPerson.read(job.parties()));
    BestPairs best = new BestPairs();
    new MatchService()
        .applyMatch(parties, pool)
        .forEach(
            (party, matches) ->
                matches.forEach(
                    match ->
                        best.add(
                            party.getKey(), match.getMatchedWith().getKey(), match.getResult())));
    best.write(job.out());
  }

  private static List<Document> documents(List<EnglishPerson> persons) {
    return persons.stream().map(EnglishFuzzyMatcher::document).toList();
  }

  private static Document document(EnglishPerson person) {
    Document.Builder document = new Document.Builder(person.id()).setThreshold(THRESHOLD);
    add(document, ElementType.NAME, "name", words(person, "given_name", "surname"));
    add(
        document,
        ElementType.ADDRESS,
        "address",
        words(person, "street_number", "address_1", "address_2", "suburb", "state", "postcode"));
    add(document, ElementType.TEXT, "born", person.get("date_of_birth"));
    add(document, ElementType.TEXT, "number", person.get("soc_sec_id"));
    return document.createDocument();
  }

  private static String words(EnglishPerson person, String... columns) {
    return Stream.of(columns)
        .map(person::get)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @SuppressWarnings("unchecked")
  private static void add(Document.Builder document, ElementType type, String name, String value) {
    if (!value.isEmpty()) {
      document.addElement(
          new Element.Builder<String>()
              .setType(type)
              .setVariance(name)
              .setValue(value)
              .createElement());
    }
  }
}
