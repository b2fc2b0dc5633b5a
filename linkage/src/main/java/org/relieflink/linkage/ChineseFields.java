package org.relieflink.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 中国的字段：身份号码、汉字姓名、省到组的住址。 */
final class ChineseFields extends FieldModel {
  static final ChineseFields MODEL = new ChineseFields();

  private ChineseFields() {}

  @Override
  public String name() {
    return "chinese";
  }

  @Override
  String weights() {
    return "model-default.properties";
  }

  @Override
  int code() {
    return 0;
  }

  @Override
  @Nullable Column column(String header) {
    return Column.find(header);
  }

  @Override
  int columns() {
    return Column.WHOLE;
  }

  @Override
  List<Column> naming() {
    return List.of(Column.NAME, Column.CITIZEN_ID);
  }

  @Override
  FieldReader reader() {
    return new ChineseFieldReader();
  }

  @Override
  ReadName nameReader() {
    return new NameReader();
  }

  @Override
  BlockKeys keys() {
    return new BlockKeys();
  }

  @Override
  int signature(NameTable names, int id) {
    return NameSignature.of(names, id);
  }

  @Override
  NumberLevel compareNumbers(long a, long b) {
    return NumberComparison.compare(a, b);
  }

  @Override
  NameLevel compareNames(Name a, Name b) {
    return NameComparison.compare(a, b);
  }

  /** The own column and the date inside the number, the best pair of them. */
  @Override
  BirthLevel compareBirths(Person person, PersonTable table, int row) {
    return BirthComparison.best(person.birth, person.number, table.birth(row), table.number(row));
  }

  @Override
  AddressLevel compareAddresses(Person person, PersonTable table, int row) {
    return AddressComparison.compare(person, table, row);
  }

  /** Equal surnames say little: a third of a county shares five of them. */
  @Override
  boolean isOtherPerson(NameLevel name) {
    return name == NameLevel.DIFFERENT || name == NameLevel.SURNAME_ONLY;
  }

  @Override
  boolean numberHoldsBirth() {
    return true;
  }
}
