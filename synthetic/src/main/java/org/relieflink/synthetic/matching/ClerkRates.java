package org.relieflink.synthetic.matching;

import org.relieflink.synthetic.matching.BirthForm.Writing;
import org.relieflink.synthetic.matching.ContactForm.AddressForm;
import org.relieflink.synthetic.matching.ContactForm.DivisionForm;
import org.relieflink.synthetic.matching.ContactForm.PhoneForm;
import org.relieflink.synthetic.matching.ContactForm.SexForm;
import org.relieflink.synthetic.people.WeightedChoice;

/**
 * 一份名单的差错率 · The rates with which one list damages its fields.
 *
 * @param married share of married women over 45 written with the husband's surname in front
 * @param rareLost share of rare characters that were lost
 */
record ClerkRates(
    WeightedChoice<NumberForm> number,
    WeightedChoice<NameForm> name,
    double otherDot,
    double rareLost,
    double married,
    WeightedChoice<BirthForm> birth,
    WeightedChoice<Writing> writing,
    WeightedChoice<SexForm> sex,
    WeightedChoice<DivisionForm> division,
    WeightedChoice<AddressForm> address,
    WeightedChoice<PhoneForm> phone) {

  /** The rates under this key: party, thin, register.SA ... */
  static ClerkRates of(DamageRates rates, String list) {
    return new ClerkRates(
        rates.of(list, "number", NumberForm.RIGHT),
        rates.of(list, "name", NameForm.RIGHT),
        rates.shareOf(list, "name.other_dot"),
        rates.shareOf(list, "name.rare_lost"),
        rates.shareOf(list, "name.married"),
        rates.of(list, "birth", BirthForm.RIGHT),
        rates.of(list, "birth.writing", Writing.DASHES),
        rates.of(list, "sex", SexForm.RIGHT),
        rates.of(list, "division", DivisionForm.RIGHT),
        rates.of(list, "address", AddressForm.MODERN),
        rates.of(list, "phone", PhoneForm.OWN));
  }
}
