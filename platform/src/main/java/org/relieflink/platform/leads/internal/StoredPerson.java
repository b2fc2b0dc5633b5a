package org.relieflink.platform.leads.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.vault.Place;

/** 报来的人，封起来的样子：name, number, what is known, one to a line but for the last. */
record StoredPerson(String name, String number, String known) {
  private static final int PARTS = 3;

  static StoredPerson of(Person person) {
    String number = CitizenId.find(person.number()).map(CitizenId::value).orElse("");
    return new StoredPerson(person.name(), number, person.known());
  }

  static StoredPerson read(String text) {
    String[] parts = text.split("\n", PARTS);
    return new StoredPerson(parts[0], parts[1], parts[2]);
  }

  String text() {
    return String.join("\n", name, number, known);
  }

  static Place place(long subject) {
    return new Place("leads.lead", "person", Long.toString(subject));
  }

  /** Whose age nobody knows is taken for a child: less is shown, never more. */
  private Effect effect(Shown shown, LocalDate today) {
    Optional<CitizenId> known = CitizenId.find(number);
    boolean minor = known.isEmpty() || Majority.shipped().minor(known.get().birthDate(), today);
    return minor ? shown.closest() : shown.person();
  }

  String masked(Shown shown, LocalDate today) {
    if (effect(shown, today) == Effect.DENY) {
      return Masked.SOMEBODY;
    }
    return number.isEmpty() ? Masked.name(name) : Masked.name(name) + " " + Masked.number(number);
  }

  /** Words cannot be masked: they are for whom the table lets see the person at all. */
  String known(Shown shown, LocalDate today) {
    return effect(shown, today) == Effect.DENY ? "" : known;
  }

  @Override
  public String toString() {
    return "StoredPerson";
  }
}
