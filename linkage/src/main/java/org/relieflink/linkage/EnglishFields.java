package org.relieflink.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 英文名单的字段：姓与名、无校验位的号码、门牌街区邮编。 */
final class EnglishFields extends FieldModel {
  static final EnglishFields MODEL = new EnglishFields();

  private static final int CODE = 10_000;

  private final Map<String, Column> columns = new HashMap<>();

  private EnglishFields() {
    put(Column.ID, "record_id,party_id,rec_id,id");
    put(Column.CLASS, "class,hardship_class,category");
    put(Column.NAME, "name,full_name,person_name");
    put(Column.GIVEN_NAME, "given_name,given_names,first_name,forename");
    put(Column.SURNAME, "surname,last_name,family_name");
    put(
        Column.CITIZEN_ID,
        "soc_sec_id,ssn,social_security_number,id_number,national_id,citizen_id");
    put(Column.SEX, "sex,gender");
    put(Column.BIRTH_DATE, "date_of_birth,birth_date,dob,birthday");
    put(Column.ADDRESS, "address");
    put(Column.HOUSE, "street_number,house_number");
    put(Column.STREET, "address_1,street,street_name");
    put(Column.SUBURB, "suburb,town,city,locality");
    put(Column.DIVISION, "postcode,post_code,postal_code,zip,zip_code");
    put(Column.PHONE, "phone,mobile,telephone,phone_number");
    put(Column.HOUSEHOLD_ID, "household_id,household");
    put(Column.RELATION, "relation,relationship");
    put(Column.VALID_FROM, "valid_from");
    put(Column.VALID_TO, "valid_to");
    put(Column.KNOWN_FROM, "known_from");
    put(Column.KNOWN_TO, "known_to");
  }

  private void put(Column column, String headers) {
    for (String header : headers.split(",", -1)) {
      columns.put(header, column);
    }
  }

  @Override
  public String name() {
    return "english";
  }

  @Override
  String weights() {
    return "model-english.properties";
  }

  @Override
  int code() {
    return CODE;
  }

  @Override
  @Nullable Column column(String header) {
    return columns.get(Column.plain(header.strip().replaceAll("[\\s-]+", "_")));
  }

  @Override
  int columns() {
    return Column.COUNT;
  }

  @Override
  List<Column> naming() {
    return List.of(Column.SURNAME, Column.NAME, Column.CITIZEN_ID);
  }

  @Override
  FieldReader reader() {
    return new EnglishFieldReader();
  }

  @Override
  ReadName nameReader() {
    return new EnglishNameReader();
  }

  @Override
  BlockKeys keys() {
    return new EnglishKeys();
  }

  /** Everybody passes: two slips leave nothing of a name that a glance could see. */
  @Override
  int signature(NameTable names, int id) {
    return 0;
  }

  @Override
  NumberLevel compareNumbers(long a, long b) {
    return EnglishNumber.compare(a, b);
  }

  @Override
  NameLevel compareNames(Name a, Name b) {
    return EnglishNameComparison.compare(a, b);
  }

  @Override
  BirthLevel compareBirths(Person person, PersonTable table, int row) {
    return EnglishBirthComparison.compare(person.birth, table.birth(row));
  }

  @Override
  AddressLevel compareAddresses(Person person, PersonTable table, int row) {
    return EnglishAddressComparison.compare(person, table, row);
  }

  @Override
  String label(Level level) {
    return EnglishLabels.of(level);
  }

  /** Surnames change and given names have short forms: a name alone decides nothing. */
  @Override
  boolean isOtherPerson(NameLevel name) {
    return false;
  }

  @Override
  boolean numberHoldsBirth() {
    return false;
  }
}
