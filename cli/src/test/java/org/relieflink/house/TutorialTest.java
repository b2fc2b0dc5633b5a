package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("教程：每条命令都真的跑一遍，答案和写的一样")
class TutorialTest {

  private static final String COMMAND = "$ ./relieflink ";

  @TempDir Path folder;

  private record Block(String kind, List<String> lines) {}

  @Test
  @DisplayName("四岁的孩子从名单到四万元，一步不差")
  void everyCommandGivesTheAnswerThatTheTutorialPromises() throws Exception {
    List<Block> blocks = blocks(SourceTree.root().resolve("docs/tutorial.md"));
    assertThat(blocks).hasSizeGreaterThan(4);
    for (Block block : blocks) {
      if (block.kind.equals("console")) {
        String command = block.lines.get(0).substring(COMMAND.length());
        holds(run(command), block.lines.subList(1, block.lines.size()), command);
      } else if (block.kind.startsWith("file ")) {
        String name = block.kind.substring("file ".length());
        holds(Files.readString(folder.resolve(name)), block.lines, name);
      }
    }
  }

  private static void holds(String answer, List<String> promised, String where) {
    for (String line : promised) {
      String pattern =
          Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
      assertThat(answer.lines().anyMatch(Pattern.compile(pattern).asMatchPredicate()))
          .as("%s should say: %s%nbut said:%n%s", where, line, shortened(answer))
          .isTrue();
    }
  }

  private static String shortened(String answer) {
    return answer.substring(0, Math.min(answer.length(), 3000));
  }

  private String run(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    words.add("org.relieflink.cli.Main");
    words.addAll(List.of(command.split(" ")));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int code = process.waitFor();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(code).as("%s%n%s", command, shortened(said)).isZero();
    return said;
  }

  private static List<Block> blocks(Path page) {
    List<Block> blocks = new ArrayList<>();
    List<String> open = null;
    for (String line : SourceTree.read(page).lines().toList()) {
      if (line.startsWith("```") && open == null) {
        open = new ArrayList<>();
        blocks.add(new Block(line.substring(3), open));
      } else if (line.startsWith("```")) {
        open = null;
      } else if (open != null) {
        open.add(line);
      }
    }
    return blocks;
  }
}
