package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

@Label("任意几份本院规则包、任意停用日：哪一天都恰好一版，是那天以前最后施行、没有停用的一版")
class OwnPacksPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
  private static final int DAYS = 400;

  private record Own(String version, LocalDate from, @Nullable LocalDate ended) {
    boolean applies(LocalDate day) {
      return !day.isBefore(from) && (ended == null || day.isBefore(ended));
    }

    OwnPack pack() {
      String yaml =
          Resources.text("packs/990123.yaml")
              .replace("version: \"2025.1\"", "version: \"" + version + "\"")
              .replace("effective_from: 2025-01-01", "effective_from: " + from);
      return OwnPacks.of(new PackFile(version, yaml), ended);
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  @Label("每一天")
  void everyDay(@ForAll long seed) {
    Random random = new Random(seed);
    List<Own> own = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
      LocalDate ended = random.nextBoolean() ? null : from.plusDays(random.nextInt(DAYS) - 50);
      own.add(new Own("own-" + i, from, ended));
    }
    RulePacks packs = RulePacks.live(own.stream().map(Own::pack).toList());
    LocalDate day = FIRST.minusDays(30).plusDays(random.nextInt(2 * DAYS));
    assertThat(packs.effective("990123", day).orElseThrow().version()).isEqualTo(wanted(own, day));
    assertThat(packs.effective("990323", day))
        .isEqualTo(RulePacks.shipped().effective("990323", day));
  }

  /** Of two of the same day the one released later. */
  private static String wanted(List<Own> own, LocalDate day) {
    String version = "2025.1";
    LocalDate last = LocalDate.MIN;
    for (Own one : own) {
      if (one.applies(day) && !one.from().isBefore(last)) {
        last = one.from();
        version = one.version();
      }
    }
    return version;
  }
}
