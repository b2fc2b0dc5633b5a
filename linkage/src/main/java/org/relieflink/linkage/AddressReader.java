package org.relieflink.linkage;

/**
 * 读地址：县区、乡镇、村（社区）、组、门牌。 Cuts an address into county, town, village, group and house.
 *
 * <p>Villages and towns become keys of their fuzzy sound, so a homophone or variant in a place name
 * does not separate neighbours; the kind of town (乡, 镇, 街道) does not count, since one becomes the
 * other. Where no village is named, the estate or the road stands in for it. The rules stand in
 * {@code docs/reference/standard-forms.md}.
 */
final class AddressReader {
  /** The group of an address of an institution: no group has so large a number. */
  static final int INSTITUTION = AddressCutter.INSTITUTION;

  private final AddressText text = new AddressText();
  private final AddressHouse house = new AddressHouse(text);
  private final UpperPlaces upper = new UpperPlaces(text);
  private final AddressCutter cutter = new AddressCutter(text, house, upper);
  private int town;
  private int village;
  private int whole;

  /** Key of the town, 0 if none is named. */
  int town() {
    return town;
  }

  /** Key of the village, community, estate or road; 0 if none is named. */
  int village() {
    return village;
  }

  /** Number of the group, or a hamlet's hash, or {@link #INSTITUTION}: 12 bits; 0 if none. */
  int group() {
    return cutter.group();
  }

  /** House number or flat: 17 bits; 0 if none. */
  int house() {
    return house.value();
  }

  /**
   * Key of everything below the county; 0 where no village with group or house is told, or an
   * institution is: then the address is that of hundreds.
   */
  int whole() {
    return whole;
  }

  /** County (six digits) that the text itself names, as it stands today; 0 if none or unclear. */
  int county() {
    return upper.county();
  }

  void read(byte[] bytes, int from, int to) {
    read(bytes, from, to, 0);
  }

  /**
   * Reads one address.
   *
   * @param county the division code of the record, which helps where 县 or 镇 is left out; 0 if
   *     unknown
   */
  void read(byte[] bytes, int from, int to, int county) {
    text.read(bytes, from, to);
    cutter.cut(county);
    Span named = cutter.town();
    town = named.isEmpty() ? 0 : text.key(named.from(), named.to());
    Span place = cutter.village();
    village = place.isEmpty() ? 0 : text.key(place.from(), place.to());
    boolean exact = village != 0 && group() != INSTITUTION && (group() != 0 || house() != 0);
    long all = Hashes.join(Hashes.join(town, village), group());
    whole = exact ? Hashes.key(Hashes.join(all, house())) : rest();
  }

  /** An address that could not be cut is compared as a whole. */
  private int rest() {
    boolean uncut = village == 0 && cutter.restFrom() < text.length();
    return uncut ? Hashes.key(Hashes.join(town, text.key(cutter.restFrom(), text.length()))) : 0;
  }

  /** The standard form: {@code 乡镇=桥头 村=柳湾 组=3 门牌=12}. */
  String standard() {
    StringBuilder out = new StringBuilder();
    if (county() != 0) {
      out.append(" 县=").append(county());
    }
    append(out, " 乡镇=", cutter.town());
    append(out, " 村=", cutter.village());
    append(out, " 屯=", cutter.hamlet());
    out.append(group() == INSTITUTION ? " 机构" : "");
    if (group() > 0 && group() < AddressCutter.HAMLET) {
      out.append(" 组=").append(group());
    }
    out.append(house.value() == 0 ? "" : " 门牌=").append(house.value() == 0 ? "" : house.text());
    return out.toString().strip();
  }

  private void append(StringBuilder out, String label, Span span) {
    if (!span.isEmpty()) {
      out.append(label).append(text.text(span.from(), span.to()));
    }
  }

  /** A run of characters of the address; reused. */
  static final class Span {
    private int from;
    private int to;

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    boolean isEmpty() {
      return to <= from;
    }

    void set(int first, int end) {
      from = first;
      to = end;
    }
  }
}
