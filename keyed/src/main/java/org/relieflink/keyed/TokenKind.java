package org.relieflink.keyed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.linkage.StandardFields;

/**
 * 标记的种类：由哪几个规范字段合成。 Kinds of tokens: which standard fields are joined. A kind whose fields are not
 * all known gives no value.
 *
 * <p>Month and day go in without their order, so that a swapped pair agrees. The date inside a
 * valid number goes before the own column: it is under the check digit. Every kind is rare enough
 * that few people share a value; kinds that would show families or common names to the matcher
 * (phone with surname, name with year of birth) are left out on purpose: docs/keyed-collision.md.
 */
public enum TokenKind {
  NUMBER(0, "number", "身份号码") {
    @Override
    List<String> parts(StandardFields of) {
      return List.of(of.number());
    }
  },
  NUMBER_SURNAME(1, "number-surname", "身份号码与姓的读音") {
    @Override
    List<String> parts(StandardFields of) {
      return List.of(of.number(), of.surnameSound());
    }
  },
  SOUND_BIRTH(2, "sound-birth", "姓名读音与出生日期") {
    @Override
    List<String> parts(StandardFields of) {
      return List.of(of.nameSound(), year(of), monthDay(of));
    }
  },
  SOUND_DAY_VILLAGE(3, "sound-day-village", "姓名读音、生日与村") {
    @Override
    List<String> parts(StandardFields of) {
      return List.of(of.nameSound(), monthDay(of), village(of));
    }
  },
  SOUND_PHONE(4, "sound-phone", "姓名读音与电话") {
    @Override
    List<String> parts(StandardFields of) {
      return List.of(of.nameSound(), known(of.phone()));
    }
  },
  SOUND_VILLAGE(5, "sound-village", "姓名读音与村") {
    @Override
    List<String> parts(StandardFields of) {
      return List.of(of.nameSound(), village(of));
    }
  },
  BIRTH_PHONE(6, "birth-phone", "出生日期与电话") {
    @Override
    List<String> parts(StandardFields of) {
      return List.of(year(of), monthDay(of), known(of.phone()));
    }
  };

  static final List<TokenKind> ALL = List.of(values());

  private final int column;
  private final String code;
  private final String labelZh;

  TokenKind(int column, String code, String labelZh) {
    this.column = column;
    this.code = code;
    this.labelZh = labelZh;
  }

  /** Where the token stands in a row of a token file. */
  int column() {
    return column;
  }

  public String code() {
    return code;
  }

  public String labelZh() {
    return labelZh;
  }

  /** The joined fields, "" for one that is not known. */
  abstract List<String> parts(StandardFields of);

  /** The joined fields; empty when one is not known. */
  List<String> value(StandardFields of) {
    List<String> parts = parts(of);
    return parts.contains("") ? List.of() : parts;
  }

  /** The codes in the order of the columns, as the header of a token file writes them. */
  static String codes() {
    return Arrays.stream(values()).map(TokenKind::code).collect(Collectors.joining(","));
  }

  private static int birth(StandardFields of) {
    return of.numberBirth() != 0 ? of.numberBirth() : of.birth();
  }

  private static String year(StandardFields of) {
    return known(birth(of) / 10_000);
  }

  private static String monthDay(StandardFields of) {
    int month = birth(of) / 100 % 100;
    int day = birth(of) % 100;
    return month == 0 || day == 0 ? "" : Math.min(month, day) + "-" + Math.max(month, day);
  }

  private static String village(StandardFields of) {
    return of.village() == 0 ? "" : Integer.toHexString(of.village());
  }

  private static String known(long value) {
    return value == 0 ? "" : Long.toString(value);
  }
}
