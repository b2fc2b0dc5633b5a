package org.relieflink.platform.screening.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CitizenIdReading;
import org.relieflink.kernel.PersonName;
import org.relieflink.linkage.HitKind;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Answer;
import org.springframework.stereotype.Component;

/**
 * 证号的提醒：what is odd about the number that was typed, in plain sentences. The number alone is judged
 * by its own digits; whether nearly the same number or the same number under another name stands on
 * a list is told only of what the look-up has shown anyway, so it is under the same rights, quota
 * and trail, and nobody learns more from it.
 */
@Component
class NumberAlerts {
  private static final int NEAR = 2; // characters: one mistyped, or two changed over

  private final Texts texts;

  NumberAlerts(Texts texts) {
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
    Set<String> names = new LinkedHashSet<>();
    answer.found().stream()
        .filter(found -> found.hit().kind() != HitKind.HOUSEHOLD)
        .map(found -> found.record().face())
        .filter(face -> !veil.withheld(face) && face.citizenId() != null)
        .forEach(
            face -> {
              if (same(typed, face.citizenId())) {
                names.add(canonical(face.name()));
                if (asked.name() != null && !alike(asked, face)) {
                  told.add(texts.say("alert.otherName"));
                }
              } else if (near(typed, face.citizenId())
                  && (asked.name() == null || alike(asked, face))) {
                told.add(texts.say("alert.nearNumber"));
              }
            });
    names.remove("");
    if (names.size() > 1) {
      told.add(texts.say("alert.manyNames", names.size()));
    }
    return List.copyOf(told);
  }

  /** Why the number cannot be right, by its own digits; empty when it can. */
  Optional<String> wrong(String typed) {
    CitizenIdReading reading = CitizenId.read(typed);
    if (reading.id() != null) {
      return Optional.empty();
    }
    return reading.problems().stream().findFirst().map(one -> texts.say("alert." + one.name()));
  }

  private static boolean same(String typed, @Nullable String found) {
    return clean(typed).equals(clean(found));
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
