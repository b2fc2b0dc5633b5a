package org.relieflink.synthetic.matching;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.relieflink.synthetic.matching.ListClerk.Subject;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.NameMaker.Bearer;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;

/** 当事人从哪里来 · Draws who is a party: people of the pool, strangers, and decoys among those. */
final class PartyDraw {
  private static final int MOST_MEMBERS = 16;
  private static final LocalDate OLDEST = LocalDate.of(1920, 1, 1);

  private enum Decoy {
    NAMESAKE,
    SIBLING,
    TWIN,
    RELATIVE,
    NUMBER,
    NONE
  }

  private final Region region;
  private final Homes homes;
  private final Enrolment enrolment;
  private final double inPool;
  private final double decoy;
  private final WeightedChoice<Decoy> decoys;
  private final int people;
  private final BitSet used = new BitSet();

  /** Draws from the households there are now, but for the last, which may be cut off. */
  PartyDraw(Region region, Homes homes, Enrolment enrolment, DamageRates rates) {
    this.region = region;
    this.homes = homes;
    this.enrolment = enrolment;
    inPool = rates.share("list.party_in_pool");
    decoy = rates.share("list.decoy_among_strangers");
    decoys = rates.choice("list.decoy", Decoy.NONE);
    people = homes.count() - 1;
  }

  /** The next party; {@code number} is its running number. */
  Drawn next(int number, SplitMix random) {
    if (random.chance(inPool)) {
      return listed(random);
    }
    return random.chance(decoy) ? decoy(number, random) : stranger(number, random);
  }

  private Drawn listed(SplitMix random) {
    while (true) {
      Home home = homes.again(random.below(people));
      int member = random.below(home.size());
      int bit = home.number() * MOST_MEMBERS + member;
      List<Entry> own =
          enrolment.of(home).stream().filter(entry -> entry.member() == member).toList();
      if (!own.isEmpty() && !used.get(bit)) {
        used.set(bit);
        return new Drawn(subject(home, home.member(member), random), own);
      }
    }
  }

  private Drawn stranger(int number, SplitMix random) {
    Home home = homes.stranger(number);
    return new Drawn(subject(home, random.pick(home.household().members()), random), List.of());
  }

  private Drawn decoy(int number, SplitMix random) {
    Home home = homes.again(random.below(people));
    Person near = random.pick(home.household().members());
    return switch (decoys.pick(random)) {
      case NAMESAKE -> namesake(home, random);
      case SIBLING -> relative(home, sibling(home, near, random), random);
      case TWIN -> relative(home, twin(home, near, random), random);
      case RELATIVE -> relative(home, parent(home, near, random), random);
      case NUMBER -> borrowed(stranger(number, random).subject(), near.citizenNumber());
      case NONE -> stranger(number, random);
    };
  }

  private Drawn namesake(Home home, SplitMix random) {
    Home namesake = homes.namesake(home, -1, random);
    return new Drawn(subject(namesake, namesake.member(0), random), List.of());
  }

  /** A stranger who shows somebody's valid number. */
  private static Drawn borrowed(Subject stranger, String number) {
    return new Drawn(
        new Subject(stranger.home(), stranger.person(), number, stranger.strangers()), List.of());
  }

  /** A relative who lives there but is on no list. */
  private Drawn relative(Home home, Person relative, SplitMix random) {
    Household household =
        new Household(
            HouseholdShape.ADULT_ALONE,
            home.household().place(),
            List.of(relative, home.household().head()));
    return new Drawn(subject(new Home(-1, home.county(), household), relative, random), List.of());
  }

  private Person sibling(Home home, Person near, SplitMix random) {
    boolean female = random.chance(0.5);
    int days = random.between(400, 2200);
    LocalDate later = near.birth().plusDays(days);
    boolean younger = random.chance(0.5) && !later.isAfter(Person.AS_OF);
    LocalDate birth = younger ? later : near.birth().minusDays(days);
    String name = region.names().siblingName(near.name(), bearer(near, female), random);
    String number = region.county(home.county()).numbers().next(birth, female, random);
    return new Person(near.index(), name, female, birth, number, "99", near.phone(), false);
  }

  private Person twin(Home home, Person near, SplitMix random) {
    String name = region.names().siblingName(near.name(), bearer(near, near.female()), random);
    String number =
        region
            .county(home.county())
            .numbers()
            .nextAfter(near.citizenNumber(), near.birth(), near.female());
    return new Person(
        near.index(), name, near.female(), near.birth(), number, "99", near.phone(), false);
  }

  private Person parent(Home home, Person near, SplitMix random) {
    boolean female = random.chance(0.5);
    LocalDate older = near.birth().minusDays(random.between(7500, 11_500));
    LocalDate birth = older.isBefore(OLDEST) ? near.birth() : older;
    String surname = female ? region.names().surname(random) : near.name().substring(0, 1);
    String name = region.names().fullName(new Bearer(surname, female, 60), random);
    String number = region.county(home.county()).numbers().next(birth, female, random);
    return new Person(near.index(), name, female, birth, number, "99", near.phone(), false);
  }

  private static Bearer bearer(Person near, boolean female) {
    return new Bearer(near.name().substring(0, 1), female, near.age());
  }

  private Subject subject(Home home, Person person, SplitMix random) {
    String strangers = homes.again(random.below(people)).household().head().citizenNumber();
    return new Subject(home, person, person.citizenNumber(), strangers);
  }

  /** A party with the pool's records about it. */
  record Drawn(Subject subject, List<Entry> records) {}
}
