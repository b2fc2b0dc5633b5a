package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Shown;
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

  static Place place(long subject) {
    return new Place("relief.relief_case", "person", Long.toString(subject));
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
