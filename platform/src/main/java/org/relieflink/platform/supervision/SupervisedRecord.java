package org.relieflink.platform.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.DisabilityCard;
import org.relieflink.law.supervision.ListedRecord;
import org.relieflink.linkage.PoolRecord;

/**
 * 监督要看的一条记录：身份给碰撞引擎，类别、起止、内容给规则。A record as supervision takes it.
 *
 * @param person what the engine compares
 * @param listed what the rules look at
 */
public record SupervisedRecord(PoolRecord person, ListedRecord listed) {
  private static final String UNKNOWN_CLASS = "（没有写类别）";

  /**
   * 起止日期和名单日期。
   *
   * @param from first day of the benefit, of death, of imprisonment
   * @param asOf the day for which the list is vouched
   */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {}

  /** A record with its days and what else its list says, by Chinese label. */
  public static SupervisedRecord of(PoolRecord person, Days days, Map<String, String> attributes) {
    Map<String, String> all = new HashMap<>(ofCard(person.citizenId()));
    all.putAll(attributes);
    String listedClass = person.hardshipClass();
    return new SupervisedRecord(
        person,
        new ListedRecord(
            person.recordId(),
            listedClass == null ? UNKNOWN_CLASS : listedClass,
            person.householdId(),
            person.division(),
            days.from(),
            days.to(),
            days.asOf(),
            all));
  }

  /** Kind and grade stand in the number of a disability card, whatever list it is on. */
  private static Map<String, String> ofCard(@Nullable String number) {
    return DisabilityCard.find(number)
        .map(
            card ->
                Map.of(
                    "残疾类别", card.kind().label().replace("残疾", ""),
                    "残疾等级", card.grade().label()))
        .orElse(Map.of());
  }

  /**
   * The day of birth, unless number and list contradict each other: clerks copy another member's
   * number into the line, and nobody's age is to be taken from that.
   */
  Optional<LocalDate> born() {
    Optional<LocalDate> numbered = CitizenId.find(person.citizenId()).map(CitizenId::birthDate);
    Optional<LocalDate> written = WrittenDay.find(person.birthDate());
    boolean contradict = numbered.isPresent() && written.isPresent() && !numbered.equals(written);
    return contradict ? Optional.empty() : numbered.or(() -> written);
  }

  /** A usable number and a name: enough to find the person again on another list. */
  boolean identified() {
    String name = person.name();
    return name != null && !name.isBlank() && CitizenId.find(person.citizenId()).isPresent();
  }

  /** Never shows the person. */
  @Override
  public String toString() {
    return listed.toString();
  }
}
