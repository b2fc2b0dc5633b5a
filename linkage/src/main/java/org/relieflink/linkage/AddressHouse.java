package org.relieflink.linkage;

/**
 * 门牌、栋、单元、室。 House number, building, unit and room of one address, as one value of 17 bits: a plain
 * house number as it is, a flat as a hash above all of them.
 */
final class AddressHouse {
  /** Values from here are flats; below stands the house number. */
  static final int FLAT = 1 << 16;

  private static final int LETTERS = 100_000;

  private final AddressText text;
  private int number;
  private int estate;
  private int building;
  private int unit;
  private int room;

  AddressHouse(AddressText text) {
    this.text = text;
  }

  void clear() {
    number = estate = building = unit = room = 0;
  }

  int value() {
    if (building == 0 && unit == 0 && room == 0) {
      return Math.min(number, FLAT - 1);
    }
    long hash = Hashes.join(Hashes.join(estate, number), building);
    return FLAT + (Hashes.key(Hashes.join(Hashes.join(hash, unit), room)) & (FLAT - 1));
  }

  boolean isInBuilding() {
    return building != 0 || unit != 0;
  }

  /** An estate inside the community: tells its buildings from those of the next one. */
  void estate(int key) {
    estate = estate == 0 ? key : estate;
  }

  /** 12号, 12-1号, 3号楼, 502号室; gives where it begins, {@code at} if it is none. */
  int number(int at) {
    if (text.at(at + 1) == '楼') {
      return building(at);
    }
    int from = text.numberStart(at);
    int found = text.value();
    if (found == 0 || text.at(from - 1) == '附') {
      return at;
    }
    if (text.at(at + 1) == '室') {
      room = room == 0 ? found : room;
    } else {
      number = number == 0 ? found : number;
    }
    return from;
  }

  /** 3栋, A座; gives where it begins. */
  int building(int at) {
    int from = text.numberStart(at);
    int found = text.value();
    if (found == 0 && text.isLetter(at - 1)) {
      from = at - 1;
      found = LETTERS + text.at(at - 1);
    }
    building = building == 0 ? found : building;
    return from;
  }

  int unit(int at) {
    int from = text.numberStart(at);
    unit = unit == 0 ? text.value() : unit;
    return from;
  }

  /** 502室; only in digits, since 三室 counts rooms. */
  int room(int at) {
    if (!text.isDigit(at - 1)) {
      return at;
    }
    int from = text.numberStart(at);
    room = room == 0 ? text.value() : room;
    return from;
  }

  /**
   * Numbers joined by dashes: 3-2-502 is building, unit and room, 3-502 building and room, 2-502
   * behind a building unit and room; of two before 号 only the first counts.
   *
   * @param from the first digit
   * @param to behind the last digit
   */
  void chain(int from, int to) {
    int[] parts = new int[3];
    int count = 0;
    for (int i = from; i < to && count < 3; i++) {
      if (text.isDigit(i)) {
        parts[count] = Math.min(parts[count] * 10 + text.at(i) - '0', LETTERS);
      } else if (text.at(i) == '-') {
        count++;
      }
    }
    if (count == 1 && text.at(to) == '号') {
      number = number == 0 ? parts[0] : number;
    } else if (count >= 2) {
      building = building == 0 ? parts[0] : building;
      unit = unit == 0 ? parts[1] : unit;
      room = room == 0 ? parts[2] : room;
    } else if (building == 0) {
      building = parts[0];
      room = room == 0 ? parts[1] : room;
    } else {
      unit = unit == 0 ? parts[0] : unit;
      room = room == 0 ? parts[1] : room;
    }
  }

  /** 12号, 3栋2单元502室. */
  String text() {
    StringBuilder out = new StringBuilder();
    append(out, number, "号");
    append(out, building, "栋");
    append(out, unit, "单元");
    append(out, room, "室");
    return out.toString();
  }

  private static void append(StringBuilder out, int value, String word) {
    if (value > LETTERS) {
      out.append((char) (value - LETTERS)).append(word);
    } else if (value > 0) {
      out.append(value).append(word);
    }
  }
}
