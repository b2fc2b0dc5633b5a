package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("标准写法的不变性质")
class StandardFormsPropertyTest {
  private static final String SIGNS =
      "张章王李欧阳买提艾力国建华英·•. ,，、（）()【?□某×XxAbé一二三四五六七八九十廿卅〇零年月日正冬腊初闰民国岁元省市县区镇乡街道办事处村民委员会居社组队小大公屯庄寨"
          + "自然行政路巷号栋单元室户院敬老集体第之妻子的已故户主无不详-/+#'0123456789０１９\uE123\uFFFD\u3000\t";

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(24);
  }

  @Provide
  Arbitrary<byte[]> cells() {
    Arbitrary<byte[]> likely = texts().map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(800);
    return Arbitraries.oneOf(likely, any);
  }

  @Property(tries = 3000)
  @Label("任何字节都读得过去，前后是什么字节都不影响结果")
  void surroundingsDoNotMatter(
      @ForAll("cells") byte[] cell, @ForAll byte before, @ForAll byte after) {
    byte[] framed = new byte[cell.length + 8];
    Arrays.fill(framed, 0, 4, before);
    System.arraycopy(cell, 0, framed, 4, cell.length);
    Arrays.fill(framed, cell.length + 4, framed.length, after);
    for (String field : StandardForms.FIELDS) {
      String alone = StandardForms.of(field, cell, 0, cell.length);
      assertThat(StandardForms.of(field, framed, 4, 4 + cell.length)).isEqualTo(alone);
      assertThat(alone.length()).isLessThan(400);
    }
  }

  @Property(tries = 3000)
  @Label("住址各项不超出行里留给它们的位数")
  void addressFitsItsBits(@ForAll("cells") byte[] cell, @ForAll int county) {
    AddressReader reader = new AddressReader();
    reader.read(cell, 0, cell.length, county);
    assertThat(reader.group()).isBetween(0, (1 << 12) - 1);
    assertThat(reader.house()).isBetween(0, (1 << 17) - 1);
    assertThat(reader.county()).isBetween(0, (1 << 20) - 1);
  }

  @Property(tries = 3000)
  @Label("日期、电话、号码不超出行里留给它们的位数")
  void valuesFitTheirBits(@ForAll("cells") byte[] cell) {
    assertThat(BirthText.read(cell, 0, cell.length)).isBetween(0, (1 << 27) - 1);
    assertThat(PhoneText.read(cell, 0, cell.length)).isBetween(0L, (1L << 40) - 1);
    assertThat(new NumberText().read(cell, 0, cell.length)).isGreaterThanOrEqualTo(0);
    NameReader name = new NameReader();
    name.read(cell, 0, cell.length);
    assertThat(name.length()).isBetween(0, NameReader.MAX_CHARACTERS);
    assertThat(name.surnameLength()).isBetween(0, name.length());
  }

  @Property(tries = 3000)
  @Label("标准写法再读一遍还是它自己：姓名")
  void namesAreStable(@ForAll("texts") String text) {
    String once = StandardForms.of("姓名", text);
    assertThat(StandardForms.of("姓名", once)).isEqualTo(once);
  }

  @Property(tries = 2000)
  @Label("标准写法再读一遍还是它自己：任意文字的姓名")
  void anyNamesAreStable(@ForAll String text) {
    String once = StandardForms.of("姓名", text);
    assertThat(StandardForms.of("姓名", once)).isEqualTo(once);
  }

  @Property(tries = 3000)
  @Label("标准写法再读一遍还是它自己：日期、号码、性别")
  void datesAndNumbersAreStable(@ForAll("texts") String text) {
    for (String field : new String[] {"出生日期", "性别"}) {
      String once = StandardForms.of(field, text);
      assertThat(StandardForms.of(field, once)).isEqualTo(once);
    }
  }

  @Property(tries = 3000)
  @Label("姓名比对与先后无关")
  void namesAreSymmetric(@ForAll("texts") String a, @ForAll("texts") String b) {
    assertThat(People.names(a, b)).isEqualTo(People.names(b, a));
  }

  @Property(tries = 3000)
  @Label("日期比对与先后无关")
  void birthsAreSymmetric(@ForAll("dates") int a, @ForAll("dates") int b) {
    assertThat(BirthComparison.compare(a, b)).isEqualTo(BirthComparison.compare(b, a));
  }

  @Provide
  Arbitrary<Integer> dates() {
    Arbitrary<Integer> near =
        Arbitraries.integers()
            .between(19480101, 19510131)
            .map(date -> BirthText.checked(date))
            .filter(date -> date != 0);
    return Arbitraries.oneOf(near, near.map(date -> date % 1_000_000), Arbitraries.just(0));
  }

  @Property(tries = 2000)
  @Label("电话比对与先后无关")
  void phonesAreSymmetric(
      @ForAll @IntRange(min = 1_000_000, max = 1_999_999_999) int a,
      @ForAll @IntRange(max = 40) int step) {
    for (long b : new long[] {a + step, a % 100_000_000L, 3_990_000_000L + a % 10_000_000}) {
      assertThat(PhoneComparison.compare(a, b)).isEqualTo(PhoneComparison.compare(b, a));
    }
  }

  @Property(tries = 300)
  @Label("错号的更正正好是逐位逐字试出来的那些")
  void correctionsAreComplete(
      @ForAll @IntRange(max = 999) int sequence, @ForAll @IntRange(max = 17) int place) {
    String number = People.number("19491231", sequence);
    String wrong = number.substring(0, place) + "4" + number.substring(place + 1);
    long code = People.packed(wrong);
    NavigableSet<Long> tried = new TreeSet<>();
    if (NumberCode.state(code) == NumberCode.WRONG) {
      tryAll(wrong, tried);
    }
    assertThat(new NumberNeighbors().of(code))
        .containsExactly(tried.stream().mapToLong(k -> k).toArray());
  }

  private static void tryAll(String wrong, NavigableSet<Long> into) {
    for (int i = 0; i < 18; i++) {
      for (char c : "0123456789X".toCharArray()) {
        keep(wrong.substring(0, i) + c + wrong.substring(i + 1), into);
      }
      if (i > 0) {
        char left = wrong.charAt(i - 1);
        keep(wrong.substring(0, i - 1) + wrong.charAt(i) + left + wrong.substring(i + 1), into);
      }
    }
  }

  private static void keep(String text, NavigableSet<Long> into) {
    long code = People.packed(text);
    if (NumberCode.usable(code)) {
      into.add(NumberCode.key(code));
    }
  }
}
