package org.relieflink.linkage;

/** 按中国的写法读各格。 */
final class ChineseFieldReader extends FieldReader {
  private final NumberText numbers = new NumberText();
  private final AddressCache addresses = new AddressCache();

  @Override
  long number(RowFields row) {
    return numbers.read(row.text(), row.from(Column.CITIZEN_ID), row.to(Column.CITIZEN_ID));
  }

  @Override
  int name(RowFields row, NameTable into) {
    return into.intern(row.text(), row.from(Column.NAME), row.to(Column.NAME));
  }

  @Override
  int birth(RowFields row) {
    return BirthText.read(row.text(), row.from(Column.BIRTH_DATE), row.to(Column.BIRTH_DATE));
  }

  @Override
  long phone(RowFields row) {
    return PhoneText.read(row.text(), row.from(Column.PHONE), row.to(Column.PHONE));
  }

  /** The county part of a division code; 0 if the text is not a code. */
  @Override
  int division(RowFields row) {
    byte[] text = row.text();
    int value = 0;
    int digits = 0;
    for (int i = row.from(Column.DIVISION); i < row.to(Column.DIVISION) && digits < 6; i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        value = value * 10 + text[i] - '0';
        digits++;
      }
    }
    return digits == 6 ? value : 0;
  }

  @Override
  void address(RowFields row) {
    addresses.read(row.text(), row.from(Column.ADDRESS), row.to(Column.ADDRESS));
  }

  @Override
  int town() {
    return addresses.town();
  }

  @Override
  int village() {
    return addresses.village();
  }

  @Override
  int group() {
    return addresses.group();
  }

  @Override
  int house() {
    return addresses.house();
  }

  @Override
  int whole() {
    return addresses.whole();
  }
}
