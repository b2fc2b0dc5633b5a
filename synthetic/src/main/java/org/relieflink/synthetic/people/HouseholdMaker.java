package org.relieflink.synthetic.people;

import java.util.List;
import java.util.function.Function;

/** 生成家庭 · Makes households of a shape: who lives there, how old, who is whose. */
public final class HouseholdMaker {
  private final NameMaker names;
  private final NumberSource numbers;
  private final Function<SplitMix, Place> places;
  private int people;

  public HouseholdMaker(NameTables tables, CitizenNumbers numbers, Geography geography) {
    this(new NameMaker(tables), numbers, geography::place);
  }

  public HouseholdMaker(NameMaker names, NumberSource numbers, Function<SplitMix, Place> places) {
    this.names = names;
    this.numbers = numbers;
    this.places = places;
  }

  public Household make(HouseholdShape shape, SplitMix random) {
    FamilyDraft family = new FamilyDraft(names, numbers, random, people);
    fill(shape, family, random);
    return finished(shape, family, places.apply(random));
  }

  /** How many people this maker has made; their indexes run from 0. */
  public int people() {
    return people;
  }

  /** Gives an index to a person who was made by hand. */
  public int takeIndex() {
    return people++;
  }

  private Household finished(HouseholdShape shape, FamilyDraft family, Place place) {
    List<Person> members = family.members();
    people += members.size();
    return new Household(shape, place, members);
  }

  private static void fill(HouseholdShape shape, FamilyDraft family, SplitMix random) {
    switch (shape) {
      case ELDER_ALONE -> family.head(random.between(62, 92), random.chance(0.55));
      case ELDER_COUPLE -> family.couple(random.between(62, 88));
      case ADULT_ALONE -> family.head(random.between(23, 61), random.chance(0.28));
      case COUPLE -> family.couple(random.between(24, 61));
      case PARENTS_ONE_CHILD -> parents(family, 1, random);
      case PARENTS_TWO_CHILDREN -> parents(family, 2, random);
      case PARENTS_TWINS -> {
        family.couple(random.between(27, 50));
        family.twins();
      }
      case SINGLE_PARENT -> {
        family.head(random.between(26, 58), random.chance(0.62));
        family.children(random.between(1, 2));
      }
      case ADULT_WITH_PARENT -> {
        family.head(random.between(25, 58), random.chance(0.25));
        family.parents(random.chance(0.4) ? 2 : 1);
      }
      case THREE_GENERATIONS -> threeGenerations(family, random);
      case GRANDPARENTS -> {
        family.couple(random.between(52, 78));
        family.grandchildren(random.between(1, 2));
      }
      case GREAT_GRANDPARENTS -> {
        family.couple(random.between(70, 88));
        family.greatGrandchild();
      }
    }
  }

  private static void parents(FamilyDraft family, int children, SplitMix random) {
    family.couple(random.between(25, 60));
    family.children(children);
  }

  private static void threeGenerations(FamilyDraft family, SplitMix random) {
    if (random.chance(0.5)) {
      family.couple(random.between(28, 52));
      family.children(random.between(1, 2));
      family.parents(random.between(1, 2));
    } else {
      family.couple(random.between(53, 75));
      family.sonWithWife();
      family.grandchildren(random.between(1, 2));
    }
  }
}
