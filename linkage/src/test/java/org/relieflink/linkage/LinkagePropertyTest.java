package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.relieflink.kernel.CitizenId;

@Label("比对引擎的不变性质")
class LinkagePropertyTest {
  private static final InventedCounty COUNTY = new InventedCounty(11, 400, 800);
  private static final PoolIndex POOL = PoolIndex.build(LinkageModel.standard(), COUNTY.records());

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> births =
        Combinators.combine(
                Arbitraries.integers().between(1930, 2024),
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 28))
            .as((year, month, day) -> String.format("%04d%02d%02d", year, month, day));
    return Combinators.combine(births, Arbitraries.integers().between(0, 999)).as(People::number);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("张章王黄建健国郭华英音小?·".toCharArray()).ofMaxLength(5);
  }

  @Property(tries = 500)
  @Label("姓名比对与先后无关")
  void namesAreSymmetric(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(People.names(a, b)).isEqualTo(People.names(b, a));
  }

  @Property(tries = 500)
  @Label("号码比对与先后无关，错一位的号码总在更正之列")
  void numbersAreSymmetric(
      @ForAll("numbers") String a,
      @ForAll @IntRange(max = 16) int place,
      @ForAll @IntRange(min = 1, max = 9) int step) {
    char wrong = (char) ('0' + (a.charAt(place) - '0' + step) % 10);
    String b = a.substring(0, place) + wrong + a.substring(place + 1);
    Assume.that(!b.endsWith("000"));
    long right = People.packed(a);
    long slip = People.packed(b);
    assertThat(NumberComparison.compare(right, slip))
        .isEqualTo(NumberComparison.compare(slip, right))
        .isEqualTo(NumberLevel.ONE_EDIT);
    assertThat(new NumberNeighbors().of(slip)).contains(NumberCode.key(right));
  }

  @Property(tries = 300)
  @Label("20世纪出生的人，15位与18位号码是同一个号码")
  void fifteenEqualsEighteen(@ForAll("numbers") String number) {
    if (number.startsWith("19", 6)) {
      long from15 = People.packed(People.fifteen(number));
      assertThat(NumberCode.key(from15)).isEqualTo(NumberCode.key(People.packed(number)));
    }
  }

  @Property(tries = 500)
  @Label("号码是否可用，与 kernel 的判断一致")
  void agreesWithKernel(@ForAll("numbers") String number, @ForAll @IntRange(max = 17) int place) {
    String text = number.substring(0, place) + "7" + number.substring(place + 1);
    Optional<CitizenId> kernel = CitizenId.find(text);
    assertThat(NumberCode.usable(People.packed(text))).isEqualTo(kernel.isPresent());
  }

  @Property(tries = 300)
  @Label("任意字节都读得过去，不抛异常")
  void anyBytesAreRead(@ForAll byte[] bytes) {
    PersonTable table = new PersonTable();
    RowReader reader = new RowReader(FieldModel.chinese());
    RowFields fields = new RowFields();
    CsvRows rows = new CsvRows(bytes, 0, bytes.length, (byte) ',');
    int[] places = {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    while (rows.next()) {
      fields.take(rows, places);
      reader.read(fields, table);
    }
    assertThat(table.size()).isLessThanOrEqualTo(bytes.length + 1);
  }

  @Property(tries = 300)
  @Label("每条命中的依据分值之和等于得分，家人命中不高于路径最弱一步")
  void evidenceSums(@ForAll @IntRange(max = 399) int party) {
    for (Hit hit : POOL.collide(COUNTY.parties().get(party))) {
      double sum = hit.evidence().stream().mapToDouble(Evidence::weight).sum();
      assertThat(Math.abs(sum - hit.score())).isLessThan(1e-9);
      assertThat(hit.path()).allMatch(step -> step.score() >= hit.score() - 1e-9);
      assertThat(hit.score()).isGreaterThanOrEqualTo(POOL.model().reviewThreshold());
    }
  }

  @Property(tries = 50)
  @Label("池中记录的先后不影响每个人命中哪些记录")
  void recordOrderDoesNotMatter(@ForAll @IntRange(max = 399) int party) {
    List<PoolRecord> records = new ArrayList<>(COUNTY.records());
    Collections.reverse(records);
    PoolIndex reversed = PoolIndex.build(LinkageModel.standard(), records);
    CaseParty who = COUNTY.parties().get(party);
    assertThat(reversed.collide(who).stream().map(Hit::recordId).toList())
        .containsExactlyInAnyOrderElementsOf(
            POOL.collide(who).stream().map(Hit::recordId).toList());
  }

  @Property(tries = 200)
  @Label("UTF-8 解码与 JDK 一致")
  void decodesLikeTheJdk(@ForAll String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < bytes.length; i += Utf8.width(bytes[i])) {
      decoded.appendCodePoint(Utf8.codePoint(bytes, i, bytes.length));
    }
    assertThat(decoded.toString()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }
}
