package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("screen --fields english：英文名单")
class ScreenEnglishTest {
  private static final String POOL =
      """
      rec_id, given_name, surname, street_number, address_1, suburb, postcode, date_of_birth, soc_sec_id
      r1, michaela, neumann, 8, stanley street, winston hills, 4223, 19151111, 5304218
      r2, courtney, painter, 12, pinkerton circuit, richlands, 4560, 19161214, 4066625
      """;
  private static final String PARTIES =
      """
      rec_id, given_name, surname, street_number, address_1, suburb, postcode, date_of_birth, soc_sec_id
      p1, neumann, micheala, 8, stanleystreet, winston hills, 4232, 19151111, 5304281
      p2, nina, michaelis, 8, stanley street, winston hills, 4223, 19500101, 7201934
      p3, nina, neuman, 8, stanley street, winston hills, 4223, 19151111, 5304218
      """;

  @TempDir Path folder;
  private Path pool = Path.of("");
  private Path parties = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    pool = Files.writeString(folder.resolve("pool.csv"), POOL);
    parties = Files.writeString(folder.resolve("parties.csv"), PARTIES);
    out = folder.resolve("hits.csv");
  }

  private Run screen(Object... more) {
    Object[] words = new Object[7 + more.length];
    System.arraycopy(
        new Object[] {"screen", "--pool", pool, "--parties", parties, "--out", out},
        0,
        words,
        0,
        7);
    System.arraycopy(more, 0, words, 7, more.length);
    return Run.of(words);
  }

  private List<String> pairs() throws IOException {
    return Files.readAllLines(out).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[1])
        .toList();
  }

  @Test
  @DisplayName("姓与名互换、写错一处的人找得到，同址的生人不算")
  void findsThePeople() throws IOException {
    Run run = screen("--fields", "english");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(pairs()).contains("p1 r1").doesNotContain("p2 r1", "p1 r2");
  }

  @Test
  @DisplayName("--one-to-one：一条记录只给一名当事人")
  void oneToOne() throws IOException {
    Run run = screen("--fields", "english", "--one-to-one");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(pairs()).hasSize(1);
  }

  @Test
  @DisplayName("没有的字段模型、缺列的文件、与 --exact 同用，都一句话说清，退出码 2")
  void refusals() throws IOException {
    Run unknown = screen("--fields", "klingon");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.sentence()).contains("klingon").contains("chinese、english");
    assertThat(screen("--fields", "english", "--exact").code()).isEqualTo(2);
    Run past = screen("--exact", "--on", "2024-05-01");
    assertThat(past.code()).isEqualTo(2);
    assertThat(past.err()).contains("--on");
    Files.writeString(pool, "rec_id,suburb\nr1,bega\n");
    Run columns = screen("--fields", "english");
    assertThat(columns.code()).isEqualTo(2);
    assertThat(columns.sentence()).contains("pool.csv");
    Files.delete(pool);
    assertThat(screen("--fields", "english").code()).isEqualTo(2);
  }

  @Test
  @DisplayName("权重文件是给别的字段用的，就不用它")
  void weightsOfOtherFields() throws IOException {
    Path model = Files.writeString(folder.resolve("own.properties"), "model.fields = chinese\n");
    Run run = screen("--fields", "english", "--model", model);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.sentence()).contains("own.properties");
  }
}
