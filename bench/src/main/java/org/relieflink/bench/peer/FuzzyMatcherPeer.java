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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** fuzzy-matcher：按字段打分的内存比对库。 */
final class FuzzyMatcherPeer implements Peer {
  private static final double THRESHOLD = 0.5;

  @Override
  public String name() {
    return "fuzzy-matcher";
  }

  @Override
  public String label() {
    return "fuzzy-matcher 1.2.1";
  }

  @Override
  public String settings() {
    return "Documents of number, sound of the name, name, date, phone and village, compared for equality with weights 4, 3,"
        + " 1, 2, 1, 1 and the usual threshold 0.5 (its own soundex and trigrams know no Chinese and cost more); fed with"
        + " standardised text.";
  }

  @Override
  public Set<Work> works() {
    return Set.of(Work.FUZZY);
  }

  @Override
  public void run(PeerJob job) throws IOException {
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

  private static List<Document> documents(List<PersonText> persons) {
    List<Document> documents = new ArrayList<>(persons.size());
    for (PersonText person : persons) {
      Document.Builder document = new Document.Builder(person.id()).setThreshold(THRESHOLD);
      add(document, "digits", person.digits(), 4);
      add(document, "sound", person.folded(), 3);
      add(document, "name", person.name(), 1);
      add(document, "birth", person.birth(), 2);
      add(document, "phone", person.phone(), 1);
      add(document, "village", person.village(), 1);
      documents.add(document.createDocument());
    }
    return documents;
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
