package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.linkage.ScoredPairs.MAN;
import static org.relieflink.linkage.ScoredPairs.compared;
import static org.relieflink.linkage.ScoredPairs.party;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("比对：号码、日期、电话、住址怎么算相符")
class FieldRulesTest {
  @ParameterizedTest(name = "自报 {0}、{1}：{2}")
  @CsvSource({
    "1970-06-05, 男, CONFIRMED",
    "1970-06-05, , CONFIRMED",
    "1970-06-05, 女, CONTRADICTED",
    ", 男, UNSAID",
    ", 女, CONTRADICTED",
    "1970-05-06, 男, UNSAID",
    "1970-06, 男, UNSAID",
    "1971-06-05, 男, UNSAID",
    "1962-06-05, 男, CONTRADICTED",
    "1970-06-19, 男, CONTRADICTED",
    "1988-02-11, 男, CONTRADICTED",
  })
  @DisplayName("号码与本人自报的出生日期、性别：相符、没说、不符")
  void trust(@Nullable String birth, @Nullable String sex, NumberTrust trust) {
    PersonTable one = PartyList.of(List.of(party(MAN, birth, sex))).table();
    assertThat(NumberTrust.of(one, 0)).isEqualTo(trust);
  }

  @Test
  @DisplayName("没有号码、号码写错的，谈不上相符不相符")
  void noNumberNoTrust() {
    PersonTable none = PartyList.of(List.of(party(null, "1988-02-11", "女"))).table();
    assertThat(NumberTrust.of(none, 0)).isEqualTo(NumberTrust.UNSAID);
    assertThat(NumberTrust.contradicts(0, 19700605)).isFalse();
    assertThat(NumberTrust.contradicts(19880211, 0)).isFalse();
    assertThat(NumberTrust.contradicts(19880211, 19700605)).isTrue();
  }

  @ParameterizedTest(name = "{0} {1} 与 {2} {3}：{4}")
  @CsvSource({
    "19700605041, 1970-06-05, 19700605043, 1970-06-05, SEQUENCE",
    "19700605041, 1970-06-05, 19880211043, 1988-02-11, DIFFERENT_SURELY",
    "19700605041, , 19880211043, 1988-02-11, DIFFERENT",
    "19700605041, 1970-06-05, 19880211043, , DIFFERENT",
    "19700605041, 1970-06-05, 19880211043, 1970-06-05, DIFFERENT_DOUBTFUL",
    "19700605041, 1988-02-11, 19880211043, 1988-02-11, DIFFERENT_DOUBTFUL",
  })
  @DisplayName("两个不同的号码：各与自报日期相符才算确实是两个人")
  void differentNumbers(
      String a, @Nullable String birthA, String b, @Nullable String birthB, NumberLevel level) {
    Comparison pair =
        compared(party(number(a), birthA, null), "陈建国", number(b), birthB, null, null);
    assertThat(pair.number).isEqualTo(level);
  }

  private static String number(String birthAndSequence) {
    return People.number(
        birthAndSequence.substring(0, 8), Integer.parseInt(birthAndSequence.substring(8)));
  }

  @Test
  @DisplayName("错号对错号、15位、少一位：写法相同、差一位、互换、差两位、不同")
  void wrongNumbers() {
    String wrong = MAN.substring(0, 17) + (MAN.endsWith("1") ? "2" : "1");
    assertThat(numbers(wrong, wrong)).isEqualTo(NumberLevel.SAME_WRONG);
    assertThat(numbers(MAN, wrong)).isEqualTo(NumberLevel.ONE_EDIT);
    String swapped = MAN.substring(0, 16) + MAN.charAt(17) + MAN.charAt(16);
    assertThat(numbers(MAN, swapped)).isEqualTo(NumberLevel.SWAPPED);
    assertThat(numbers(MAN, MAN.replace("990123", "880123"))).isEqualTo(NumberLevel.TWO_EDITS);
    assertThat(numbers(MAN, MAN.replace("990123", "881123")))
        .isEqualTo(NumberLevel.DIFFERENT_WRONG);
    assertThat(numbers(wrong, MAN.replace("1970", "1971"))).isEqualTo(NumberLevel.TWO_EDITS);
    String fifteen = People.fifteen(MAN);
    assertThat(numbers(fifteen, fifteen)).isEqualTo(NumberLevel.SAME);
    assertThat(numbers(MAN, fifteen)).isEqualTo(NumberLevel.SAME_FROM_15);
    assertThat(numbers(MAN, fifteen.replace("700605", "700604"))).isEqualTo(NumberLevel.ONE_EDIT);
    assertThat(numbers(MAN, fifteen.replace("700605", "710604"))).isEqualTo(NumberLevel.TWO_EDITS);
  }

  @Test
  @DisplayName("少了任何一位都认得出，少了一位又错一位的认不出；末位是X的也一样")
  void oneCharacterMissing() {
    for (String whole : List.of(MAN, endingInX())) {
      for (int place = 0; place < whole.length(); place++) {
        String less = whole.substring(0, place) + whole.substring(place + 1);
        assertThat(numbers(whole, less)).as(less).isEqualTo(NumberLevel.ONE_EDIT);
      }
      String also = whole.substring(0, 8) + whole.substring(9).replace("05", "16");
      assertThat(numbers(whole, also)).isEqualTo(NumberLevel.DIFFERENT_WRONG);
      assertThat(numbers(whole, whole.substring(0, 9) + "8" + whole.substring(9)))
          .isEqualTo(NumberLevel.ONE_EDIT);
      assertThat(numbers(People.number("19511231", 1), whole.substring(0, 9) + whole.substring(10)))
          .isEqualTo(NumberLevel.DIFFERENT_WRONG);
    }
  }

  private static String endingInX() {
    return IntStream.range(1, 200)
        .mapToObj(i -> People.number("19700605", i))
        .filter(number -> number.endsWith("X"))
        .findFirst()
        .orElseThrow();
  }

  private static NumberLevel numbers(String a, String b) {
    NumberLevel level = NumberComparison.compare(People.packed(a), People.packed(b));
    assertThat(NumberComparison.compare(People.packed(b), People.packed(a))).isEqualTo(level);
    return level;
  }

  @ParameterizedTest(name = "{0} {1} 与 {2} {3}：{4}")
  @CsvSource({
    "1970-06-05, , 1970-06-05, , SAME",
    ", 19700605041, 1970-06-05, , SAME",
    "1970-06-05, , , 19700605041, SAME",
    ", 19700605041, , 19700605043, SAME",
    "1988-02-11, 19700605041, 1970-06-05, , SAME",
    "1970-06-05, , 1988-02-11, 19700605041, SAME",
    "1988-02-11, 19700605041, 1951-09-17, 19700605043, SAME",
    "1988-02-11, , 1970-06-05, 19700605041, DIFFERENT",
    "1988-02-11, 19700605041, , , MISSING",
  })
  @DisplayName("出生日期各有两处（自填的、号码里的）：最相符的一对算数")
  void bestOfTwoDates(
      @Nullable String birthA,
      @Nullable String numberA,
      @Nullable String birthB,
      @Nullable String numberB,
      BirthLevel level) {
    Person a = person(numberA, birthA);
    Person b = person(numberB, birthB);
    assertThat(BirthComparison.best(a.birth, a.number, b.birth, b.number)).isEqualTo(level);
    assertThat(BirthComparison.best(b.birth, b.number, a.birth, a.number)).isEqualTo(level);
  }

  private static Person person(@Nullable String birthAndSequence, @Nullable String birth) {
    String number = birthAndSequence == null ? null : number(birthAndSequence);
    return new Person(PartyList.of(List.of(party(number, birth, null))).table(), 0);
  }

  @ParameterizedTest(name = "{0} 与 {1}：{2}")
  @CsvSource({
    "1970-06, 1970-06, YEAR_MONTH_KNOWN",
    "1970-06, 1970-07, SAME_YEAR",
    "1970, 1970, YEAR_KNOWN",
    "1970, 1971-06-05, DIFFERENT",
    "1970-06, 1971-06, DIFFERENT",
    "1970-06-05, 1971-01-01, DIFFERENT",
    "1970-01-01, 1970-06-05, YEAR_DEFAULT",
    "1970-06-05, 1970-06-06, ONE_DIGIT",
    "1970-06-05, 1970-06-15, ONE_DIGIT",
    "1979-06-05, 1980-06-05, MONTH_DAY_SAME",
    "1970-06-09, 1970-06-10, YEAR_MONTH_SAME",
    "1970-03-07, 1982-07-03, MONTH_DAY_SAME",
    "1970-06-05, 1970-07-07, LUNAR",
    "1970-06-05, 1970-07-08, SAME_YEAR",
  })
  @DisplayName("出生日期的细微差别")
  void closeDates(String left, String right, BirthLevel level) {
    int a = person(null, left).birth;
    int b = person(null, right).birth;
    assertThat(BirthComparison.compare(a, b)).isEqualTo(level);
    assertThat(BirthComparison.compare(b, a)).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} 与 {1}：{2}")
  @CsvSource({
    "8123456, 8123457, ONE_DIGIT",
    "8123456, 03998123457, DIFFERENT",
    "81234567, 0399-8123456, DIFFERENT",
    "03998123456, 03998123466, ONE_DIGIT",
    "03998123456, 03978123456, ONE_DIGIT",
    "03998123456, 03878123456, DIFFERENT",
  })
  @DisplayName("座机只写本地号码的与带区号的，差一位的")
  void phones(String left, String right, PhoneLevel level) {
    long a = new Person(PartyList.of(List.of(withPhone(left))).table(), 0).phone;
    long b = new Person(PartyList.of(List.of(withPhone(right))).table(), 0).phone;
    assertThat(PhoneComparison.compare(a, b)).isEqualTo(level);
    assertThat(PhoneComparison.compare(b, a)).isEqualTo(level);
  }

  private static CaseParty withPhone(String phone) {
    return People.party("陈建国", null, null, null, phone);
  }

  @ParameterizedTest(name = "{0} {1} 与 {2} {3}：{4}")
  @CsvSource({
    ", , , , MISSING",
    "990123, , , , MISSING",
    "990123, , 990123, , COUNTY_KNOWN",
    "990123, 桥头镇柳湾村3组, 990123, , COUNTY_KNOWN",
    "990123, 桥头镇柳湾村3组, 990123, 石湖乡周店村7组, COUNTY",
    "990123, , 990322, , DIFFERENT",
    "990123, 桥头镇柳湾村3组, 990322, 石湖乡周店村7组, DIFFERENT",
    ", 桥头镇柳湾村3组, , 石湖乡周店村7组, DIFFERENT",
    ", 桥头镇, , 石湖乡, DIFFERENT",
    ", 柳湾村3组, , 周店村7组, DIFFERENT",
    ", 柳湾村3组, , , MISSING",
    ", 柳湾村3组, , 柳湾村3组, GROUP",
    ", 桥头镇柳湾村12号, , 桥头镇柳湾村3组12号, HOUSE",
    ", 桥头镇柳湾村5组12号, , 桥头镇柳湾村3组12号, VILLAGE",
  })
  @DisplayName("住址与区县：没说的不算不同，说了不同才算")
  void counties(
      @Nullable String division,
      @Nullable String home,
      @Nullable String otherDivision,
      @Nullable String otherHome,
      AddressLevel level) {
    Person a = living(division, home);
    Person b = living(otherDivision, otherHome);
    assertThat(AddressComparison.compare(a, b.table, 0)).isEqualTo(level);
    assertThat(AddressComparison.compare(b, a.table, 0)).isEqualTo(level);
  }

  private static Person living(@Nullable String division, @Nullable String home) {
    CaseParty party = new CaseParty("P1", "陈建国", null, null, null, division, home, null);
    return new Person(PartyList.of(List.of(party)).table(), 0);
  }
}
