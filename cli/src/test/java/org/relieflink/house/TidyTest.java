package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("尺寸：方法、文件、参数都有上限，用 JDK 自己的解析器来量")
class TidyTest {

  /** Hard and usual limits in lines, from the sizes at which good and bad code part ways. */
  private static final int METHOD_HARD = 60;

  private static final int METHOD_USUAL = 15;
  private static final int FILE_HARD = 500;
  private static final int FILE_USUAL = 220;
  private static final int PARAMETERS = 4;
  private static final double USUAL_SHARE = 0.90;

  /** Whom the parameter rule spares, each with its reason. This list may only shrink. */
  private static final Set<String> PARAMETER_EXCEPTIONS = Set.of();

  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "@(Property|Example)\\b[^\\n]*\\n\\s*@DisplayName"
              + "|@DisplayName[^\\n]*\\n\\s*@(Property|Example)\\b");

  private static final Pattern FORBIDDEN_NAME =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl)\\.java");

  private record Method(String place, int lines, int parameters, boolean constructor) {}

  private static final List<Method> METHODS = new ArrayList<>();

  @BeforeAll
  static void measure() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(SourceTree.mainJava()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new MethodScanner(unit, positions).scan(unit, null);
      }
    }
  }

  @Test
  @DisplayName("没有方法超过 60 行")
  void noMethodIsTooLong() {
    assertThat(METHODS.stream().filter(method -> method.lines > METHOD_HARD).map(Method::place))
        .isEmpty();
  }

  @Test
  @DisplayName("九成方法不超过 15 行")
  void mostMethodsAreShort() {
    long small = METHODS.stream().filter(method -> method.lines <= METHOD_USUAL).count();
    assertThat((double) small / METHODS.size()).isGreaterThanOrEqualTo(USUAL_SHARE);
  }

  @Test
  @DisplayName("没有方法的参数超过四个，多了就做成 record")
  void noMethodTakesTooManyParameters() {
    assertThat(
            METHODS.stream()
                .filter(method -> method.parameters > PARAMETERS && !method.constructor)
                .map(Method::place)
                .filter(place -> PARAMETER_EXCEPTIONS.stream().noneMatch(place::contains)))
        .isEmpty();
  }

  @Test
  @DisplayName("没有文件超过 500 行，九成不超过 220 行")
  void filesStayReadable() {
    List<Path> files = SourceTree.mainJava();
    Set<String> tooLong = new TreeSet<>();
    int small = 0;
    for (Path file : files) {
      long lines = SourceTree.read(file).lines().count();
      if (lines > FILE_HARD) {
        tooLong.add(SourceTree.relative(file) + ": " + lines);
      }
      small += lines <= FILE_USUAL ? 1 : 0;
    }
    assertThat(tooLong).isEmpty();
    assertThat((double) small / files.size()).isGreaterThanOrEqualTo(USUAL_SHARE);
  }

  @Test
  @DisplayName("没有 Util、Helper、Manager、Impl 这样不说事的名字")
  void namesSayWhatThingsAre() {
    assertThat(
            SourceTree.mainJava().stream()
                .filter(file -> FORBIDDEN_NAME.matcher(file.toString()).matches())
                .map(SourceTree::relative))
        .isEmpty();
  }

  @Test
  @DisplayName("每个包都有说明，首句中英文都有，不超过 15 行")
  void everyPackageSaysWhatItIsFor() {
    Set<String> bad = new TreeSet<>();
    for (Path folder :
        new TreeSet<>(SourceTree.mainJava().stream().map(Path::getParent).toList())) {
      Path info = folder.resolve("package-info.java");
      String text = Files.isRegularFile(info) ? SourceTree.read(info) : "";
      if (!text.contains("@NullMarked") || !text.matches("(?s)/\\*\\*.*\\p{IsHan}.*\\*/.*")) {
        bad.add(SourceTree.relative(folder) + ": missing or without Chinese");
      } else if (text.substring(0, text.indexOf("*/")).lines().count() > 17) {
        bad.add(SourceTree.relative(folder) + ": longer than 15 lines");
      }
    }
    assertThat(bad).isEmpty();
  }

  @Test
  @DisplayName("没有跳过的测试，测试里不睡觉，屏幕输出只在命令行模块")
  void nothingIsSkippedAndNobodySleeps() {
    Set<String> bad = new TreeSet<>();
    String own = "cli/src/test/java/org/relieflink/house/";
    for (Path file : SourceTree.allJava()) {
      String name = SourceTree.relative(file);
      if (name.startsWith(own)) {
        continue;
      }
      String text = SourceTree.read(file);
      if (text.contains("@Disabled") || text.contains("@Ignore")) {
        bad.add(name + ": skipped test");
      }
      if (PASSED_OVER.matcher(text).find()) {
        bad.add(name + ": jqwik passes over a property with a name for JUnit; @Label names it");
      }
      if (name.contains("/src/test/") && text.contains("Thread.sleep")) {
        bad.add(name + ": sleeps");
      }
      boolean main = name.contains("/src/main/") && !name.startsWith("cli/");
      if (main && (text.contains("System.out") || text.contains("printStackTrace"))) {
        bad.add(name + ": prints");
      }
    }
    assertThat(bad).isEmpty();
  }

  private static final class MethodScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    MethodScanner(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      LineMap lines = unit.getLineMap();
      Tree body = method.getBody();
      if (body != null) {
        long from = lines.getLineNumber(positions.getStartPosition(unit, body));
        long to = lines.getLineNumber(positions.getEndPosition(unit, body));
        String place =
            SourceTree.relative(Path.of(unit.getSourceFile().toUri()))
                + ":"
                + from
                + " "
                + method.getName();
        METHODS.add(
            new Method(
                place,
                (int) (to - from + 1),
                method.getParameters().size(),
                method.getName().contentEquals("<init>")));
      }
      return super.visitMethod(method, null);
    }
  }
}
