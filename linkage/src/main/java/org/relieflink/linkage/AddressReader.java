package org.relieflink.linkage;

import org.relieflink.kernel.HanCharacters;

/**
 * 读地址：乡镇、村（社区）、组、门牌。 Cuts an address into town, village, group and house.
 *
 * <p>Villages and towns become keys of their fuzzy sound, so a homophone or variant in a place name
 * does not separate neighbours. Where no village is named, the road stands in for it.
 */
final class AddressReader {
  private static final int MAX = 96;

  private final int[] text = new int[MAX];
  private int length;
  private int start;
  private int town;
  private int village;
  private int group;
  private int house;
  private int whole;

  /** Key of the town, 0 if none is named. */
  int town() {
    return town;
  }

  int village() {
    return village;
  }

  int group() {
    return group;
  }

  int house() {
    return house;
  }

  /** Hash of the whole normalised text, 0 if empty. */
  int whole() {
    return whole;
  }

  void read(byte[] bytes, int from, int to) {
    length = 0;
    town = village = group = house = whole = 0;
    start = 0;
    for (int i = from; i < to && length < MAX; i += Utf8.width(bytes[i])) {
      int c = fold(Utf8.codePoint(bytes, i, to));
      if (c > 0) {
        text[length++] = c;
      }
    }
    if (length > 0) {
      whole = key(0, length);
      cut();
      bareVillage(length);
    }
  }

  private static int fold(int c) {
    if (c < 0x80) {
      return c <= ' ' || c == ',' || c == '.' ? 0 : Character.toUpperCase(c);
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold(c - 0xFEE0);
    }
    return switch (c) {
      case '\u3000', '\u00a0', '，', '。', '、' -> 0;
      default -> HanCharacters.canonical(c);
    };
  }

  private void cut() {
    for (int i = 0; i < length; i++) {
      switch (text[i]) {
        case '省', '市', '州', '盟', '县', '旗' -> upper(i);
        case '区' -> district(i);
        case '镇', '乡' -> town(i, 1);
        case '街' -> street(i);
        case '办' -> office(i);
        case '村' -> village(i, 1);
        case '社' -> community(i);
        case '居' -> residents(i);
        case '组', '队' -> group(i);
        case '路', '巷', '弄', '道' -> road(i);
        case '号' -> house(i);
        default -> {}
      }
    }
  }

  private void upper(int at) {
    if (town == 0 && village == 0 && at - start >= 1) {
      start = at + 1;
    }
  }

  private void district(int at) {
    boolean part = at > 0 && (text[at - 1] == '社' || text[at - 1] == '小' || text[at - 1] == '园');
    if (!part) {
      upper(at);
    }
  }

  private void town(int at, int width) {
    boolean named = at - start >= 1 && at - start <= 8;
    if (town == 0 && village == 0 && named) {
      town = key(start, at);
      start = at + width;
    }
  }

  private void street(int at) {
    if (at + 1 < length && text[at + 1] == '道') {
      town(at, 2);
    } else {
      road(at);
    }
  }

  private void office(int at) {
    if (at + 2 < length && text[at + 1] == '事' && text[at + 2] == '处') {
      if (start == at) {
        start = at + 3;
      } else {
        town(at, 3);
      }
    }
  }

  private void village(int at, int width) {
    boolean groupWord = at + 1 < length && (text[at + 1] == '组' || text[at + 1] == '民');
    boolean committee = at + 2 < length && text[at + 1] == '民' && text[at + 2] == '委';
    if (village == 0 && at - start >= 1 && (!groupWord || committee || !numeral(text[at - 1]))) {
      village = key(start, at);
      start = at + width;
    }
  }

  private void community(int at) {
    if (at + 1 < length && text[at + 1] == '区') {
      village(at, 2);
    } else if (at > 0 && numeral(text[at - 1])) {
      group(at);
    }
  }

  private void residents(int at) {
    boolean committee =
        at + 2 < length && (text[at + 1] == '委' || (text[at + 1] == '民' && text[at + 2] == '委'));
    if (committee) {
      village(at, 1);
    }
  }

  private void road(int at) {
    if (village == 0 && at - start >= 1) {
      village = key(start, at);
      start = at + 1;
    }
  }

  private void group(int at) {
    int value = numberBefore(at > 0 && text[at - 1] == '民' ? at - 2 : at);
    if (group == 0 && value > 0) {
      group = value;
      bareVillage(numberStart(at));
    }
  }

  private void house(int at) {
    int value = numberBefore(at);
    if (house == 0 && value > 0) {
      house = value;
      bareVillage(numberStart(at));
    }
  }

  /** A village written without 村: what stands between the town and the number or the end. */
  private void bareVillage(int end) {
    if (village == 0 && end - start >= 2 && end - start <= 8) {
      village = key(start, end);
      start = end;
    }
  }

  private int numberStart(int end) {
    int at = end;
    while (at > start && (numeral(text[at - 1]) || text[at - 1] == '十' || text[at - 1] == '民')) {
      at--;
    }
    return at > start && at < end && text[at - 1] == '村' ? at - 1 : at;
  }

  private static boolean numeral(int c) {
    return (c >= '0' && c <= '9') || digit(c) > 0;
  }

  /** The number that ends before {@code end}: Arabic or Chinese up to 99; 0 if none. */
  private int numberBefore(int end) {
    int at = end - 1;
    if (at >= 0 && text[at] == '村') {
      at--;
    }
    int value = 0;
    int place = 1;
    while (at >= 0 && text[at] >= '0' && text[at] <= '9' && place < 100_000) {
      value += (text[at] - '0') * place;
      place *= 10;
      at--;
    }
    return place > 1 ? value : chineseBefore(at);
  }

  private int chineseBefore(int last) {
    int value = 0;
    int tens = 0;
    for (int at = last; at >= 0 && last - at < 3; at--) {
      int digit = digit(text[at]);
      if (text[at] == '十') {
        tens = 10;
      } else if (digit > 0 && tens == 0 && value == 0) {
        value = digit;
      } else if (digit > 0 && tens == 10) {
        return digit * 10 + value;
      } else {
        break;
      }
    }
    return tens + value;
  }

  private static int digit(int c) {
    return switch (c) {
      case '一', '壹' -> 1;
      case '二', '贰' -> 2;
      case '三', '叁' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> 0;
    };
  }

  private int key(int from, int to) {
    long hash = 4;
    for (int i = from; i < to; i++) {
      int sound = HanCharacters.fuzzyPinyinId(text[i]);
      hash = Hashes.join(hash, sound >= 0 ? (long) sound : 0x10000L + (long) text[i]);
    }
    return Hashes.key(hash);
  }
}
