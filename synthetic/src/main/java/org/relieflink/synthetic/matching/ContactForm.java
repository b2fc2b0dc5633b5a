package org.relieflink.synthetic.matching;

/** 其他栏的写法 · How sex, division, address and phone came to be written. */
final class ContactForm {
  private ContactForm() {}

  enum SexForm {
    RIGHT,
    MISSING,
    WRONG
  }

  enum DivisionForm {
    RIGHT,
    MISSING,
    NEIGHBOR
  }

  enum AddressForm {
    MODERN,
    OLD,
    MISSING,
    MOVED,
    MOVED_FAR,
    TOWN_ONLY,
    VILLAGE_SOUND
  }

  enum PhoneForm {
    OWN,
    MISSING,
    OTHER,
    FAMILY,
    LANDLINE
  }
}
