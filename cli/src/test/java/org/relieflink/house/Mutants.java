package org.relieflink.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * 手工错：puts each fault of {@code platform/src/test/mutants/access.txt} alone into a copy of the
 * sources and runs the tests named for it, which must fail. A program of one file: {@code
 * ./relieflink mutants} starts it from its source, with nothing built.
 */
public final class Mutants {

  /** Where the faults stand, from the root of the sources. */
  static final String FAULTS = "platform/src/test/mutants/access.txt";

  private static final Set<String> NOT_COPIED = Set.of("target", ".git", "node_modules");

  private final Path root;
  private final Path copy;

  private Mutants(Path root, Path copy) {
    this.root = root;
    this.copy = copy;
  }

  /**
   * 一个错：one fault.
   *
   * @param broken what does not hold any more, in words
   * @param file from the root of the sources
   * @param from text that stands there once
   * @param to what stands there instead
   * @param tests classes, at least one of which must fail
   */
  record Mutant(String broken, String file, String from, String to, String tests) {}

  /** The faults, in their order. */
  static List<Mutant> read(Path file) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("== ")) {
        mutants.add(
            new Mutant(
                lines.get(i).substring(3),
                after("file ", lines.get(i + 1)),
                after("from ", lines.get(i + 2)),
                after("to ", lines.get(i + 3)),
                after("tests ", lines.get(i + 4))));
      }
    }
    return mutants;
  }

  private static String after(String word, String line) {
    if (!line.startsWith(word)) {
      throw new IllegalArgumentException("wanted \"" + word + "\", found: " + line);
    }
    return line.substring(word.length()).strip();
  }

  /**
   * Runs them all.
   *
   * @param arguments root of the sources; then, optionally, words: only faults that hold one of
   *     them
   * @throws IOException when the copy cannot be written
   * @throws InterruptedException when stopped from outside
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    List<String> words = List.of(arguments).subList(1, arguments.length);
    List<Mutant> mutants =
        read(root.resolve(FAULTS)).stream()
            .filter(one -> words.isEmpty() || words.stream().anyMatch(one.broken()::contains))
            .toList();
    if (mutants.isEmpty()) {
      System.out.println("No fault holds any of these words: " + String.join(", ", words));
      System.exit(1);
    }
    Mutants run = new Mutants(root, Files.createTempDirectory("mutants"));
    System.exit(run.all(mutants) ? 0 : 1);
  }

  private boolean all(List<Mutant> mutants) throws IOException, InterruptedException {
    copySources();
    TreeSet<String> tests = new TreeSet<>();
    mutants.forEach(one -> tests.addAll(List.of(one.tests().split(","))));
    if (!passes(String.join(",", tests), "untouched")) {
      System.out.println("Without any fault the tests fail: " + copy.resolve("untouched.log"));
      return false;
    }
    int noticed = 0;
    for (int i = 0; i < mutants.size(); i++) {
      boolean found = noticed(mutants.get(i), "fault-" + (i + 1));
      System.out.printf("%s  %s%n", found ? "noticed" : "NOT NOTICED", mutants.get(i).broken());
      noticed += found ? 1 : 0;
    }
    System.out.printf("%d of %d noticed; logs in %s%n", noticed, mutants.size(), copy);
    return noticed == mutants.size();
  }

  private boolean noticed(Mutant mutant, String log) throws IOException, InterruptedException {
    Path file = copy.resolve(mutant.file());
    String sound = Files.readString(file);
    Files.writeString(file, sound.replace(mutant.from(), mutant.to()));
    try {
      return !passes(mutant.tests(), log) && testsFailed(log);
    } finally {
      Files.writeString(file, sound);
    }
  }

  /** A fault that does not even compile has been noticed by no test. */
  private boolean testsFailed(String log) throws IOException {
    return Files.readString(copy.resolve(log + ".log")).contains("There are test failures");
  }

  private boolean passes(String tests, String log) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "-Dquick",
            "-pl",
            "platform",
            "-am",
            "-Dtest=" + tests,
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "test");
    Process maven =
        new ProcessBuilder(command)
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(copy.resolve(log + ".log").toFile())
            .start();
    return maven.waitFor() == 0;
  }

  private void copySources() throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_COPIED.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copy.resolve(root.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, copy.resolve(root.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
