package org.relieflink.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.synthetic.party.County;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.NameTables;
import org.relieflink.synthetic.register.HardshipClass;

@DisplayName("同一种子生成同样的字节")
class SameSeedTest {
  private static final int SECOND_COUNTY = 1;

  @Test
  @DisplayName("再生成一次，每个文件逐字节相同")
  void secondRunIsByteIdentical(@TempDir Path again) throws IOException {
    new CountyGenerator(1, GeneratedCounty.SEED).writeTo(again);
    Path first = GeneratedCounty.one().folder();
    List<Path> files = files(first);
    assertThat(files(again)).hasSameSizeAs(files);
    for (Path file : files) {
      assertThat(again.resolve(first.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  @DisplayName("换一个种子就是另一些人；换一个县，证号和编号都不相同")
  void otherSeedsAndCountiesAreOthers() {
    NameTables tables = NameTables.load();
    County county = County.make(new CountySetting(GeneratedCounty.SEED + 1, SECOND_COUNTY, tables));
    List<String[]> pool = GeneratedCounty.one().rows("pool.csv");
    var destitute = county.registers().list(HardshipClass.DESTITUTE_SUPPORT);
    assertThat(destitute).hasSize(HardshipClass.DESTITUTE_SUPPORT.records());
    assertThat(destitute).allMatch(row -> row.recordId().startsWith("DS-990124"));
    assertThat(county.parties()).hasSize(County.PARTIES);
    assertThat(county.parties()).noneMatch(party -> party.partyId().startsWith("P-STORY"));
    assertThat(destitute.get(0).name()).isNotEqualTo(pool.get(38_000)[2]);
  }

  @Test
  @DisplayName("规模须为 1 到 400")
  void scaleHasALimit() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CountyGenerator(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new CountyGenerator(401, 1));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
