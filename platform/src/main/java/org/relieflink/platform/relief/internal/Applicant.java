package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.kernel.PersonName;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.vault.Place;

/** 窗口来的人，封起来的样子：name and number, one to a line. */
record Applicant(String name, String number) {
  static Applicant read(String text) {
    String[] parts = text.split("\n", 2);
    return new Applicant(parts[0], parts[1]);
  }

  String text() {
    return String.join("\n", name, number);
  }

  /** Birth date, as the number tells. */
  Optional<LocalDate> born() {
    return CitizenId.find(number).map(CitizenId::birthDate);
  }

  /** As somebody typed it: who has neither a usable name nor number is refused. */
  static Outcome<Applicant> typed(String name, String number) {
    if (name.length() > ReliefCases.LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)
        || PersonName.find(name).isEmpty()) {
      return Outcome.refused(ReliefRefusal.NAME_UNUSABLE);
    }
    return CitizenId.find(number)
        .<Outcome<Applicant>>map(it -> Outcome.of(new Applicant(name, it.value())))
        .orElseGet(() -> Outcome.refused(ReliefRefusal.NUMBER_UNUSABLE));
  }

  static Place place(long subject) {
    return place("relief_case", subject);
  }

  /** Where the sealed text of a row of this table belongs. */
  static Place place(String table, long subject) {
    return new Place("relief." + table, "person", Long.toString(subject));
  }

  /** Whose age nobody knows is taken for a child: less is shown, never more. */
  String masked(Shown shown, LocalDate today) {
    Optional<CitizenId> known = CitizenId.find(number);
    boolean minor = known.isEmpty() || Majority.shipped().minor(known.get().birthDate(), today);
    Effect effect = minor ? shown.closest() : shown.person();
    return effect == Effect.DENY
        ? Masked.SOMEBODY
        : Masked.name(name) + " " + Masked.number(number);
  }

  @Override
  public String toString() {
    return "Applicant";
  }
}
