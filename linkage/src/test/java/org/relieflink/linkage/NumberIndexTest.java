package org.relieflink.linkage;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("常驻内存的号码：与逐个比对结果相同，几个线程都一样")
class NumberIndexTest {
  private record Pair(int asked, int resident) {
    Pair turned() {
      return new Pair(/* asked= */ resident, /* resident= */ asked);
    }
  }

  /** Few people, so that both lists hold the same one again and again, and blanks. */
  @Provide
  Arbitrary<long[]> lists() {
    Arbitrary<Long> numbers =
        Arbitraries.integers()
            .between(0, 60)
            .map(i -> i == 0 ? 0 : NumberIndex.packed(People.number("19491231", i)));
    return numbers.array(long[].class).ofMaxSize(80);
  }

  @Property(tries = 300)
  @Label("两边都有重复、空缺、对方没有的号码：一对不多，一对不少，按名单先后")
  void sameAsOneByOne(@ForAll("lists") long[] resident, @ForAll("lists") long[] asked) {
    List<Pair> expected = new ArrayList<>();
    for (int i = 0; i < asked.length; i++) {
      for (int j = 0; j < resident.length; j++) {
        if (asked[i] != 0 && asked[i] == resident[j]) {
          expected.add(new Pair(i, j));
        }
      }
    }
    assertThat(pairs(NumberIndex.of(resident, 2).join(asked, 2))).isEqualTo(expected);
  }

  @Property(tries = 4)
  @Label("几十万个号码：一、二、四个线程结果相同，交换两边还是这些对")
  void sameForAnyNumberOfThreads(@ForAll long seed, @ForAll @IntRange(max = 3) int repeats) {
    long[] resident = people(seed, 150_000, 400_000 >> repeats);
    long[] asked = people(seed + 1, 200_000, 400_000 >> repeats);
    List<Pair> one = pairs(NumberIndex.of(resident, 1).join(asked, 1));
    assertThat(one).isNotEmpty();
    assertThat(pairs(NumberIndex.of(resident, 2).join(asked, 2))).isEqualTo(one);
    assertThat(pairs(NumberIndex.of(resident, 4).join(asked, 4))).isEqualTo(one);
    List<Pair> turned =
        pairs(NumberIndex.of(asked, 2).join(resident, 2)).stream()
            .map(Pair::turned)
            .sorted(comparingInt(Pair::asked).thenComparingInt(Pair::resident))
            .toList();
    assertThat(turned).isEqualTo(one);
  }

  @Example
  @Label("三百多万个连号常驻：问到的一个不漏，没有的一个不给")
  void longList() {
    long[] resident = new long[3_300_000];
    for (int i = 0; i < resident.length; i++) {
      resident[i] = 2L * i + 2;
    }
    long[] asked = new long[40_000];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = 160L * i + 2 + i % 2;
    }
    NumberPairs pairs = NumberIndex.of(resident, 2).join(asked, 2);
    assertThat(pairs.size()).isEqualTo(asked.length / 2);
    for (int i = 0; i < pairs.size(); i++) {
      assertThat(resident[pairs.resident(i)]).isEqualTo(asked[pairs.asked(i)]);
    }
  }

  @Example
  @Label("18位和15位、小写x、前后空格是同一个号码；写错的、没写的不是号码，与谁都不相同")
  void packed() {
    String number = "99012319491231019X";
    long packed = NumberIndex.packed(number);
    assertThat(packed).isNotZero();
    assertThat(NumberIndex.packed("990123491231019")).isEqualTo(packed);
    assertThat(NumberIndex.packed(" 99012319491231019x ")).isEqualTo(packed);
    assertThat(NumberIndex.packed("990123194912310191")).isZero();
    assertThat(NumberIndex.packed("王建国")).isZero();
    assertThat(NumberIndex.packed("")).isZero();
    assertThat(NumberIndex.packed(null)).isZero();
    assertThat(pairs(NumberIndex.of(new long[] {0, packed}, 2).join(new long[] {0, 0}, 2)))
        .isEmpty();
  }

  private static long[] people(long seed, int count, int different) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (99_012_319_000_000_000L + random.nextInt(different)) << 4;
    }
    return numbers;
  }

  private static List<Pair> pairs(NumberPairs pairs) {
    List<Pair> list = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      list.add(new Pair(pairs.asked(i), pairs.resident(i)));
    }
    return list;
  }
}
