package org.relieflink.platform.assistant.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.Instrument;
import org.relieflink.law.Instruments;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.assistant.AssistantText;
import org.relieflink.platform.assistant.FoundText;

/**
 * 规定和规则包的索引：made once at the start, since the law files change only with the program. Nobody's data
 * are in it.
 */
final class LawIndex {
  private final List<Passage> law;
  private final List<Passage> packs;
  private final TextIndex lawIndex;
  private final TextIndex packIndex;
  private final RulePacks rulePacks;

  LawIndex(RulePacks rulePacks) {
    this.rulePacks = rulePacks;
    law = LawPassages.all();
    packs = new ArrayList<>();
    rulePacks.all().forEach(pack -> packs.addAll(PackPassages.of(pack)));
    lawIndex = TextIndex.of(law.stream().map(Passage::whole).toList());
    packIndex = TextIndex.of(packs.stream().map(Passage::whole).toList());
  }

  List<FoundText> law(Question question, int most) {
    return found(law, lawIndex.find(question, most), question.marks());
  }

  List<FoundText> packs(Question question, int most) {
    return found(packs, packIndex.find(question, most), question.marks());
  }

  private static List<FoundText> found(List<Passage> all, List<Integer> at, Set<String> marks) {
    return at.stream().map(all::get).map(one -> found(one, marks)).toList();
  }

  private static FoundText found(Passage one, Set<String> marks) {
    return new FoundText(
        one.book(), one.anchor(), one.title(), Marked.pieces(one.words(), marks), one.clause());
  }

  /** The whole of an instrument or pack, in its own order. */
  Optional<AssistantText> text(String book) {
    if (book.equals(LawPassages.QUESTIONS)) {
      return Optional.of(
          new AssistantText(book, LawPassages.QUESTIONS_TITLE, "", "", of(law, book)));
    }
    Optional<AssistantText> instrument =
        Instruments.shipped().find(book).map(one -> instrument(one, of(law, book)));
    return instrument.or(
        () ->
            rulePacks.all().stream()
                .filter(pack -> PackPassages.book(pack).equals(book))
                .findFirst()
                .map(pack -> pack(pack, of(packs, book))));
  }

  private static List<FoundText> of(List<Passage> all, String book) {
    return all.stream()
        .filter(one -> one.book().equals(book))
        .map(one -> found(one, Set.of()))
        .toList();
  }

  private static AssistantText instrument(Instrument one, List<FoundText> passages) {
    String since = one.inForceFrom() == null ? "" : "，自 " + one.inForceFrom() + " 起施行";
    String after = one.supersededBy() == null ? "" : "，已被 " + one.supersededBy() + " 代替";
    String note = one.number() + "，" + one.issuer() + since + after;
    return new AssistantText(one.id(), one.title(), note, one.source(), passages);
  }

  private static AssistantText pack(RulePack pack, List<FoundText> passages) {
    String until = pack.to() == null ? "" : "，到 " + pack.to();
    String note = pack.office() + "，自 " + pack.from() + " 起" + until + "，" + pack.version() + " 版";
    return new AssistantText(PackPassages.book(pack), pack.title(), note, "", passages);
  }
}
