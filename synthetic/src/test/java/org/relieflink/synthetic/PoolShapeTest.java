package org.relieflink.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CitizenIdReading;
import org.relieflink.kernel.CitizenIdReading.Form;
import org.relieflink.synthetic.register.HardshipClass;

@DisplayName("合成的困难群体数据池")
class PoolShapeTest {
  private static final int NAME = 2;
  private static final int NUMBER = 3;
  private final List<String[]> pool = GeneratedCounty.one().rows("pool.csv");

  @Test
  @DisplayName("每县正好 18 万条，各类条数固定，编号不重复")
  void holdsExactlyTheCountsOfEveryClass() {
    Map<String, Long> counts =
        pool.stream().collect(Collectors.groupingBy(row -> row[1], Collectors.counting()));
    Arrays.stream(HardshipClass.values())
        .forEach(type -> assertThat(counts).containsEntry(type.label(), (long) type.records()));
    assertThat(pool).hasSize(180_000);
    assertThat(pool.stream().map(row -> row[0]).distinct()).hasSize(180_000);
  }

  @Test
  @DisplayName("写了证号的都能读，校验位对，行政区划都是虚构的 99 开头")
  void everyNumberIsReadableAndNobodys() {
    for (String[] row : pool) {
      if (!row[NUMBER].isEmpty()) {
        CitizenIdReading reading = CitizenId.read(row[NUMBER]);
        assertThat(reading.valid()).as(row[0]).isTrue();
        assertThat(reading.normalized()).startsWith("99");
      }
    }
  }

  @Test
  @DisplayName("缺证号、15 位、20 位、22 位、小写 x 都有，也都不多")
  void numbersComeInAllForms() {
    Map<Form, Long> forms =
        pool.stream()
            .collect(
                Collectors.groupingBy(
                    r -> CitizenId.read(r[NUMBER]).form(), Collectors.counting()));
    assertThat(forms.get(Form.EMPTY)).isBetween(900L, 3_500L);
    assertThat(forms.get(Form.ID15)).isBetween(400L, 3_000L);
    assertThat(forms.get(Form.CARD20)).isBetween(20_000L, 28_000L);
    assertThat(forms.get(Form.CARD22)).isBetween(400L, 1_500L);
    assertThat(pool.stream().filter(r -> r[NUMBER].endsWith("x"))).hasSizeBetween(500, 9_000);
  }

  @Test
  @DisplayName("有人同时在几类名单上，也有人只在一类")
  void peopleStandOnSeveralLists() {
    Map<String, Set<String>> classes =
        pool.stream()
            .filter(row -> !row[1].equals("户籍"))
            .filter(row -> CitizenId.find(row[NUMBER]).isPresent())
            .collect(
                Collectors.groupingBy(
                    row -> CitizenId.of(row[NUMBER]).value(),
                    Collectors.mapping(row -> row[1], Collectors.toCollection(HashSet::new))));
    long several = classes.values().stream().filter(set -> set.size() > 1).count();
    assertThat(several * 100 / classes.size()).isBetween(25L, 60L);
    assertThat(classes.values()).anyMatch(set -> set.containsAll(List.of("低保对象", "残疾人", "医疗救助对象")));
  }

  @Test
  @DisplayName("姓名里有单字名、复姓、间隔号和生僻字")
  void namesAreOfManyKinds() {
    List<String> names = pool.stream().map(row -> row[NAME]).toList();
    assertThat(names).anyMatch(name -> name.length() == 2);
    assertThat(names).anyMatch(name -> name.startsWith("欧阳"));
    assertThat(names).anyMatch(name -> name.contains("·"));
    assertThat(names).anyMatch(name -> name.codePoints().anyMatch(c -> c > 0xFFFF));
  }

  @Test
  @DisplayName("低保按户列全员，也有单人保")
  void householdListsHoldMembers() {
    Map<String, Long> sizes =
        pool.stream()
            .filter(row -> row[1].equals("低保对象"))
            .collect(Collectors.groupingBy(row -> row[9], Collectors.counting()));
    assertThat(sizes.values()).contains(1L, 2L, 3L, 4L);
    assertThat(sizes.keySet()).noneMatch(String::isEmpty);
  }
}
