package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.synthetic.CountyGenerator;

@DisplayName("监督对真实答案：十八万条记录的县，埋下的都找到，成立的没有一条是编的")
class SupervisionTruthTest {
  private static final long SEED = 23;

  /** A lead of the truth: the person stands for several rows that tell the same. */
  private record True(String rule, String person, String key, boolean plain, boolean planted) {
    static True of(String line) {
      String[] cells = line.split(",", -1);
      return new True(
          cells[0],
          cells[1],
          cells[0] + " " + cells[2] + " " + cells[3],
          cells[4].equals("yes"),
          cells[5].equals("yes"));
    }
  }

  private static List<True> truth;
  private static final Set<String> MET = new HashSet<>();
  private static final Set<String> UNKNOWN = new HashSet<>();

  @BeforeAll
  static void search(@TempDir Path folder) throws IOException {
    new CountyGenerator(1, SEED).writeTo(folder);
    Path out = folder.resolve("leads.csv");
    Run run =
        Run.of(
            "supervise",
            "--pool",
            folder.resolve("pool.csv"),
            folder.resolve("supervision_pool.csv"),
            "--day",
            "2026-11-18",
            "--out",
            out);
    assertThat(run.code()).as(run.err()).isZero();
    truth = lines(folder.resolve("supervision_truth.csv")).stream().map(True::of).toList();
    for (String line : lines(out)) {
      String[] cells = line.split(",", -1);
      String key = cells[0] + " " + cells[5] + " " + cells[6];
      (cells[4].equals("met") ? MET : UNKNOWN).add(key);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> all = Files.readAllLines(file);
    return all.subList(1, all.size());
  }

  @Test
  @DisplayName("成立的线索没有一条在真实答案之外")
  void inventsNone() {
    Set<String> invented = new TreeSet<>(MET);
    truth.forEach(one -> invented.remove(one.key()));
    assertThat(invented).isEmpty();
  }

  @Test
  @DisplayName("写得对的，每一条都找到，而且成立；埋下的五种情形都有")
  void findsAllThatAreWrittenRight() {
    Set<String> missed = new TreeSet<>();
    truth.stream()
        .filter(True::plain)
        .filter(one -> !found(one, MET))
        .forEach(one -> missed.add(one.key()));
    assertThat(missed).isEmpty();
    Set<String> planted = new TreeSet<>();
    truth.stream().filter(True::planted).forEach(one -> planted.add(one.rule()));
    assertThat(planted)
        .contains(
            "dead-subsistence",
            "dead-destitute",
            "dead-child",
            "dead-veteran",
            "imprisoned-subsistence",
            "imprisoned-destitute",
            "imprisoned-veteran",
            "twice-subsistence",
            "twice-person",
            "exclusive-destitute-subsistence",
            "exclusive-destitute-borderline",
            "exclusive-destitute-orphan",
            "missed-unattended-child",
            "overage-child");
  }

  @Test
  @DisplayName("登记写坏了的，九成五以上找到或者请人核对")
  void damagedOnesAreMostlyFound() {
    List<True> damaged = truth.stream().filter(one -> !one.plain()).toList();
    long told = damaged.stream().filter(one -> found(one, MET) || found(one, UNKNOWN)).count();
    assertThat(damaged).hasSizeGreaterThan(50);
    assertThat((double) told / damaged.size()).isGreaterThanOrEqualTo(0.95);
  }

  /** A person who is told once for several rows of one rule is found. */
  private static boolean found(True one, Set<String> leads) {
    boolean once = one.rule().equals("missed-unattended-child");
    return truth.stream()
        .filter(
            other ->
                once
                    ? other.rule().equals(one.rule()) && other.person().equals(one.person())
                    : other.key().equals(one.key()))
        .anyMatch(other -> leads.contains(other.key()));
  }
}
