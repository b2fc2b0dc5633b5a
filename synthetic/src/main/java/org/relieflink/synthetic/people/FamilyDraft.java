package org.relieflink.synthetic.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.synthetic.people.NameMaker.Bearer;

/** 一家人的草稿 · A family being put together: each method adds members who fit those already there. */
final class FamilyDraft {
  private static final double SHARED_NAME_CHARACTER = 0.3;
  private static final double FATHERS_SURNAME = 0.96;
  private static final double FAMILY_PHONE = 0.22;
  private static final int YOUNGEST_WITH_PHONE = 12;

  private final NameMaker names;
  private final NumberSource numbers;
  private final SplitMix random;
  private final int firstIndex;
  private final List<Person> members = new ArrayList<>();
  private String surname = "";
  private int parentAge;

  FamilyDraft(NameMaker names, NumberSource numbers, SplitMix random, int firstIndex) {
    this.names = names;
    this.numbers = numbers;
    this.random = random;
    this.firstIndex = firstIndex;
  }

  List<Person> members() {
    return List.copyOf(members);
  }

  void head(int age, boolean female) {
    surname = names.surname(random);
    parentAge = age;
    add("02", female, age, surname);
  }

  /** Head and spouse; the head is mostly the husband. */
  void couple(int headAge) {
    boolean wifeIsHead = random.chance(0.14);
    head(headAge, wifeIsHead);
    int spouseAge =
        Math.max(
            20, wifeIsHead ? headAge + random.between(-1, 5) : headAge - random.between(-2, 5));
    String spouseSurname = names.surname(random);
    add("10", !wifeIsHead, spouseAge, spouseSurname);
    surname = wifeIsHead == random.chance(FATHERS_SURNAME) ? spouseSurname : surname;
    parentAge = Math.min(headAge, spouseAge);
  }

  void children(int count) {
    int age = Math.max(0, parentAge - random.between(20, 31));
    for (int i = 0; i < count; i++) {
      boolean female = random.chance(0.47);
      addSibling(childCode(female, i, count), female, Math.max(0, age - i * random.between(1, 6)));
    }
  }

  /** Two children of one birth with neighbouring numbers. */
  void twins() {
    int age = Math.max(0, parentAge - random.between(21, 30));
    boolean female = random.chance(0.5);
    Person first = addSibling(female ? "32" : "22", female, age);
    String name = names.siblingName(first.name(), new Bearer(surname, female, age), random);
    String number = numbers.nextAfter(first.citizenNumber(), first.birth(), female);
    members.add(person(name, female, first.birth(), new Assigned(number, female ? "33" : "23")));
  }

  void parents(int count) {
    int headAge = members.get(0).age();
    boolean motherFirst = random.chance(0.65);
    for (int i = 0; i < count; i++) {
      boolean female = (i == 0) == motherFirst;
      int age = Math.min(96, headAge + random.between(21, 30));
      add(female ? "52" : "51", female, age, female ? names.surname(random) : surname);
    }
  }

  void sonWithWife() {
    int age = Math.max(22, parentAge - random.between(21, 28));
    add("20", false, age, surname);
    add("38", true, Math.max(21, age - random.between(-1, 4)), names.surname(random));
    parentAge = age;
  }

  void grandchildren(int count) {
    boolean parentsHere = members.stream().anyMatch(member -> member.relation().equals("38"));
    int age = parentsHere ? parentAge - random.between(21, 28) : parentAge - random.between(44, 56);
    for (int i = 0; i < count; i++) {
      boolean female = random.chance(0.48);
      addSibling(
          female ? "42" : "41", female, Math.max(0, Math.min(24, age) - i * random.between(1, 4)));
    }
  }

  void greatGrandchild() {
    boolean female = random.chance(0.5);
    add(female ? "48" : "47", female, random.between(1, 15), surname);
  }

  private static String childCode(boolean female, int order, int count) {
    if (count == 1) {
      return female ? "30" : "20";
    }
    return (female ? "3" : "2") + (order + 2);
  }

  private Person addSibling(String relation, boolean female, int age) {
    Person last = members.get(members.size() - 1);
    boolean share =
        last.relation().charAt(0) == relation.charAt(0) && random.chance(SHARED_NAME_CHARACTER);
    String name =
        share
            ? names.siblingName(last.name(), new Bearer(surname, female, age), random)
            : names.fullName(new Bearer(surname, female, age), random);
    return addNamed(relation, female, age, name);
  }

  private Person add(String relation, boolean female, int age, String familyName) {
    return addNamed(
        relation, female, age, names.fullName(new Bearer(familyName, female, age), random));
  }

  private Person addNamed(String relation, boolean female, int age, String name) {
    LocalDate birth = Person.AS_OF.minusYears(age).minusDays(random.between(0, 364));
    Person added =
        person(name, female, birth, new Assigned(numbers.next(birth, female, random), relation));
    members.add(added);
    return added;
  }

  private Person person(String name, boolean female, LocalDate birth, Assigned assigned) {
    return new Person(
        firstIndex + members.size(),
        name,
        female,
        birth,
        assigned.number(),
        assigned.relation(),
        phone(birth),
        false);
  }

  private String phone(LocalDate birth) {
    if (!members.isEmpty() && random.chance(FAMILY_PHONE)) {
      return members.get(0).phone();
    }
    if (birth.isAfter(Person.AS_OF.minusYears(YOUNGEST_WITH_PHONE))) {
      return members.isEmpty() ? "" : members.get(0).phone();
    }
    return Phones.next(random);
  }

  private record Assigned(String number, String relation) {}
}
