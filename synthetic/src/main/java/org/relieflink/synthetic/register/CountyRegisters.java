package org.relieflink.synthetic.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.relieflink.synthetic.damage.AddressForms;
import org.relieflink.synthetic.damage.NameSlips;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.register.Disabilities.Disability;

/** 一个县的全部名单 · All lists of one county, with who stands on which. */
public final class CountyRegisters {
  private final CountySetting setting;
  private final RegisterClerk clerk;
  private final Disabilities disabilities;
  private final Map<HardshipClass, List<RegisterRecord>> lists = new EnumMap<>(HardshipClass.class);
  private final Map<HardshipClass, Integer> keys = new EnumMap<>(HardshipClass.class);
  private final List<List<RegisterRecord>> byPerson = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();

  public CountyRegisters(CountySetting setting) {
    this.setting = setting;
    disabilities = new Disabilities(setting.stream(Stream.DISABILITY).nextLong());
    clerk =
        new RegisterClerk(
            new NameSlips(setting.tables()), new AddressForms(setting.countyName()), disabilities);
    for (HardshipClass type : HardshipClass.values()) {
      lists.put(type, new ArrayList<>(type.records()));
      keys.put(type, 0);
    }
  }

  /** How many more rows the list takes in this county. */
  public int room(HardshipClass type) {
    return type.records() - list(type).size();
  }

  /** Enters these members of a household under one new key; says no where the list is full. */
  public boolean enter(HardshipClass type, Household household, List<Person> listed) {
    if (listed.isEmpty() || listed.size() > room(type)) {
      return false;
    }
    rows(type, household, listed, keys.merge(type, 1, Integer::sum)).forEach(this::keep);
    return true;
  }

  /**
   * The rows of these members under the key with this number, without entering them: for people who
   * left a list before the newest month, and for rows that are planted.
   */
  public List<RegisterRecord> rows(
      HardshipClass type, Household household, List<Person> listed, int number) {
    List<RegisterRecord> rows = new ArrayList<>(listed.size());
    for (int i = 0; i < listed.size(); i++) {
      rows.add(row(type, household, new Place(number, i, listed.size() == 1), listed.get(i)));
    }
    return rows;
  }

  private RegisterRecord row(HardshipClass type, Household household, Place place, Person person) {
    String key = setting.division() + Digits.padded(place.number(), 6);
    int member = type.isHousehold() ? place.index() + 1 : 0;
    String relation = place.alone() && !type.isContext() ? "02" : person.relation();
    boolean card =
        type == HardshipClass.RELAPSE_MONITORING && isOn(HardshipClass.DISABLED_PERSON, person);
    RegisterClerk.Entry entry =
        new RegisterClerk.Entry(
            type, key, member, person, household, setting.division(), relation, card);
    return clerk.write(
        entry, setting.stream(Stream.RECORD, type.number(), place.number(), place.index()));
  }

  /** Remembers a household that has at least one record of hardship. */
  public void remember(Household household) {
    households.add(household);
  }

  /** Fixes kind and grade of a person's disability. */
  public void chooseDisability(Person person, int kind, int grade) {
    disabilities.choose(person, new Disability(kind, grade));
  }

  public Disabilities disabilities() {
    return disabilities;
  }

  public List<RegisterRecord> list(HardshipClass type) {
    List<RegisterRecord> list = lists.get(type);
    if (list == null) {
      throw new IllegalStateException("no list " + type);
    }
    return list;
  }

  /** Every row about this person, register pages too, in the order of entry. */
  public List<RegisterRecord> recordsOf(Person person) {
    return person.index() < byPerson.size() ? byPerson.get(person.index()) : List.of();
  }

  /** The rows that show hardship. */
  public List<RegisterRecord> hardshipOf(Person person) {
    return recordsOf(person).stream().filter(row -> !row.type().isContext()).toList();
  }

  public boolean isOn(HardshipClass type, Person person) {
    return recordsOf(person).stream().anyMatch(row -> row.type() == type);
  }

  /** Households with a record of hardship, in the order of making. */
  public List<Household> households() {
    return households;
  }

  public CountySetting setting() {
    return setting;
  }

  private void keep(RegisterRecord row) {
    list(row.type()).add(row);
    while (byPerson.size() <= row.person().index()) {
      byPerson.add(new ArrayList<>(2));
    }
    byPerson.get(row.person().index()).add(row);
  }

  /** Which key, which member, and whether the member is listed alone. */
  private record Place(int number, int index, boolean alone) {}
}
