package org.relieflink.synthetic.party;

import java.time.LocalDate;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.synthetic.damage.AddressForms;
import org.relieflink.synthetic.damage.DateSlips;
import org.relieflink.synthetic.damage.NameSlips;
import org.relieflink.synthetic.damage.NumberSlips;
import org.relieflink.synthetic.party.PartyRow.CaseFile;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.Geography;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.Phones;
import org.relieflink.synthetic.people.SplitMix;

/** 案管人员 · Writes a person into the case list: about 30 % have no usable or no exact number. */
final class PartyClerk {
  private static final double MOVED = 0.13;
  private static final double MOVED_FAR = 0.35;

  private final CountySetting setting;
  private final NameSlips names;
  private final AddressForms addresses;

  PartyClerk(CountySetting setting) {
    this.setting = setting;
    this.names = new NameSlips(setting.tables());
    this.addresses = new AddressForms(setting.countyName());
  }

  PartyRow write(Seat seat, SplitMix random) {
    Person person = seat.person();
    boolean moved = !person.exact() && random.chance(MOVED);
    boolean far = moved && random.chance(MOVED_FAR);
    String division =
        far ? Geography.divisionOf(random.below(Geography.COUNTIES)) : setting.division();
    return new PartyRow(
        seat.partyId(),
        seat.file(),
        seat.role(),
        person,
        seat.household(),
        name(person, random),
        number(seat, random),
        sex(person, random),
        birth(person, random),
        !person.exact() && random.chance(0.1) ? "" : division,
        address(seat, moved ? division : "", random),
        phone(person, random));
  }

  private String name(Person person, SplitMix random) {
    String name = person.name();
    double draw = person.exact() ? 1 : random.fraction();
    if (NameSlips.hasRare(name) && draw < 0.5) {
      return NameSlips.rareLost(name, random);
    }
    if (draw < 0.05) {
      return names.soundAlike(name, random);
    }
    if (draw < 0.07) {
      return names.lookAlike(name, random);
    }
    if (draw < 0.078) {
      return names.traditional(name, random);
    }
    if (draw < 0.09) {
      return NameSlips.padded(name);
    }
    return draw < 0.24
        ? NameSlips.otherDot(draw < 0.15 ? names.otherSurname(name) : name, random)
        : name;
  }

  private static String number(Seat seat, SplitMix random) {
    String number = seat.person().citizenNumber();
    double draw = seat.person().exact() ? 1 : random.fraction();
    if (draw < 0.12) {
      return "";
    }
    if (draw < 0.2) {
      return NumberSlips.mistyped(number, random);
    }
    if (draw < 0.23) {
      return NumberSlips.transposed(number, random);
    }
    if (draw < 0.28) {
      return NumberSlips.fifteen(number);
    }
    if (draw < 0.29) {
      return NumberSlips.shortened(number, random);
    }
    if (draw < 0.295) {
      return random.pick(seat.household().members()).citizenNumber();
    }
    if (draw < 0.3) {
      return NumberSlips.fullWidth(number);
    }
    return draw < 0.5 ? NumberSlips.lowerCaseX(number) : number;
  }

  private static String sex(Person person, SplitMix random) {
    return !person.exact() && random.chance(0.04) ? "" : person.sexText();
  }

  private static String birth(Person person, SplitMix random) {
    LocalDate birth = person.birth();
    double draw = person.exact() ? 1 : random.fraction();
    if (draw < 0.08) {
      return "";
    }
    if (draw < 0.1) {
      return DateSlips.swapped(birth).toString();
    }
    if (draw < 0.11) {
      return DateSlips.otherYear(birth, random).toString();
    }
    return draw < 0.115 ? DateSlips.nearby(birth, random).toString() : birth.toString();
  }

  /** The address; {@code movedTo} is the division where a person lives who moved, else empty. */
  private String address(Seat seat, String movedTo, SplitMix random) {
    if (seat.person().exact()) {
      return setting.countyName() + seat.household().place().plain();
    }
    if (random.chance(0.05)) {
      return "";
    }
    if (movedTo.isEmpty()) {
      return addresses.modern(seat.household().place(), random);
    }
    String county = DivisionCode.find(movedTo).map(DivisionCode::name).orElse("");
    return county + setting.geography().place(random).plain();
  }

  private static String phone(Person person, SplitMix random) {
    double draw = person.exact() ? 1 : random.fraction();
    if (draw < 0.16) {
      return "";
    }
    return draw < 0.46 ? Phones.next(random) : person.phone();
  }

  /** Who sits where: the person and the case, before anything is written down. */
  record Seat(String partyId, CaseFile file, Role role, Person person, Household household) {}
}
