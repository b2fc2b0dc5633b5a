package org.relieflink.synthetic.party;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;

/**
 * 户籍页 · Chooses whose household register pages the prosecutors fetched: families with hardship that
 * the party is not listed with come first, then a share of the others, until the pages are used up.
 */
final class RegisterPages {
  private static final double OF_LISTED = 0.13;

  private final CountyRegisters registers;
  private final BitSet fetched = new BitSet();

  private RegisterPages(CountyRegisters registers) {
    this.registers = registers;
  }

  /** Enters the pages into the household register; it is full afterwards. */
  static void fetch(CountyRegisters registers, List<PartyRow> parties) {
    RegisterPages pages = new RegisterPages(registers);
    List<PartyRow> stories = parties.stream().filter(row -> row.person().exact()).toList();
    pages.enterFor(stories, row -> true);
    pages.enterFor(parties, pages::onlyFamilyIsListed);
    SplitMix random = registers.setting().stream(Stream.REGISTER_PAGE, 0);
    pages.enterFor(parties, row -> pages.isListed(row.person()) && random.chance(OF_LISTED));
    pages.enterFor(parties, row -> !pages.isListed(row.person()));
    pages.fillUp();
  }

  private void enterFor(List<PartyRow> parties, Predicate<PartyRow> wanted) {
    for (PartyRow row : parties) {
      if (wanted.test(row)) {
        enter(row.household());
      }
    }
  }

  private void enter(Household household) {
    int head = household.head().index();
    if (!fetched.get(head)
        && registers.enter(HardshipClass.HOUSEHOLD_REGISTER, household, household.members())) {
      fetched.set(head);
    }
  }

  private void fillUp() {
    for (int i = 1; registers.room(HardshipClass.HOUSEHOLD_REGISTER) > 0; i++) {
      SplitMix random = registers.setting().stream(Stream.REGISTER_PAGE, i);
      enter(registers.setting().households().make(HouseholdShape.ELDER_ALONE, random));
    }
  }

  private boolean isListed(Person person) {
    return !registers.hardshipOf(person).isEmpty();
  }

  private boolean onlyFamilyIsListed(PartyRow row) {
    return !isListed(row.person()) && row.household().members().stream().anyMatch(this::isListed);
  }
}
