package org.relieflink.platform.screening.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CitizenIdReading;
import org.relieflink.kernel.PersonName;
import org.relieflink.linkage.HitKind;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Answer;
import org.springframework.stereotype.Component;

/**
 * 证号的提醒：what is odd about the number that was typed, in plain sentences. The number alone is judged
 * by its own digits. That the same number stands under another name, or nearly the same number
 * under this one, is told with the answer of a look-up alone: of whom it shows, and of whom the
 * same look-up by the number would show; so it is under the same rights, quota and trail.
 */
@Component
class NumberAlerts {
  private static final int NEAR = 2; // characters: one mistyped, or two changed over

  private final HardshipPool pool;
  private final PersonRecords records;
  private final Texts texts;

  NumberAlerts(HardshipPool pool, PersonRecords records, Texts texts) {
    this.pool = pool;
    this.records = records;
    this.texts = texts;
  }

  List<String> of(Answer answer, Veil veil) {
    Set<String> told = new LinkedHashSet<>();
    Face asked = answer.asked();
    String typed = asked.citizenId();
    if (typed == null) {
      return List.of();
    }
    wrong(typed).ifPresent(told::add);
    if (answer.onDay() == null && !veil.withheld(asked)) {
      told.addAll(otherNames(answer, asked, typed));
    }
    answer.found().stream()
        .filter(found -> found.hit().kind() != HitKind.HOUSEHOLD)
        .map(found -> found.record().face())
        .filter(face -> !veil.withheld(face) && face.citizenId() != null)
        .filter(face -> !clean(typed).equals(clean(face.citizenId())))
        .filter(face -> near(typed, face.citizenId()))
        .filter(face -> asked.name() == null || alike(asked, face))
        .findFirst()
        .ifPresent(face -> told.add(texts.say("alert.nearNumber")));
    return List.copyOf(told);
  }

  /**
   * Who stands under exactly this number, found by its keyed digest and never by search; open lists
   * only.
   */
  private List<String> otherNames(Answer answer, Face asked, String typed) {
    Set<String> names =
        records
            .list(
                CitizenId.find(typed).stream()
                    .flatMap(id -> pool.personsOf(id.value()).stream())
                    .flatMap(person -> person.records().stream())
                    .map(LiveRecord::recordId)
                    .toList())
            .stream()
            .map(record -> canonical(record.name()))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    answer
        .found()
        .stream() // and whoever is shown under it: no record answers otherwise than another
        .filter(found -> found.hit().kind() != HitKind.HOUSEHOLD)
        .map(found -> found.record().face())
        .filter(face -> clean(typed).equals(clean(face.citizenId())))
        .map(face -> canonical(face.name()))
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    List<String> told = new ArrayList<>();
    if (asked.name() != null
        && names.stream().anyMatch(name -> !name.equals(canonical(asked.name())))) {
      told.add(texts.say("alert.otherName"));
    }
    if (names.size() > 1) {
      told.add(texts.say("alert.manyNames", names.size()));
    }
    return told;
  }

  /** Why the number cannot be right, by its own digits; empty when it can. */
  Optional<String> wrong(String typed) {
    CitizenIdReading reading = CitizenId.read(typed);
    if (reading.id() != null) {
      return Optional.empty();
    }
    return reading.problems().stream().findFirst().map(one -> texts.say("alert." + one.name()));
  }

  private static boolean alike(Face asked, Face found) {
    return canonical(asked.name()).equals(canonical(found.name()));
  }

  private static boolean near(String typed, @Nullable String found) {
    String one = clean(typed);
    String other = clean(found);
    if (one.length() != other.length()) {
      return Math.abs(one.length() - other.length()) == 1
          && (one.startsWith(other) || other.startsWith(one));
    }
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differing <= NEAR;
  }

  private static String clean(@Nullable String number) {
    return CitizenId.read(number).normalized();
  }

  private static String canonical(@Nullable String name) {
    return PersonName.find(name).map(PersonName::canonical).orElse(name == null ? "" : name);
  }
}
