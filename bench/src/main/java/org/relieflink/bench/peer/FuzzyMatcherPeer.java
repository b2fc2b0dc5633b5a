package org.relieflink.bench.peer;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import com.intuit.fuzzymatcher.domain.Match;
import com.intuit.fuzzymatcher.domain.MatchType;
import com.intuit.fuzzymatcher.function.PreProcessFunction;
import com.intuit.fuzzymatcher.function.TokenizerFunction;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** fuzzy-matcher：按字段打分的内存比对库。 */
final class FuzzyMatcherPeer implements Peer {
  private static final double THRESHOLD = 0.5;
  private static final double NUMBER_WEIGHT = 2;

  @Override
  public String name() {
    return "fuzzy-matcher";
  }

  @Override
  public String label() {
    return "fuzzy-matcher 1.2.1";
  }

  @Override
  public String settings(Work work) {
    return work == Work.FEBRL4
        ? "Its own types of fields (name, address, text), the usual threshold 0.5, each pair the other's best."
        : "Documents of the blocking keys as fields (number; sound of the name with birthday, with year, with village;"
            + " birth date with surname; phone; address with surname), compared for equality, number counting twice;"
            + " the usual threshold 0.5. A field shared by many, such as the village, makes it compare everyone in"
            + " it, and its own soundex and trigrams know no Chinese. Fed with standardised text.";
  }

  @Override
  public Set<Work> works() {
    return Set.of(Work.FUZZY, Work.FEBRL4);
  }

  @Override
  public void run(PeerJob job) throws IOException {
    if (job.work() == Work.FEBRL4) {
      EnglishFuzzyMatcher.run(job);
      return;
    }
    List<Document> pool = documents(PersonText.pool(job.pool()));
    List<Document> parties = documents(PersonText.parties(job.parties()));
    Map<Document, List<Match<Document>>> found = new MatchService().applyMatch(parties, pool);
    try (PairWriter out = new PairWriter(job.out())) {
      found.forEach(
          (party, matches) -> {
            for (Match<Document> match : matches) {
              out.write(party.getKey(), match.getMatchedWith().getKey());
            }
          });
    }
  }

  /** Who has no key has nothing to be found by; the library knows no document without fields. */
  private static List<Document> documents(List<PersonText> persons) {
    return persons.stream()
        .filter(person -> !person.keys().isEmpty())
        .map(FuzzyMatcherPeer::document)
        .toList();
  }

  private static Document document(PersonText person) {
    Document.Builder document = new Document.Builder(person.id()).setThreshold(THRESHOLD);
    for (String key : person.keys()) {
      String kind = key.substring(0, 1);
      add(document, kind, key, kind.equals("n") ? NUMBER_WEIGHT : 1);
    }
    return document.createDocument();
  }

  @SuppressWarnings("unchecked")
  private static void add(Document.Builder document, String field, String value, double weight) {
    if (!value.isEmpty()) {
      document.addElement(
          new Element.Builder<String>()
              .setType(ElementType.TEXT)
              .setVariance(field)
              .setValue(value)
              .setWeight(weight)
              .setMatchType(MatchType.EQUALITY)
              .setPreProcessingFunction(PreProcessFunction.none())
              .setTokenizerFunction(TokenizerFunction.valueTokenizer())
              .createElement());
    }
  }
}
