package org.relieflink.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

@DisplayName("结果页：再量一次只换自己的一节，图和表数字一致")
class BenchmarksPageTest {

  @TempDir Path docs;

  private static Measured measured(String name, double... seconds) {
    Measured measured =
        new Measured(new Engine(name, name + " <1>", List.of(), List.of("x"), "as it comes"));
    for (double wall : seconds) {
      measured.add(new ChildRun(ChildRun.End.DONE, wall, wall * 2, 300L << 20));
    }
    measured.found(new Accuracy(1000, 1000, 990), new Accuracy(900, 1000, 900));
    return measured;
  }

  private void write(String section, Measured... all) throws Exception {
    SideBySideReport.About about =
        new SideBySideReport.About(section, "1,000 records", "./relieflink bench", "seed 7");
    new SideBySideReport(about, List.of(all))
        .write(
            new BenchmarksPage(docs), new Rounds.Plan(3, 2, 900, docs), LocalDate.of(2026, 11, 26));
  }

  private String page() throws Exception {
    return Files.readString(docs.resolve("benchmarks.md"));
  }

  @Test
  @DisplayName("表里有中位数、范围、与 DuckDB 的比、内存、对数和 F1")
  void theTableHoldsTheFigures() throws Exception {
    write("b1", measured("relieflink", 0.5, 0.4, 0.6), measured("duckdb", 1, 2, 1.5));
    assertThat(page())
        .contains(
            "| relieflink <1> | 0.50 (0.40–0.60) | 0.40 (0.20–0.50) | 1.00 | 300 | 1,000 | 0.9900 | 0.9900 | 0.9900 |")
        .contains("| … without the pairs for review | | | | | 900 | 1.0000 | 0.9000 | 0.9474 |")
        .contains("| duckdb <1> | 1.50 (1.00–2.00) | 1.00 (1.00–1.00) |")
        .contains("2026-11-26 · ")
        .contains("seed 7")
        .contains("](benchmarks/b1-time.svg)");
  }

  @Test
  @DisplayName("超时的引擎写明多少秒后停下")
  void theStoppedAreListed() throws Exception {
    Measured slow = new Measured(new Engine("duke", "Duke", List.of(), List.of("x"), ""));
    slow.add(new ChildRun(ChildRun.End.STOPPED, 900.2, 0, 1));
    write("b1", measured("duckdb", 1), slow);
    assertThat(page()).contains("| Duke | stopped after 900 s | – |");
  }

  @Test
  @DisplayName("重写一节，别的节一字不动，次序按名字")
  void onlyTheOwnSectionChanges() throws Exception {
    write("b10", measured("duckdb", 7));
    write("b1", measured("duckdb", 1));
    String before = page();
    write("b1", measured("duckdb", 2));
    assertThat(
            before.replace(
                "1.00 (1.00–1.00) | 1.00 (1.00–1.00) | 2.00",
                "2.00 (2.00–2.00) | 1.00 (1.00–1.00) | 4.00"))
        .isEqualTo(page());
    assertThat(page().indexOf("measured b1 ")).isLessThan(page().indexOf("measured b10 "));
    assertThat(page()).startsWith("# Benchmarks\n");
  }

  @Test
  @DisplayName("图是合法的 SVG，每个引擎一条，数字写在条边上")
  void plotsAreWellFormed() throws Exception {
    write("b1", measured("relieflink", 0.5), measured("duckdb", 1.5));
    byte[] svg = Files.readAllBytes(docs.resolve("benchmarks/b1-time.svg"));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(3);
    assertThat(new String(svg, StandardCharsets.UTF_8))
        .contains(">0.50<", ">1.50<", "relieflink &lt;1>");
  }

  @Test
  @DisplayName("机器写明处理器、核数、内存和虚拟机")
  void theMachineIsNamed() {
    assertThat(Machine.described()).contains(" cores", "GiB", "JDK ");
  }
}
