package org.relieflink.platform.assistant.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    List<FoundText> find(Question question, LocalDate day, int most) {
      return index.find(question, most).stream()
          .map(passages::get)
          .map(one -> found(one, question.marks(), day))
          .sorted(Comparator.comparing(one -> !one.remark().isEmpty()))
          .toList();
    }
  }

  /** 一批规则包和它们的索引。 */
  private record OfPacks(RulePacks packs, Indexed indexed) {
    static OfPacks of(RulePacks packs) {
      return new OfPacks(
          packs,
          Indexed.of(
              packs.all().stream()
                  .flatMap(one -> PackPassages.of(one, packs.ended(one)).stream())
                  .toList()));
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

  /** What applies on a day first, in either group the best first. */
  List<FoundText> law(Question question, LocalDate day, int most) {
    return law.find(question, day, most);
  }

  List<FoundText> packs(Question question, LocalDate day, int most) {
    return packs().indexed.find(question, day, most);
  }

  private static FoundText found(Passage one, Set<String> marks, @Nullable LocalDate day) {
    return new FoundText(
        one.book(),
        one.anchor(),
        one.title(),
        Marked.pieces(one.words(), marks),
        one.clause(),
        day == null ? "" : one.stands().remark(day));
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
        .map(pack -> pack(pack, held.packs.ended(pack), of(held.indexed.passages, book)));
  }

  private static List<FoundText> of(List<Passage> all, String book) {
    return all.stream()
        .filter(one -> one.book().equals(book))
        .map(one -> found(one, Set.of(), null)) // the head says from when to when
        .toList();
  }

  private static AssistantText instrument(Instrument one, List<FoundText> passages) {
    String since = one.inForceFrom() == null ? "" : "，自 " + one.inForceFrom() + " 起施行";
    String after = one.supersededBy() == null ? "" : "，已被 " + one.supersededBy() + " 代替";
    String note = one.number() + "，" + one.issuer() + since + after;
    return new AssistantText(one.id(), one.title(), note, one.source(), passages);
  }

  private static AssistantText pack(
      RulePack pack, Optional<LocalDate> ended, List<FoundText> passages) {
    String until =
        ended.map(day -> "，" + day + " 起停用").orElse(pack.to() == null ? "" : "，到 " + pack.to());
    String note = pack.office() + "，自 " + pack.from() + " 起" + until + "，" + pack.version() + " 版";
    return new AssistantText(PackPassages.book(pack), pack.title(), note, "", passages);
  }
}
