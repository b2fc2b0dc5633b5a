package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 一个人的监督事实：他的一条记录，碰撞连到的本人和家人的记录。What is known of one person and the family as of a day.
 *
 * @param own the record asked about
 * @param birth null when neither number nor list gives it
 * @param identified the record says enough to find the person again; if not, absence proves nothing
 * @param links records of the same person and of the family, in record order whatever order came in
 * @param day the day asked about
 */
public record SupervisionFacts(
    ListedRecord own,
    @Nullable LocalDate birth,
    boolean identified,
    List<LinkedRecord> links,
    Coverage coverage,
    LocalDate day) {
  private static final Comparator<LinkedRecord> ORDER =
      Comparator.<LinkedRecord, String>comparing(link -> link.record().recordId())
          .thenComparing(LinkedRecord::relation)
          .thenComparing(LinkedRecord::sure);

  /** Puts the links in order. */
  public SupervisionFacts {
    links = links.stream().sorted(ORDER).toList();
  }

  /** The person's own records of these classes, the one asked about left out. */
  Stream<LinkedRecord> selfOn(List<String> classes) {
    return links.stream()
        .filter(LinkedRecord::self)
        .filter(link -> !link.record().recordId().equals(own.recordId()))
        .filter(link -> classes.contains(link.record().listedClass()));
  }

  /** Records of a relative. */
  List<LinkedRecord> ofRelative(String relation) {
    return links.stream().filter(link -> link.relation().equals(relation)).toList();
  }

  /** The day for which the record asked about is vouched, never after the day asked about. */
  LocalDate vouchedOn() {
    return own.asOf().isAfter(day) ? day : own.asOf();
  }
}
