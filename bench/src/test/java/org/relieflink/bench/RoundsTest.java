package org.relieflink.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("轮流跑：每个引擎各开新进程，按次序交替，超时的停下不再跑")
class RoundsTest {

  @TempDir Path folder;

  @BeforeEach
  void lists() throws IOException {
    Files.writeString(folder.resolve("pool.csv"), "record_id\nA\nB\n");
    Files.writeString(folder.resolve("parties.csv"), "party_id\nP1\n");
    Files.writeString(
        folder.resolve("truth.csv"), "party_id,record_id,kind\nP1,A,self\nP1,B,household\n");
  }

  private Engine shell(String name, String script) {
    return new Engine(
        name,
        name,
        List.of(),
        List.of("bash", "-c", script, name, "{out}", "{parties}"),
        "a shell");
  }

  private List<Measured> run(int rounds, long limitSeconds, Engine... engines) throws Exception {
    Rounds.Plan plan = new Rounds.Plan(rounds, 2, limitSeconds, folder.resolve("scratch"));
    return new Rounds(Lists.in(folder), plan, line -> {}).run(List.of(engines));
  }

  @Test
  @DisplayName("甲乙甲乙：次序真的交替，每个引擎都读到同样的名单")
  void enginesTakeTurns() throws Exception {
    Path order = folder.resolve("order.txt");
    String write =
        "echo $0 >> " + order + "; echo party_id,record_id > $1; tail -1 $2 | sed s/$/,A/ >> $1";
    List<Measured> all = run(2, 60, shell("first", write), shell("second", write));
    assertThat(Files.readAllLines(order)).containsExactly("first", "second", "first", "second");
    assertThat(all)
        .allSatisfy(
            one -> {
              assertThat(one.finished()).isTrue();
              assertThat(one.every()).contains(new Accuracy(1, 1, 1));
              assertThat(one.automatic()).isEmpty();
            });
  }

  @Test
  @DisplayName("有几行不能用而写完了结果（退出码 3），算完成")
  void doneWithNotesIsDone() throws Exception {
    String work = "echo party_id,record_id > $1; exit 3";
    ChildRun run = run(1, 60, shell("noted", work)).get(0).runs().get(0);
    assertThat(run.end()).isEqualTo(ChildRun.End.DONE);
  }

  @Test
  @DisplayName("时间、处理器时间和内存都量到了")
  void timeProcessorAndMemoryAreMeasured() throws Exception {
    String work = "echo party_id,record_id > $1; x=0; while [ $x -lt 200000 ]; do x=$((x+1)); done";
    ChildRun run = run(1, 60, shell("busy", work)).get(0).runs().get(0);
    assertThat(run.end()).isEqualTo(ChildRun.End.DONE);
    assertThat(run.wallSeconds()).isPositive();
    assertThat(run.cpuSeconds()).isPositive();
    assertThat(run.peakBytes()).isGreaterThan(1 << 20);
  }

  @Test
  @DisplayName("分级的命中分开算：自动级和全部")
  void levelsAreCountedApart() throws Exception {
    String write = "printf 'party_id,record_id,level\\nP1,A,auto\\nP1,C,review\\n' > $1";
    Measured one = run(1, 60, shell("levels", write)).get(0);
    assertThat(one.every()).contains(new Accuracy(2, 1, 1));
    assertThat(one.automatic()).contains(new Accuracy(1, 1, 1));
  }

  @Test
  @DisplayName("超过时限的引擎连同它开的进程一起停下，以后各轮不再跑")
  void theSlowAreStopped() throws Exception {
    Measured slow = run(3, 1, shell("slow", "tail -f /dev/null")).get(0);
    assertThat(slow.runs()).hasSize(1);
    assertThat(slow.runs().get(0).end()).isEqualTo(ChildRun.End.STOPPED);
    assertThat(slow.finished()).isFalse();
  }

  @Test
  @DisplayName("出错的引擎记作失败，别的引擎照常量，错在哪里有话")
  void aFailureIsSaid() throws Exception {
    List<String> said = new ArrayList<>();
    Rounds.Plan plan = new Rounds.Plan(2, 2, 60, folder.resolve("scratch"));
    Engine broken = shell("broken", "echo no such table >&2; exit 1");
    List<Measured> all = new Rounds(Lists.in(folder), plan, said::add).run(List.of(broken));
    assertThat(all.get(0).runs()).extracting(ChildRun::end).containsExactly(ChildRun.End.FAILED);
    assertThat(String.join("\n", said)).contains("no such table");
  }

  @Test
  @DisplayName("两轮的比值逐轮相除，不拿中位数相除")
  void ratiosArePairedByRound() {
    Measured one = new Measured(shell("one", ""));
    Measured other = new Measured(shell("other", ""));
    for (double[] seconds : new double[][] {{1, 2}, {9, 3}, {4, 4}}) {
      one.add(new ChildRun(ChildRun.End.DONE, seconds[0], 1, 1));
      other.add(new ChildRun(ChildRun.End.DONE, seconds[1], 1, 1));
    }
    assertThat(one.ratioTo(other)).isEqualTo(new Spread(1, 0.5, 3));
  }

  @Test
  @DisplayName("命令里的空位都填上")
  void blanksAreFilled() {
    Engine engine =
        new Engine(
            "x", "x", List.of(), List.of("run", "{lists}", "--threads={threads}", "{pool}"), "");
    assertThat(engine.words(Path.of("/l"), Path.of("/o"), 2))
        .containsExactly("run", "/l", "--threads=2", "/l/pool.csv");
  }

  @Test
  @DisplayName("命令行可以另加引擎，没有的引擎说清有哪些")
  void enginesCanBeAdded() {
    Engines engines =
        new Engines(org.relieflink.bench.peer.Work.FEBRL4, Path.of("relieflink"), folder);
    engines.add("relieflink=./relieflink febrl4 --pool {pool} --parties {parties} --out {out}");
    assertThat(engines.chosen(List.of("relieflink", "duckdb")).get(0).command())
        .startsWith("./relieflink", "febrl4");
    assertThatThrownBy(() -> engines.chosen(List.of("oracle")))
        .hasMessageContaining("relieflink, duckdb");
  }

  @Test
  @DisplayName("两种时间写法都认识")
  void bothTimeFormatsAreRead() {
    assertThat(ChildProcess.seconds("1.25")).isEqualTo(1.25);
    assertThat(ChildProcess.seconds("2m1.500s")).isEqualTo(121.5);
  }
}
