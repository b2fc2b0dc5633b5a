package org.relieflink.platform.pool.internal.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.relieflink.platform.pool.internal.clean.StepHistory.Numbered;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Row;

@Label("清理的步骤：撤了等于没做过，整列改等于一格一格改，看到的就是入库的")
class CleaningPropertyTest {
  private static final List<String> HEADERS =
      List.of("优抚证编号", "姓名", "身份证号", "优抚对象类别代码", "伤残等级", "出生日期", "状态");
  private static final Contract VETERANS = ContractBook.shipped().get("veterans_affairs/veterans");
  private static final ColumnMap COLUMNS = Recogniser.columns(VETERANS, HEADERS);
  private static final int FIRST_ROW = 3;
  private static final List<String> FIELDS =
      List.of("injury_grade", "state", "category", "birth_date", "certificate");
  private static final List<String> WRITINGS =
      List.of("", "二级", "二级残", "正常", "暂停", "在享受", "11", "1960-01-01", "1960-13-01", "V1", "V2");

  /** A file of some rows, right and wrong ones, with record numbers that repeat. */
  @Provide
  Arbitrary<List<Row>> files() {
    Arbitrary<List<String>> row =
        Combinators.combine(
                Arbitraries.of("V1", "V2", "V3", "V4", ""),
                Arbitraries.of("张三", "李四", ""),
                Arbitraries.of(number(1), number(2), "9.9E+17", ""),
                Arbitraries.of(WRITINGS),
                Arbitraries.of(WRITINGS),
                Arbitraries.of(WRITINGS),
                Arbitraries.of(WRITINGS))
            .as((a, b, c, d, e, f, g) -> List.of(a, b, c, d, e, f, g));
    return row.list().ofMinSize(1).ofMaxSize(12).map(CleaningPropertyTest::rows);
  }

  @Provide
  Arbitrary<List<CleanStep>> edits() {
    Arbitrary<CleanStep> whole =
        Combinators.combine(
                Arbitraries.of(FIELDS),
                Arbitraries.of(WRITINGS).list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of(WRITINGS))
            .as(CleanStep::everywhere);
    Arbitrary<CleanStep> one =
        Combinators.combine(
                Arbitraries.of(FIELDS),
                Arbitraries.integers().between(FIRST_ROW, FIRST_ROW + 12),
                Arbitraries.of(WRITINGS).list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.of(WRITINGS))
            .as((field, row, from, to) -> new CleanStep(field, new Spot(0, row), from, to));
    return Arbitraries.oneOf(whole, one).list().ofMaxSize(8);
  }

  private static String number(int sequence) {
    String first17 = "99012319600101" + String.format("%03d", sequence);
    return first17 + CitizenId.checkDigit(first17);
  }

  private static List<Row> rows(List<List<String>> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(
            i ->
                new Row(
                    FIRST_ROW + i,
                    texts.get(i),
                    Collections.nCopies(texts.get(i).size(), CellKind.TEXT)))
        .toList();
  }

  private static Grid grid(List<Row> file) {
    Grid grid = new Grid(VETERANS, List.of(COLUMNS));
    file.forEach(row -> grid.add(0, row));
    grid.complete();
    return grid;
  }

  private static List<Numbered> numbered(List<CleanStep> steps) {
    return IntStream.range(0, steps.size())
        .mapToObj(i -> new Numbered(i + 1, steps.get(i)))
        .toList();
  }

  private static List<String> state(Grid grid) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < grid.size(); row++) {
      int at = row;
      lines.add(
          grid.fields().stream().map(field -> grid.text(at, field)).toList()
              + " "
              + grid.faults(row));
    }
    lines.add(grid.bad() + " bad");
    return lines;
  }

  @Property(tries = 300)
  @Label("做了再全部撤，回到文件来时的样子；一步一步撤，每一步都回到做它以前的样子")
  void undoneStepsLeaveNoTrace(
      @ForAll("files") List<Row> file, @ForAll("edits") List<CleanStep> edits) {
    Grid grid = grid(file);
    List<Numbered> steps = numbered(edits);
    List<List<String>> seen = new ArrayList<>(List.of(state(grid)));
    for (int done = 1; done <= steps.size(); done++) {
      grid.stand(steps.subList(0, done));
      seen.add(state(grid));
    }
    for (int left = steps.size(); left >= 0; left--) {
      grid.stand(steps.subList(0, left));
      assertThat(state(grid)).isEqualTo(seen.get(left));
    }
    assertThat(state(grid)).isEqualTo(state(grid(file)));
  }

  @Property(tries = 300)
  @Label("整列改的结果，和把那些行一格一格改的结果一样")
  void aWholeColumnIsEveryCell(
      @ForAll("files") List<Row> file, @ForAll("edits") List<CleanStep> edits) {
    Grid whole = grid(file);
    Grid single = grid(file);
    List<Numbered> wholeSteps = new ArrayList<>();
    List<Numbered> singleSteps = new ArrayList<>();
    for (CleanStep step : edits) {
      wholeSteps.add(new Numbered(wholeSteps.size() + 1, step));
      for (int row = 0; row < single.size(); row++) {
        Spot spot = single.spot(row);
        String text = single.text(row, step.field());
        if (step.changes(spot.sheet(), spot.row(), text)) {
          CleanStep one = new CleanStep(step.field(), spot, List.of(text), step.to());
          singleSteps.add(new Numbered(singleSteps.size() + 1, one));
        }
      }
      whole.stand(wholeSteps);
      single.stand(singleSteps);
      assertThat(state(whole)).isEqualTo(state(single));
    }
  }

  @Property(tries = 300)
  @Label("清理页上每行的对错，和入库时照步骤重读原件查出来的一样")
  void whatIsSeenIsWhatGoesIn(
      @ForAll("files") List<Row> file, @ForAll("edits") List<CleanStep> edits) {
    Grid grid = grid(file);
    grid.stand(numbered(edits));
    Mending mending = new Mending(numbered(edits));
    RowChecker checker = new RowChecker(VETERANS);
    List<List<CellFault>> faults = new ArrayList<>();
    for (Row row : file) {
      if (!checker.skips(row, COLUMNS)) {
        CheckedRow checked = checker.checked(mending.apply(0, row, COLUMNS).row(), COLUMNS);
        faults.add(checked.faults());
      }
    }
    assertThat(IntStream.range(0, grid.size()).mapToObj(grid::faults).toList()).isEqualTo(faults);
  }

  @Property(tries = 200)
  @Label("每一步报的行数和错行变化，就是前后两次全查的差别")
  void aStepTellsWhatItChanged(
      @ForAll("files") List<Row> file, @ForAll("edits") List<CleanStep> edits) {
    Grid grid = grid(file);
    List<Numbered> steps = numbered(edits);
    for (int done = 1; done <= steps.size(); done++) {
      List<List<CellFault>> before =
          IntStream.range(0, grid.size()).mapToObj(grid::faults).toList();
      var changed = grid.stand(steps.subList(0, done)).faults();
      List<Integer> differing =
          IntStream.range(0, grid.size())
              .filter(row -> !grid.faults(row).equals(before.get(row)))
              .boxed()
              .toList();
      assertThat(changed).containsExactlyInAnyOrderElementsOf(differing);
    }
  }

  @Property(tries = 300)
  @Label("撤销、重做、再改，次序永远是改的次序；新改一步以后，撤掉的不能再重做")
  void theOrderOfStepsIsTheOrderOfEditing(@ForAll("moves") List<Integer> moves) {
    List<LoggedStep> log = new ArrayList<>();
    for (int move : moves) {
      StepHistory now = StepHistory.of(log);
      int seq = log.size() + 1;
      if (move == 0) {
        log.add(line(seq, LoggedStep.Kind.VALUES, 1));
        assertThat(StepHistory.of(log).undone()).isEmpty();
      } else if (move > 0) {
        int steps = Math.min(move, now.undone().size());
        log.add(line(seq, LoggedStep.Kind.REDO, Math.max(1, steps)));
        assertThat(StepHistory.of(log).active()).hasSize(now.active().size() + steps);
      } else {
        int steps = Math.min(-move, now.active().size());
        log.add(line(seq, LoggedStep.Kind.UNDO, Math.max(1, steps)));
        assertThat(StepHistory.of(log).active())
            .isEqualTo(now.active().subList(0, now.active().size() - steps));
      }
      assertThat(StepHistory.of(log).active().stream().map(LoggedStep::seq).toList()).isSorted();
      assertThat(StepHistory.of(log).head()).isEqualTo(seq);
    }
  }

  @Provide
  Arbitrary<List<Integer>> moves() {
    return Arbitraries.frequency(
            net.jqwik.api.Tuple.of(3, 0),
            net.jqwik.api.Tuple.of(2, -1),
            net.jqwik.api.Tuple.of(1, -2),
            net.jqwik.api.Tuple.of(2, 1),
            net.jqwik.api.Tuple.of(1, 2))
        .list()
        .ofMaxSize(20);
  }

  private static LoggedStep line(int seq, LoggedStep.Kind kind, int steps) {
    Optional<CleanStep> step =
        kind == LoggedStep.Kind.VALUES
            ? Optional.of(CleanStep.everywhere("state", List.of("a"), "b"))
            : Optional.empty();
    return new LoggedStep(
        seq, kind, steps, 0, 0, 0, "YX0101", "周书记员", java.time.Instant.EPOCH, step.orElse(null));
  }
}
