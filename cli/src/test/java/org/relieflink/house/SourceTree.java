package org.relieflink.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 源码树：给各项规矩测试读。 The source tree as the rules of the house read it. */
final class SourceTree {

  /** Modules in story order: each may depend only on those before it. */
  static final List<String> MODULES =
      List.of(
          "kernel",
          "tabular",
          "law",
          "linkage",
          "keyed",
          "synthetic",
          "proof",
          "platform",
          "cli",
          "cluster",
          "bench");

  /** Capabilities of the server in story order: each may depend only on those before it. */
  static final List<String> CAPABILITIES =
      List.of(
          "problem",
          "paper",
          "access",
          "trail",
          "approval",
          "staff",
          "duty",
          "joint",
          "watch",
          "job",
          "incident",
          "vault",
          "backup",
          "retention",
          "pool",
          "identity",
          "exchange",
          "connector",
          "sharing",
          "ferry",
          "screening",
          "supervision",
          "packs",
          "harm",
          "leads",
          "opinion",
          "assistant",
          "document",
          "relief",
          "fund",
          "transfer",
          "meeting",
          "care",
          "inquiry",
          "recusal",
          "console");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?org\\.relieflink\\.([a-z]+)\\.");

  private SourceTree() {}

  static Path root() {
    return Path.of(System.getProperty("relief.root", "..")).toAbsolutePath().normalize();
  }

  /** All Java files of the main sources, sorted. */
  static List<Path> mainJava() {
    return MODULES.stream().flatMap(module -> java(module, "main")).sorted().toList();
  }

  /** All Java files, tests included, sorted. */
  static List<Path> allJava() {
    return MODULES.stream()
        .flatMap(module -> Stream.concat(java(module, "main"), java(module, "test")))
        .sorted()
        .toList();
  }

  private static Stream<Path> java(String module, String kind) {
    Path sources = root().resolve(module).resolve("src").resolve(kind).resolve("java");
    return walk(sources).filter(path -> path.toString().endsWith(".java"));
  }

  /**
   * The modules of ours that the main sources of a module import from: for those built after this
   * one, whose classes are not on the class path.
   */
  static Set<String> imports(String module) {
    return java(module, "main")
        .flatMap(file -> IMPORT.matcher(read(file)).results())
        .map(found -> found.group(1))
        .filter(other -> MODULES.contains(other) && !other.equals(module))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Files below a folder; an absent folder has none. */
  static Stream<Path> walk(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String relative(Path file) {
    return root().relativize(file).toString();
  }
}
