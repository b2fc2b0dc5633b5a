package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("逐项比对的等级")
class ComparisonLevelsTest {
  private static final String NUMBER = People.number("19491231", 2);

  @ParameterizedTest(name = "{0} 与 {1}：{2}")
  @CsvSource({
    "张建国, 张建国, SAME",
    "张建国, 張建國, VARIANT",
    "张 建国, 张建国, VARIANT",
    "买买提·艾力, 买买提艾力, VARIANT",
    "张建国, 张健国, HOMOPHONE",
    "张建国, 章建国, HOMOPHONE",
    "王晓英, 王晓音, NEAR_SOUND",
    "余秀莲, 佘秀莲, LOOK_ALIKE",
    "肖建国, 萧建国, HOMOPHONE",
    "张?国, 张建国, WILDCARD",
    "张某某, 张建国, WILDCARD",
    "张国, 张建国, SHORTER",
    "张建国, 张国建, REORDERED",
    "张建国, 张建华, ONE_CHARACTER",
    "张建国, 孙建国, GIVEN_ONLY",
    "张建国, 张秀莲, SURNAME_ONLY",
    "张建国, 李秀莲, DIFFERENT",
    "欧阳建国, 欧阳健国, HOMOPHONE",
    "michaela, michaella, TYPING_SLIP",
    "'', 张建国, MISSING",
    "张建国（已故）, 张建国, VARIANT",
    "张建国(户主), 张建国, VARIANT",
    "张建国2, 张建国, VARIANT",
    "买买提 艾力, 买买提·艾力, VARIANT",
    "买买提, 买买提·艾力, FIRST_PART",
    "欧阳, 欧阳建国, DIFFERENT",
    "王李秀英, 李秀英, MARRIED",
    "欧阳李秀英, 李秀英, MARRIED",
    "王秀英, 李王秀英, MARRIED",
    "张某, 张建国, SURNAME_KNOWN",
    "张*, 张建国, SURNAME_KNOWN",
    "张XX, 张建国, WILDCARD",
    "朱rong基, 朱镕基, WILDCARD",
    "张□国, 张建国, WILDCARD",
    "建国张, 张建国, REORDERED",
    "smith john, John Smith, REORDERED",
    "'Smith, John', JOHN SMITH, REORDERED",
    "maria, amria, TYPING_SLIP",
    "marian, nairam, DIFFERENT",
    "José, JOSE, VARIANT",
    "张建国之妻, 张建国, MISSING",
    "张建国之妻李秀英, 李秀英, VARIANT",
    "不详, 张建国, MISSING",
    "王英英, 英王王, DIFFERENT",
    "王英英, 英王英, REORDERED",
    "肖末, 萧未, SURNAME_ONLY",
    "肖建, 萧健, HOMOPHONE",
    "maria, mraia, TYPING_SLIP",
    "mario, maria, TYPING_SLIP",
    "欧阳建, 欧阳建国, SHORTER",
    "阳建国, 欧阳建国, GIVEN_ONLY",
    "买买?, 买买提·艾力, DIFFERENT",
  })
  @DisplayName("姓名")
  void names(String left, String right, NameLevel level) {
    assertThat(People.names(left, right)).isEqualTo(level);
    assertThat(People.names(right, left)).isEqualTo(level);
  }

  @Test
  @DisplayName("私用区的缺字按缺字比对，不算姓名不同")
  void privateUseCharacterIsUnreadable() {
    assertThat(People.names("张\uE123国", "张建国")).isEqualTo(NameLevel.WILDCARD);
  }

  @ParameterizedTest(name = "{0} 与 {1}：{2}")
  @CsvSource({
    "1949-12-31, 1949/12/31, SAME",
    "1949年12月31日, 19491231, SAME",
    "１９４９．１２．３１, 19491231, SAME",
    "1949-03-12, 1949-12-03, SWAPPED",
    "1949-12-31, 1949-31-12, SWAPPED",
    "1949-12-31, 1949-12, YEAR_MONTH_KNOWN",
    "1949-12-31, 1949, YEAR_KNOWN",
    "1949-12-31, 1959-12-31, ONE_DIGIT",
    "1949-12-31, 1962-12-31, MONTH_DAY_SAME",
    "1949-12-31, 1949-12-04, YEAR_MONTH_SAME",
    "1949-12-31, 1949-08-04, SAME_YEAR",
    "1949-12-31, 1950-08-04, DIFFERENT",
    "1949-12-31, 不详, MISSING",
    "一九四九年十二月三十一日, 1949-12-31, SAME",
    "民国三十八年十二月卅一, 1949-12-31, SAME",
    "49.12.31, 1949-12-31, SAME",
    "49.12.31, 1959-12-31, ONE_DIGIT",
    "49.12.31, 2012-08-04, DIFFERENT",
    "18263, 1949-12-31, SAME",
    "1949-01-01, 1949-08-04, YEAR_DEFAULT",
    "1949-01-01, 1949-01-01, SAME",
    "1900-01-01, 1949-12-31, MISSING",
    "1949-11-12, 1949-12-31, LUNAR",
    "农历1949年冬月十二, 1949-12-31, LUNAR",
    "1949年腊月初三, 1949-12-31, YEAR_MONTH_SAME",
    "1949-12-03, 1950-01-20, LUNAR",
    "1952闰5.10, 1952-07-01, LUNAR",
    "1950-02-30, 1950-04-16, LUNAR",
  })
  @DisplayName("出生日期")
  void births(String left, String right, BirthLevel level) {
    assertThat(BirthComparison.compare(date(left), date(right))).isEqualTo(level);
    assertThat(BirthComparison.compare(date(right), date(left))).isEqualTo(level);
  }

  private static int date(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return BirthText.read(bytes, 0, bytes.length);
  }

  @ParameterizedTest(name = "{0} 与 {1}：{2}")
  @CsvSource({
    "云溪县桥头镇柳湾村3组12号, 桥头镇柳湾村三组12号, HOUSE",
    "演示省云江市云溪县桥头镇柳湾村3组, 桥头镇柳湾村民委员会三组, GROUP",
    "桥头镇柳湾村十二组, 柳湾村12组, GROUP",
    "桥头镇柳湾3组, 桥头镇柳湾村三组, GROUP",
    "桥头镇柳湾, 云溪县桥头镇柳湾村委会56号, VILLAGE",
    "桥头镇柳湾村3组, 桥头镇柳湾村8组, VILLAGE",
    "桥头镇流湾村3组, 桥头镇柳湾村8组, VILLAGE",
    "桥头镇柳湾村, 桥头镇南店村, TOWN",
    "望湖镇新村1组, 石湖乡新村1组, COUNTY",
    "桥头镇敬老院, 桥头乡敬老院3室, INSTITUTION",
    "桥头镇敬老院, 桥头镇柳湾村, TOWN",
    "桥头乡柳湾村3组, 桥头镇柳湾村第三村民小组, GROUP",
    "桥头公社柳湾大队三小队, 桥头镇柳湾村3组, GROUP",
    "桥头镇柳湾村李家屯, 桥头镇柳湾村委会李家屯, GROUP",
    "桥头镇柳湾村李家屯, 桥头镇柳湾村王家屯, VILLAGE",
    "桥头镇幸福社区阳光小区3栋2单元502室, 幸福社区阳光小区3-2-502, HOUSE",
    "桥头镇幸福社区阳光小区3栋2单元502室, 桥头镇幸福社区月光小区3栋2单元502室, VILLAGE",
    "阳光小区A座502室, 阳光小区B座502室, VILLAGE",
    "望湖街道幸福路12-1号, 望湖街道办事处幸福路十二号, HOUSE",
    "红旗镇红旗村3组（原红旗大队）, 红旗镇红旗村三组, GROUP",
    "云溪县, 云溪县, COUNTY_KNOWN",
  })
  @DisplayName("住址（同县）")
  void addresses(String left, String right, AddressLevel level) {
    assertThat(People.addresses(left, right)).isEqualTo(level);
    assertThat(People.addresses(right, left)).isEqualTo(level);
  }

  @Test
  @DisplayName("号码：小写 x、全角、空格、15位、20位残疾人证号都与18位相同")
  void numbersInOtherForms() {
    String x = numberEndingInX();
    long packed = People.packed(x);
    assertThat(NumberCode.state(packed)).isEqualTo(NumberCode.VALID);
    assertThat(compare(x, x.toLowerCase(Locale.ROOT))).isEqualTo(NumberLevel.SAME);
    assertThat(compare(x, " " + x.substring(0, 17) + "Ｘ")).isEqualTo(NumberLevel.SAME);
    assertThat(compare(x, x + "43")).isEqualTo(NumberLevel.SAME);
    assertThat(compare(x, x + "43B1")).isEqualTo(NumberLevel.SAME);
    assertThat(compare(x, People.fifteen(x))).isEqualTo(NumberLevel.SAME_FROM_15);
  }

  private static String numberEndingInX() {
    int sequence = 1;
    while (!People.number("19491231", sequence).endsWith("X")) {
      sequence++;
    }
    return People.number("19491231", sequence);
  }

  @Test
  @DisplayName("号码：改一位、相邻互换、少一位、多一位都看作差一步；校验正确的两个号码只有相同与不同")
  void numbersOneStepAway() {
    assertThat(compare(NUMBER, NUMBER.replace("1949", "1946"))).isEqualTo(NumberLevel.ONE_EDIT);
    assertThat(compare(NUMBER, NUMBER.replace("19491231", "19491321")))
        .isEqualTo(NumberLevel.SWAPPED);
    assertThat(compare(NUMBER, NUMBER.substring(0, 8) + NUMBER.substring(9)))
        .isEqualTo(NumberLevel.ONE_EDIT);
    assertThat(compare(NUMBER, NUMBER.substring(0, 9) + "7" + NUMBER.substring(9)))
        .isEqualTo(NumberLevel.ONE_EDIT);
    assertThat(compare(NUMBER, People.number("19491231", 4))).isEqualTo(NumberLevel.DIFFERENT);
    assertThat(compare(NUMBER, "")).isEqualTo(NumberLevel.MISSING);
  }

  @Test
  @DisplayName("号码：被表格软件弄坏的号码（科学计数、尾数归零）当作没有号码，不修补")
  void spreadsheetDamageIsNoNumber() {
    assertThat(compare(NUMBER, "9.90123E+17")).isEqualTo(NumberLevel.MISSING);
    assertThat(compare(NUMBER, NUMBER.substring(0, 15) + "000")).isEqualTo(NumberLevel.MISSING);
  }

  private static NumberLevel compare(String left, String right) {
    NumberLevel level = NumberComparison.compare(People.packed(left), People.packed(right));
    assertThat(NumberComparison.compare(People.packed(right), People.packed(left)))
        .isEqualTo(level);
    return level;
  }

  @ParameterizedTest(name = "{0} 与 {1}：{2}")
  @CsvSource({
    "13800125678, +86 138-0012-5678, SAME",
    "13800125678, 13800125679, ONE_DIGIT",
    "13800125678, 15000127311, DIFFERENT",
    "13800125678, 无, MISSING",
    "13800125678/15000127311, 13800125678, SAME",
    "0399-81234567 15000127311, 15000127311, SAME",
    "0399-8123456, 03998123456, SAME",
    "(0399)8123456转8001, 0399-8123456, SAME",
    "81234567, 0399-81234567, LOCAL",
    "8123456, 0399 8123456, LOCAL",
    "８６１３８００１２５６７８, 13800125678, SAME",
    "0086 399 8123456, 0399-8123456, SAME",
    "13800125678, 11111111111, MISSING",
  })
  @DisplayName("电话")
  void phones(String left, String right, PhoneLevel level) {
    assertThat(PhoneComparison.compare(phone(left), phone(right))).isEqualTo(level);
  }

  private static long phone(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return PhoneText.read(bytes, 0, bytes.length);
  }
}
