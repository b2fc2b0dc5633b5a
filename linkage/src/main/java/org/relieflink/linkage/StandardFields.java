package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 一个人各字段的规范写法。 The fields of one person as the engine itself reads them, for programs that compare
 * without the engine (keyed tokens). Equal text here means equal to the engine; nothing here says
 * how near two different values are.
 *
 * @param number 18 characters with a right check digit, also when 15 were written; "" without one
 * @param name characters, variants folded, no spaces or dots; "" when one cannot be read
 * @param nameSound folded pinyin of each character, joined by spaces; "" as for the name
 * @param surnameSound folded pinyin of the first character; "" when it cannot be read
 * @param birth yyyymmdd of the own column, month and day 0 where not given; 0 unknown
 * @param numberBirth yyyymmdd inside the number; 0 without a number
 * @param sex 1 male, 2 female, own column before the number; 0 unknown
 * @param village key of the village's folded sound, comparable within one {@link #form()}; 0
 *     unknown
 * @param phone digits without country code; 0 unknown
 */
public record StandardFields(
    String number,
    String name,
    String nameSound,
    String surnameSound,
    int birth,
    int numberBirth,
    int sex,
    int village,
    long phone) {

  /** The fields of a party or of any row of a list written as one. */
  public static StandardFields of(CaseParty person) {
    byte[] number = bytes(person.citizenId());
    byte[] birth = bytes(person.birthDate());
    byte[] sex = bytes(person.sex());
    long code = new NumberText().read(number, 0, number.length);
    int ownSex = SexText.read(sex, 0, sex.length);
    NameReader name = readName(bytes(person.name()));
    return new StandardFields(
        numberText(code),
        characters(name, false),
        characters(name, true),
        name.length() == 0 || name.characters()[0] == NameReader.ANY
            ? ""
            : FoldedSounds.of(name.characters()[0]),
        BirthText.read(birth, 0, birth.length),
        BirthComparison.inside(code),
        ownSex != SexText.UNKNOWN || !NumberCode.usable(code)
            ? ownSex
            : NumberCode.sex(NumberCode.key(code)),
        village(bytes(person.address())),
        phoneOf(person.phone()));
  }

  /** The fields of a record of the pool; class, household and relation have no standard form. */
  public static StandardFields of(PoolRecord record) {
    return of(record.asParty());
  }

  /**
   * The phone alone, as {@link #phone()}: digits without country code and leading zero; 0 unknown.
   */
  public static long phoneOf(@Nullable String text) {
    byte[] phone = bytes(text);
    return PhoneText.read(phone, 0, phone.length);
  }

  /** A phone as it may be shown: four digits stay at the end, up to three in front. */
  public static String maskedPhone(long phone) {
    return PhoneText.masked(phone);
  }

  /**
   * What a column header means: {@code id}, {@code name}, {@code citizen_id}, {@code sex}, {@code
   * birth_date}, {@code address}, {@code phone} …; empty for a column the engine does not use.
   */
  public static Optional<String> columnMeantBy(String header) {
    return Optional.ofNullable(Column.find(header))
        .map(column -> column.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Names the rules by which fields were read: 16 hex digits over all characters' standard forms
   * and sounds and over sample rows. Lists read under different forms must not be compared by
   * equality.
   */
  public static String form() {
    return StandardForm.FINGERPRINT;
  }

  private static byte[] bytes(@Nullable String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }

  private static NameReader readName(byte[] text) {
    NameReader reader = new NameReader();
    reader.read(text, 0, text.length);
    return reader;
  }

  private static String characters(NameReader name, boolean sounds) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      int character = name.characters()[i];
      if (character == NameReader.ANY) {
        return "";
      }
      if (sounds) {
        text.append(i == 0 ? "" : " ").append(FoldedSounds.of(character));
      } else {
        text.appendCodePoint(character);
      }
    }
    return text.toString();
  }

  private static String numberText(long code) {
    if (!NumberCode.usable(code)) {
      return "";
    }
    long digits17 = NumberCode.key(code);
    int check = NumberCode.checkOf(digits17);
    return digits17 + (check == NumberCode.CHECK_X ? "X" : Integer.toString(check));
  }

  private static int village(byte[] address) {
    AddressReader reader = new AddressReader();
    reader.read(address, 0, address.length);
    return reader.village();
  }

  /** Never shows a value: they are personal data. */
  @Override
  public String toString() {
    return "StandardFields[***]";
  }
}
