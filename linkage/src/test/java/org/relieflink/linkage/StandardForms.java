package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;

/** What each reader makes of a text, written so that a person can compare it. */
final class StandardForms {
  static final String[] FIELDS = {"姓名", "出生日期", "住址", "电话", "身份号码", "性别"};

  private StandardForms() {}

  static String of(String field, String raw) {
    byte[] text = raw.getBytes(StandardCharsets.UTF_8);
    return of(field, text, 0, text.length);
  }

  static String of(String field, byte[] text, int from, int to) {
    return switch (field) {
      case "姓名" -> name(text, from, to);
      case "出生日期" -> birth(BirthText.read(text, from, to));
      case "住址" -> address(text, from, to);
      case "电话" -> phone(PhoneText.read(text, from, to));
      case "身份号码" -> number(new NumberText().read(text, from, to));
      case "性别" -> sex(SexText.read(text, from, to));
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String name(byte[] text, int from, int to) {
    NameReader reader = new NameReader();
    reader.read(text, from, to);
    return reader.text();
  }

  private static String birth(int date) {
    return date == 0 ? "" : BirthText.text(date);
  }

  private static String address(byte[] text, int from, int to) {
    AddressReader reader = new AddressReader();
    reader.read(text, from, to);
    return reader.standard();
  }

  private static String phone(long phone) {
    return phone == 0 ? "" : Long.toString(phone);
  }

  private static String number(long code) {
    if (code == NumberCode.NONE) {
      return "";
    }
    int check = NumberCode.check(code);
    String digits = String.format("%017d", NumberCode.key(code));
    String last = check == NumberCode.CHECK_X ? "X" : check < NumberCode.CHECK_X ? "" + check : "";
    return switch (NumberCode.state(code)) {
      case NumberCode.FROM_15 -> digits + last + "（由15位换算）";
      case NumberCode.WRONG -> digits + last + "（校验不符）";
      default -> digits + last;
    };
  }

  private static String sex(int sex) {
    return sex == SexText.MALE ? "男" : sex == SexText.FEMALE ? "女" : "";
  }
}
