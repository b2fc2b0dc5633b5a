package org.relieflink.synthetic.party;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.RegisterRecord;

/**
 * 真实答案 · The hits which are true.
 *
 * <p>self: every hardship row about the party. household: every hardship row about another member
 * of the true household who stands with the party under one household key, in a list of households
 * or on a register page.
 */
public final class Truth {
  private final CountyRegisters registers;

  public Truth(CountyRegisters registers) {
    this.registers = registers;
  }

  /** Gives the true hits of one party, its own first. */
  public void of(PartyRow party, Consumer<TrueHit> found) {
    for (RegisterRecord row : registers.hardshipOf(party.person())) {
      found.accept(new TrueHit(party.partyId(), row.recordId(), "self", ""));
    }
    Set<String> shared = householdIds(registers.recordsOf(party.person()));
    for (Person member : party.household().members()) {
      if (member.index() != party.person().index() && isWith(member, shared)) {
        String relation = Kinships.label(party.person(), member);
        for (RegisterRecord row : registers.hardshipOf(member)) {
          found.accept(new TrueHit(party.partyId(), row.recordId(), "household", relation));
        }
      }
    }
  }

  private boolean isWith(Person member, Set<String> householdIds) {
    return registers.recordsOf(member).stream()
        .anyMatch(row -> householdIds.contains(row.householdId()));
  }

  private static Set<String> householdIds(List<RegisterRecord> rows) {
    Set<String> ids = new HashSet<>();
    for (RegisterRecord row : rows) {
      if (!row.householdId().isEmpty()) {
        ids.add(row.householdId());
      }
    }
    return ids;
  }

  /** One true hit; {@code relation} says what the listed member is to the party. */
  public record TrueHit(String partyId, String recordId, String kind, String relation) {}
}
