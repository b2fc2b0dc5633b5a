package org.relieflink.platform.screening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.store.Party;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.stereotype.Service;

/** 当事人一眼：many parties at once, without their hits, for lists downstream. */
@Service
public class PartyGlances {
  private static final Need READ = new Need(Matter.HITS, Deed.READ);

  private final PartyStore parties;
  private final Veils veils;
  private final Reach reach;
  private final List<LookGuard> guards;

  PartyGlances(PartyStore parties, Veils veils, Reach reach, List<LookGuard> guards) {
    this.parties = parties;
    this.veils = veils;
    this.reach = reach;
    this.guards = List.copyOf(guards);
  }

  /**
   * 一个当事人。
   *
   * @param masked as this officer may see it; empty where it was destroyed
   */
  public record Glance(long id, Whose whose, String caseNo, String role, String masked) {
    @Override
    public String toString() {
      return "Glance[" + id + "]";
    }
  }

  /** Those of these that the officer may know of. */
  public Map<Long, Glance> of(Collection<Long> ids, Officer officer) {
    Map<Long, Glance> found = new LinkedHashMap<>();
    for (Party party : parties.ofIds(ids)) {
      if (reach.covers(officer, READ, party.whose())) {
        String masked = veils.over(officer, party.whose()).name(party.face());
        found.put(
            party.id(),
            new Glance(party.id(), party.whose(), party.caseNo(), party.role(), masked));
      }
    }
    return found;
  }

  /** 全名全号：for what an office writes to another one. */
  public record Named(String name, String number) {
    @Override
    public String toString() {
      return "Named";
    }
  }

  /**
   * Name and number in full; empty where the table refuses the officer the person. Whoever asks
   * writes on the trail what for. Whose age nobody knows is taken for a child.
   */
  public Optional<Named> named(long partyId, Officer officer, LocalDate today) {
    return parties.ofIds(List.of(partyId)).stream()
        .filter(party -> reach.covers(officer, READ, party.whose()))
        .filter(party -> effect(party, officer, today) != Effect.DENY)
        .map(
            party ->
                new Named(
                    Objects.requireNonNullElse(party.face().name(), ""),
                    Objects.requireNonNullElse(party.face().citizenId(), "")))
        .findFirst();
  }

  private Effect effect(Party party, Officer officer, LocalDate today) {
    Shown shown = reach.shown(officer, READ, party.whose());
    boolean adult =
        party.face().born().filter(born -> !Majority.shipped().minor(born, today)).isPresent();
    return adult ? shown.person() : shown.closest();
  }

  /** Number of a party, to compare it; shown to nobody. Empty where none is known. */
  public Optional<String> number(long partyId) {
    return parties.ofIds(List.of(partyId)).stream()
        .map(party -> Objects.requireNonNullElse(party.face().citizenId(), ""))
        .filter(number -> !number.isBlank())
        .findFirst();
  }

  /** Whether the officer has to keep away from this party. */
  public boolean bars(long partyId, Officer officer) {
    List<String> numbers = number(partyId).stream().toList();
    return !numbers.isEmpty() && guards.stream().anyMatch(guard -> guard.bars(officer, numbers));
  }
}
