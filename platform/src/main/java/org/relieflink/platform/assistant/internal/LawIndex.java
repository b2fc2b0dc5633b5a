package org.relieflink.platform.assistant.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.Instrument;
import org.relieflink.law.Instruments;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.assistant.AssistantText;
import org.relieflink.platform.assistant.FoundText;
import org.relieflink.platform.packs.LivePacks;

/**
 * 规定和规则包的索引：the law files change only with the program, the packs with every release and
 * withdrawal; a change is indexed at the next question. Nobody's data are in it.
 */
final class LawIndex {
  private final LivePacks live;
  private final Indexed law = Indexed.of(LawPassages.all());
  private volatile OfPacks packs = OfPacks.of(RulePacks.shipped());

  LawIndex(LivePacks live) {
    this.live = live;
  }

  /** 片段和它们的索引。 */
  private record Indexed(List<Passage> passages, TextIndex index) {
    static Indexed of(List<Passage> passages) {
      return new Indexed(passages, TextIndex.of(passages.stream().map(Passage::whole).toList()));
    }

    List<FoundText> find(Question question, int most) {
      return found(passages, index.find(question, most), question.marks());
    }
  }

  /** 一批规则包和它们的索引。 */
  private record OfPacks(RulePacks packs, Indexed indexed) {
    static OfPacks of(RulePacks packs) {
      return new OfPacks(
          packs,
          Indexed.of(packs.all().stream().flatMap(one -> PackPassages.of(one).stream()).toList()));
    }
  }

  private OfPacks packs() {
    OfPacks last = packs;
    RulePacks now = live.now();
    if (last.packs != now) {
      last = OfPacks.of(now);
      packs = last;
    }
    return last;
  }

  List<FoundText> law(Question question, int most) {
    return law.find(question, most);
  }

  List<FoundText> packs(Question question, int most) {
    return packs().indexed.find(question, most);
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
          new AssistantText(book, LawPassages.QUESTIONS_TITLE, "", "", of(law.passages, book)));
    }
    Optional<AssistantText> instrument =
        Instruments.shipped().find(book).map(one -> instrument(one, of(law.passages, book)));
    return instrument.or(() -> pack(packs(), book));
  }

  private static Optional<AssistantText> pack(OfPacks held, String book) {
    return held.packs.all().stream()
        .filter(pack -> PackPassages.book(pack).equals(book))
        .findFirst()
        .map(pack -> pack(pack, of(held.indexed.passages, book)));
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
