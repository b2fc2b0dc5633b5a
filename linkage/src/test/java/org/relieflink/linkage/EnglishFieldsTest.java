package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("英文字段：姓名、号码、出生日期、住址怎么读、怎么比")
class EnglishFieldsTest {
  private static final FieldModel ENGLISH = FieldModel.english();

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} 对 {1}：{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Neumann, Michaela | Neumann, Michaela | SAME",
        "Neumann, Michaela | Michaela Neumann | VARIANT",
        "O'Brien, Mary-Anne | obrien, mary anne | VARIANT",
        "Müller, José | Muller, Jose | VARIANT",
        "Smith, John | Smyth, John | HOMOPHONE",
        "Knight, Catherine | Night, Katherine | HOMOPHONE",
        "Smith, Benjamin | Smith, Ben | LOOK_ALIKE",
        "Pendle, Seanna | Pendle, Serana | LOOK_ALIKE",
        "Hefford, Laura | Heffordk, Laurab | TYPING_SLIP",
        "Babic, Lena | Babic, | WILDCARD",
        "Babic, Lena | Babic, L | WILDCARD",
        "Babic, Lena | Babick, | ONE_CHARACTER",
        "McKane, Caleb | Caleb, McKane | REORDERED",
        "McKane, Caleb | Caleb, McKabe | REORDERED",
        "McKane, | , McKane | ONE_CHARACTER",
        "Ryan, Alexander | Ryan, Sarah | SURNAME_ONLY",
        "Ryan, Sarah | Berry, Sarah | GIVEN_ONLY",
        "Ryan, Sarah | Berry, Joshua | DIFFERENT",
        "Ryan, Sarah | Berry, S | DIFFERENT",
        ", Sarah | Berry, | MISSING",
        ", | Berry, Joshua | MISSING",
      })
  void names(String left, String right, NameLevel level) {
    assertThat(name(left, right)).isEqualTo(level);
    assertThat(name(right, left)).isEqualTo(level);
  }

  private static NameLevel name(String left, String right) {
    PersonTable a = table(left, null, null, null);
    PersonTable b = table(right, null, null, null);
    return ENGLISH.compareNames(new Person(a, 0).name, new Person(b, 0).name);
  }

  @ParameterizedTest(name = "{0} 对 {1}：{2}")
  @CsvSource({
    "5304218, 530-4218, SAME",
    "5304218, 5304248, ONE_EDIT",
    "5304218, 530428, ONE_EDIT",
    "5304218, 5304281, SWAPPED",
    "5304218, 5904248, TWO_EDITS",
    "5304218, 5302418, SWAPPED",
    "5304218, 9304245, DIFFERENT_WRONG",
    "5304218, 53042, DIFFERENT_WRONG",
    "5304218, 9999999, MISSING",
    "5304218, A304218, MISSING",
    "5304218, 123, MISSING",
  })
  void numbers(String left, String right, NumberLevel level) {
    assertThat(ENGLISH.compareNumbers(number(left), number(right))).isEqualTo(level);
    assertThat(ENGLISH.compareNumbers(number(right), number(left))).isEqualTo(level);
  }

  private static long number(String text) {
    return table(null, text, null, null).number(0);
  }

  @Test
  @DisplayName("没有校验位的号码：不推断出生日期和性别，只显示最后三位")
  void uncheckedNumbers() {
    long number = number("0304218");
    assertThat(NumberCode.usable(number)).isFalse();
    assertThat(BirthComparison.inside(number)).isZero();
    assertThat(NumberCode.masked(number)).isEqualTo("****218");
    assertThat(NumberCode.masked(number("5304018"))).isEqualTo("****018");
  }

  @ParameterizedTest(name = "{0} 对 {1}：{2}")
  @CsvSource({
    "19500328, 19500328, SAME",
    "19500328, 1950-03-28, SAME",
    "19500308, 19500803, SWAPPED",
    "19500328, 19500318, ONE_DIGIT",
    "19340302, 19304302, ONE_DIGIT",
    "19500328, 19510328, ONE_DIGIT",
    "19500328, 19610328, MONTH_DAY_SAME",
    "19500328, 19500311, YEAR_MONTH_SAME",
    "19500328, 19501105, SAME_YEAR",
    "19500328, 1950, YEAR_KNOWN",
    "19500328, 1950-03, YEAR_MONTH_KNOWN",
    "1950-04, 1950-03, SAME_YEAR",
    "1950, 1951, DIFFERENT",
    "19500328, 19671213, DIFFERENT",
    "19500328, ?, MISSING",
  })
  void births(String left, String right, BirthLevel level) {
    assertThat(birth(left, right)).isEqualTo(level);
    assertThat(birth(right, left)).isEqualTo(level);
  }

  private static BirthLevel birth(String left, String right) {
    return ENGLISH.compareBirths(
        new Person(table(null, null, left, null), 0), table(null, null, right, null), 0);
  }

  @ParameterizedTest(name = "{0} 对 {1}：{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "8 Stanley Street, Winston Hills | 8 stanley st, winston hills | WHOLE",
        "8 Stanley Street, Winston Hills | 8 stanleystreet, winstonhills | WHOLE",
        "8 Stanley Street, Winston Hills | 8 stanlqey streat, winston hils | WHOLE",
        "3/12 Stanley Street, Winston Hills | 12 stanley street, winston hills | WHOLE",
        "8 Stanley Street, Winston Hills | 8 stanley avenue, banksia | HOUSE",
        "8 Stanley Street, Winston Hills | 9 stanley street, winston hills | GROUP",
        "8 Stanley Street, Winston Hills | 9 stanley street, banksia | VILLAGE",
        "8 Stanley Street, Winston Hills | 8 corroboree place, winston hills | TOWN_KNOWN",
        "8 Stanley Street, Winston Hills | 9 corroboree place, winston hills | COUNTY",
        "8 Stanley Street, Winston Hills | 9 corroboree place, banksia | DIFFERENT",
        "23 Spence Place, Cygnet River | 23 lawrence crescent, mount alford | DIFFERENT",
      })
  void addresses(String left, String right, AddressLevel level) {
    assertThat(address(left, right)).isEqualTo(level);
    assertThat(address(right, left)).isEqualTo(level);
  }

  private static AddressLevel address(String left, String right) {
    return ENGLISH.compareAddresses(
        new Person(table(null, null, null, left), 0), table(null, null, null, right), 0);
  }

  private static PersonTable table(
      @Nullable String name,
      @Nullable String number,
      @Nullable String birth,
      @Nullable String address) {
    CaseParty party = new CaseParty("P1", name, number, null, birth, null, address, null);
    return PartyList.of(List.of(party), ENGLISH).table();
  }

  @Test
  @DisplayName("姓、名、门牌、街道、城区、邮编分列的表读得进，列名认通常的叫法")
  void columnsOfTheirOwn() throws IOException {
    PersonTable table =
        csv(
            """
            Rec ID,First Name,Last Name,Street Number,Address 1,Suburb,Zip,DOB,SSN
            r1,Michaela,"Neumann, jun.",8,stanley street,winston hills,4223,19151111,5304218
            r2,,Neumann,,,,SW1A 1AA,,
            """);
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.names.text(table.name(0))).isEqualTo("Neumann  jun., Michaela");
    assertThat(table.house(0)).isEqualTo(8);
    assertThat(table.division(0)).isEqualTo(4223);
    assertThat(table.birth(0)).isEqualTo(19151111);
    assertThat(table.division(1)).isGreaterThanOrEqualTo(100_000);
    assertThat(table.names.text(table.name(1))).isEqualTo("Neumann, ");
  }

  @Test
  @DisplayName("没有姓名列的英文表不读，说明原因")
  void withoutNames() {
    assertThatThrownBy(() -> csv("rec_id,suburb\nr1,banksia\n"))
        .isInstanceOf(UnreadableTableException.class);
  }

  private PersonTable csv(String text) throws IOException {
    Path file = folder.resolve("list.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return PartyList.ofCsv(file, 1, ENGLISH).table();
  }

  @ParameterizedTest(name = "{0} 与 {1} 同块")
  @CsvSource({"5304218, 5304248", "5304218, 530428", "5304218, 5304281", "5304218, 5304218"})
  void slipsShareAKey(String left, String right) {
    BlockKeys a = ENGLISH.keys();
    BlockKeys b = ENGLISH.keys();
    a.number(number(left));
    b.number(number(right));
    assertThat(keys(a)).containsAnyElementsOf(keys(b));
  }

  private static List<Integer> keys(BlockKeys keys) {
    return java.util.stream.IntStream.range(0, keys.count()).mapToObj(keys::key).toList();
  }

  @Test
  @DisplayName("姓与名互换，读音与生日的键不变")
  void exchangedNamesShareAKey() {
    BlockKeys a = ENGLISH.keys();
    BlockKeys b = ENGLISH.keys();
    a.of(BlockKind.NAME_MONTH_DAY, table("McKane, Caleb", null, "19500328", null), 0);
    b.of(BlockKind.NAME_MONTH_DAY, table("Kaleb, MacKane", null, "19612803", null), 0);
    assertThat(keys(a)).isNotEmpty().isEqualTo(keys(b));
  }
}
