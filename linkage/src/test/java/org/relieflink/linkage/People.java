package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;

/** Invented people for the tests: numbers of divisions that do not exist. */
final class People {
  private People() {}

  /** A valid number of the invented county; odd sequences are men. */
  static String number(String birth, int sequence) {
    String first17 = "990123" + birth + String.format("%03d", sequence);
    return first17 + CitizenId.checkDigit(first17);
  }

  static String fifteen(String number) {
    return number.substring(0, 6) + number.substring(8, 17);
  }

  static CaseParty party(
      @Nullable String name,
      @Nullable String number,
      @Nullable String birth,
      @Nullable String address,
      @Nullable String phone) {
    return new CaseParty("P1", name, number, null, birth, "990123", address, phone);
  }

  static PoolRecord record(
      String id,
      @Nullable String name,
      @Nullable String number,
      @Nullable String birth,
      @Nullable String address,
      @Nullable String phone) {
    return new PoolRecord(
        id, "低保对象", name, number, null, birth, "990123", address, phone, null, null);
  }

  static PoolIndex pool(PoolRecord... records) {
    return PoolIndex.build(LinkageModel.standard(), List.of(records));
  }

  static long packed(String number) {
    byte[] text = number.getBytes(StandardCharsets.UTF_8);
    return new NumberText().read(text, 0, text.length);
  }

  static NameLevel names(String left, String right) {
    PersonTable a = PartyList.of(List.of(party(left, null, null, null, null))).table();
    PersonTable b = PartyList.of(List.of(party(right, null, null, null, null))).table();
    return NameComparison.compare(new Person(a, 0).name, new Person(b, 0).name);
  }

  static AddressLevel addresses(String left, String right) {
    PersonTable a = PartyList.of(List.of(party(null, null, null, left, null))).table();
    PersonTable b = PartyList.of(List.of(party(null, null, null, right, null))).table();
    return AddressComparison.compare(new Person(a, 0), b, 0);
  }
}
