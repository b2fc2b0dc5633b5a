package org.relieflink.synthetic.register;

import java.time.LocalDate;
import org.relieflink.synthetic.damage.AddressForms;
import org.relieflink.synthetic.damage.DateSlips;
import org.relieflink.synthetic.damage.NameSlips;
import org.relieflink.synthetic.damage.NumberSlips;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.Phones;
import org.relieflink.synthetic.people.Place;
import org.relieflink.synthetic.people.SplitMix;

/**
 * 登记员 · Writes a person into a list as clerks do: mostly right.
 *
 * <p>Every number written is empty or one that a person could have (right check digit, real date):
 * a list with a wrong check digit is refused row by row at the door, so the pool has none. Wrong
 * numbers are another member's or a former one.
 */
final class RegisterClerk {
  private final NameSlips names;
  private final AddressForms addresses;
  private final Disabilities disabilities;

  RegisterClerk(NameSlips names, AddressForms addresses, Disabilities disabilities) {
    this.names = names;
    this.addresses = addresses;
    this.disabilities = disabilities;
  }

  /**
   * The row's values; {@code entry} says where it stands and {@code random} is the row's own
   * stream.
   */
  RegisterRecord write(Entry entry, SplitMix random) {
    Person person = entry.person();
    ListForm form = ListForm.of(entry.type());
    return new RegisterRecord(
        entry.type(),
        entry.key(),
        entry.member(),
        person,
        entry.household(),
        name(person, random),
        number(entry, random),
        form.sex() ? sex(person, random) : "",
        form.birth() ? birth(person, random) : "",
        entry.division(),
        address(entry, form, random),
        form.phone() ? phone(entry, random) : "",
        relation(entry, form, random));
  }

  private String name(Person person, SplitMix random) {
    String name = person.name();
    double draw = person.exact() ? 1 : random.fraction();
    if (NameSlips.hasRare(name) && draw < 0.4) {
      return NameSlips.rareLost(name, random);
    }
    if (draw < 0.006) {
      return names.soundAlike(name, random);
    }
    if (draw < 0.009) {
      return names.lookAlike(name, random);
    }
    if (draw < 0.012) {
      return names.traditional(name, random);
    }
    if (draw < 0.03) {
      return NameSlips.padded(name);
    }
    if (draw < 0.15) {
      return NameSlips.otherDot(draw < 0.08 ? names.otherSurname(name) : name, random);
    }
    return name;
  }

  private String number(Entry entry, SplitMix random) {
    Person person = entry.person();
    String number = person.exact() ? person.citizenNumber() : ownNumber(entry, random);
    if (number.isEmpty() || !showsCard(entry, random)) {
      return number;
    }
    String carried = number.length() == 18 ? number : person.citizenNumber();
    String card = carried + disabilities.of(person).cardSuffix();
    return !person.exact() && random.chance(0.03) ? card + "B1" : card;
  }

  private static boolean showsCard(Entry entry, SplitMix random) {
    return entry.type() == HardshipClass.DISABLED_PERSON
        || (entry.holdsCard() && random.chance(0.5));
  }

  private static String ownNumber(Entry entry, SplitMix random) {
    String number = entry.person().citizenNumber();
    double draw = random.fraction() * carefulness(entry.type());
    if (draw < 0.008 || (entry.person().age() < 4 && draw < 0.03)) {
      return "";
    }
    if (draw < 0.014 || (entry.type() == HardshipClass.WORKER_IN_HARDSHIP && draw < 0.1)) {
      return NumberSlips.fifteen(number);
    }
    if (draw < 0.017) {
      return copiedLine(entry, random);
    }
    if (draw < 0.021) {
      return NumberSlips.former(number, random);
    }
    if (draw < 0.024) {
      return NumberSlips.fullWidth(number);
    }
    return draw < 0.2 ? NumberSlips.lowerCaseX(number) : number;
  }

  /** The police write numbers right; other lists slip more. */
  private static double carefulness(HardshipClass type) {
    return type.isContext() ? 4 : 1;
  }

  private static String copiedLine(Entry entry, SplitMix random) {
    return random.pick(entry.household().members()).citizenNumber();
  }

  private static String sex(Person person, SplitMix random) {
    double draw = person.exact() ? 1 : random.fraction();
    if (draw < 0.005) {
      return "";
    }
    String other = person.female() ? "男" : "女";
    return draw < 0.007 ? other : person.sexText();
  }

  private static String birth(Person person, SplitMix random) {
    LocalDate birth = person.birth();
    double draw = person.exact() ? 1 : random.fraction();
    if (draw < 0.015) {
      return "";
    }
    if (draw < 0.018) {
      return DateSlips.swapped(birth).toString();
    }
    if (draw < 0.021) {
      return DateSlips.otherYear(birth, random).toString();
    }
    return draw < 0.025 ? DateSlips.nearby(birth, random).toString() : birth.toString();
  }

  private Address address(Entry entry, ListForm form, SplitMix random) {
    Place place = entry.household().place();
    if (!entry.person().exact() && random.chance(0.008)) {
      return Address.NONE;
    }
    return switch (form.addressColumns()) {
      case 1 -> Address.whole(oneColumn(entry, place, random));
      case 2 -> new Address(place.town(), place.village(), "");
      default -> new Address(place.town(), place.village(), group(entry.person(), place, random));
    };
  }

  private String oneColumn(Entry entry, Place place, SplitMix random) {
    if (entry.person().exact()) {
      return place.plain();
    }
    return switch (entry.type()) {
      case DESTITUTE_SUPPORT ->
          random.chance(0.38)
              ? AddressForms.institution(place, random)
              : addresses.modern(place, random);
      case LOW_INCOME_REGISTERED, VETERAN -> addresses.old(place, random);
      default -> addresses.modern(place, random);
    };
  }

  private static String group(Person person, Place place, SplitMix random) {
    double draw = person.exact() ? 1 : random.fraction();
    if (draw < 0.06) {
      return "";
    }
    if (draw < 0.08) {
      return AddressForms.otherGroup(place, random).detail();
    }
    return draw < 0.15 ? place.detailInWords() : place.detail();
  }

  private static String phone(Entry entry, SplitMix random) {
    Person person = entry.person();
    double draw = person.exact() ? 1 : random.fraction();
    if (draw < 0.1) {
      return "";
    }
    if (draw < 0.3) {
      return entry.household().head().phone();
    }
    return draw < 0.36 ? Phones.next(random) : person.phone();
  }

  private static String relation(Entry entry, ListForm form, SplitMix random) {
    boolean left = !entry.person().exact() && random.chance(0.008);
    if (left || form.relations() == ListForm.Relations.NONE) {
      return "";
    }
    String code = entry.relation();
    return switch (form.relations()) {
      case NONE -> "";
      case CODES -> code;
      case WORDS -> RelationWords.coarse(code);
      case APPLICANT_WORDS -> code.equals("02") ? "01" : RelationWords.coarse(code);
    };
  }

  /**
   * Where a row stands.
   *
   * @param relation GB/T 4761 code of the listed person to the head of the listed household
   * @param holdsCard true where the list may show the disability card instead of the number
   */
  record Entry(
      HardshipClass type,
      String key,
      int member,
      Person person,
      Household household,
      String division,
      String relation,
      boolean holdsCard) {}
}
