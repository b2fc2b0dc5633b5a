package org.relieflink.synthetic.matching;

import java.time.LocalDate;
import org.relieflink.synthetic.damage.AddressForms;
import org.relieflink.synthetic.damage.DateSlips;
import org.relieflink.synthetic.damage.LunarDates;
import org.relieflink.synthetic.damage.NameSlips;
import org.relieflink.synthetic.damage.NumberSlips;
import org.relieflink.synthetic.matching.BirthForm.Writing;
import org.relieflink.synthetic.matching.ContactForm.AddressForm;
import org.relieflink.synthetic.matching.ContactForm.PhoneForm;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.Phones;
import org.relieflink.synthetic.people.Place;
import org.relieflink.synthetic.people.SplitMix;

/** 抄写的人 · Writes a person into a list with that list's rates of damage. */
final class ListClerk {
  private static final int MARRIED_FROM = 45;

  private final Region region;
  private final NameSlips names;
  private final ClerkRates rates;

  ListClerk(Region region, ClerkRates rates) {
    this.region = region;
    this.names = new NameSlips(region.tables());
    this.rates = rates;
  }

  /** One row; {@code random} is the row's own stream. */
  WrittenPerson write(Subject subject, SplitMix random) {
    Person person = subject.person();
    AddressForm form = rates.address().pick(random);
    boolean far = form == AddressForm.MOVED_FAR;
    int county = far ? random.below(region.size()) : subject.home().county();
    return new WrittenPerson(
        name(person, random),
        number(subject, random),
        sex(person, random),
        birth(person.birth(), random),
        division(county, random),
        address(form, county, subject.home().household().place(), random),
        phone(subject, random));
  }

  private String name(Person person, SplitMix random) {
    String name = person.name();
    NameForm form = rates.name().pick(random);
    if (NameSlips.hasRare(name) && random.chance(rates.rareLost())) {
      return NameSlips.rareLost(name, random);
    }
    if (name.contains("·") && random.chance(rates.otherDot())) {
      return NameSlips.otherDot(name, random);
    }
    if (person.female() && person.age() >= MARRIED_FROM && random.chance(rates.married())) {
      return NameSlips.married(name, region.names().surname(random));
    }
    return switch (form) {
      case RIGHT -> name;
      case SAME_SOUND -> names.soundAlike(name, random);
      case NEAR_SOUND -> names.nearSound(name, random);
      case SIMILAR_SHAPE -> names.lookAlike(name, random);
      case OTHER_SURNAME -> names.otherSurname(name);
      case TRADITIONAL -> names.traditional(name, random);
      case PADDED -> NameSlips.padded(name);
      case ONE_MISSING -> NameSlips.oneMissing(name, random);
      case ONE_EXTRA -> NameSlips.oneExtra(name, random);
      case GIVEN_EXCHANGED -> NameSlips.givenExchanged(name);
      case ORDER_EXCHANGED -> NameSlips.orderExchanged(name);
    };
  }

  private String number(Subject subject, SplitMix random) {
    String number = subject.number();
    return switch (rates.number().pick(random)) {
      case RIGHT -> number;
      case MISSING -> "";
      case MISTYPED -> NumberSlips.mistyped(number, random);
      case EXCHANGED -> NumberSlips.transposed(number, random);
      case FIFTEEN -> fifteen(number, random);
      case ONE_LOST -> NumberSlips.shortened(number, random);
      case ONE_EXTRA -> NumberSlips.lengthened(number, random);
      case SCIENTIFIC -> NumberSlips.scientific(number);
      case LAST_ZEROED -> NumberSlips.lastZeroed(number);
      case MASKED -> NumberSlips.starred(number);
      case RELATIVES -> random.pick(subject.home().household().members()).citizenNumber();
      case STRANGERS -> subject.strangers();
      case FORMER -> NumberSlips.former(number, random);
      case CARD -> number + random.between(1, 7) + random.between(1, 4);
      case LOWER_X -> NumberSlips.lowerCaseX(number);
      case FULL_WIDTH -> NumberSlips.fullWidth(number);
    };
  }

  /** People born after 1999 never had fifteen digits: theirs is mistyped. */
  private static String fifteen(String number, SplitMix random) {
    String old = NumberSlips.fifteen(number);
    return old.equals(number) ? NumberSlips.mistyped(number, random) : old;
  }

  private String sex(Person person, SplitMix random) {
    return switch (rates.sex().pick(random)) {
      case RIGHT -> person.sexText();
      case MISSING -> "";
      case WRONG -> person.female() ? "男" : "女";
    };
  }

  private String birth(LocalDate birth, SplitMix random) {
    BirthForm form = rates.birth().pick(random);
    Writing writing = rates.writing().pick(random);
    return switch (form) {
      case RIGHT -> set(birth.toString(), writing);
      case MISSING -> "";
      case EXCHANGED -> set(DateSlips.swapped(birth).toString(), writing);
      case ONE_DIGIT -> set(DateSlips.oneDigit(birth, random).toString(), writing);
      case OTHER_YEAR -> set(DateSlips.otherYear(birth, random).toString(), writing);
      case YEAR_ONLY -> Integer.toString(birth.getYear());
      case LUNAR -> set(LunarDates.of(birth), writing);
      case FIRST_OF_JANUARY -> set(birth.getYear() + "-01-01", writing);
    };
  }

  private static String set(String dashes, Writing writing) {
    return switch (writing) {
      case DASHES -> dashes;
      case DOTS -> dashes.replace("-0", "-").replace('-', '.');
      case SLASHES -> dashes.replace("-0", "-").replace('-', '/');
      case COMPACT -> dashes.replace("-", "");
      case IN_WORDS -> {
        String[] parts = dashes.replace("-0", "-").split("-", -1);
        yield parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
      }
      case TWO_DIGIT_YEAR -> dashes.substring(2);
    };
  }

  private String division(int county, SplitMix random) {
    return switch (rates.division().pick(random)) {
      case RIGHT -> region.county(county).places().division();
      case MISSING -> "";
      case NEIGHBOR -> region.county(random.below(region.size())).places().division();
    };
  }

  private String address(AddressForm form, int county, Place place, SplitMix random) {
    AddressForms forms = region.county(county).addresses();
    return switch (form) {
      case MODERN -> forms.modern(place, random);
      case OLD -> forms.old(place, random);
      case MISSING -> "";
      case MOVED, MOVED_FAR -> forms.modern(region.county(county).places().place(random), random);
      case TOWN_ONLY -> place.town();
      case VILLAGE_SOUND -> forms.modern(soundVillage(place, random), random);
    };
  }

  private Place soundVillage(Place place, SplitMix random) {
    String village = place.village();
    String ending = village.substring(2);
    return new Place(
        place.town(), names.soundAlike(village.substring(0, 2), random) + ending, place.detail());
  }

  private String phone(Subject subject, SplitMix random) {
    PhoneForm form = rates.phone().pick(random);
    return switch (form) {
      case OWN -> subject.person().phone();
      case MISSING -> "";
      case OTHER -> Phones.next(random);
      case FAMILY -> subject.home().household().head().phone();
      case LANDLINE -> landline(subject.home());
    };
  }

  /** One landline a household. */
  private static String landline(Home home) {
    String mobile = home.household().head().phone();
    String digits =
        mobile.length() == 11 ? mobile.substring(4) : "8" + Digits.padded(home.county(), 6);
    return "0990-" + digits;
  }

  /**
   * Who is written down.
   *
   * @param number the number shown on paper, mostly the person's own
   * @param strangers the valid number of somebody else, for the slip of that kind
   */
  record Subject(Home home, Person person, String number, String strangers) {
    /** Masked, for logs. */
    @Override
    public String toString() {
      return "Subject " + person;
    }
  }
}
