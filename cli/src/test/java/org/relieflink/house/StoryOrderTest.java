package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("故事次序：代码只能依赖在它之前的部分")
class StoryOrderTest {

  private static final String BASE = "org.relieflink.";
  private static final String PLATFORM = BASE + "platform.";

  /** The neighbours each module declares; anything else is a back edge or an undeclared one. */
  private static final Map<String, Set<String>> NEIGHBOURS =
      Map.ofEntries(
          Map.entry("kernel", Set.of()),
          Map.entry("tabular", Set.of("kernel")),
          Map.entry("law", Set.of("kernel")),
          Map.entry("linkage", Set.of("kernel")),
          Map.entry("keyed", Set.of("kernel", "tabular", "linkage")),
          Map.entry("synthetic", Set.of("kernel", "tabular")),
          Map.entry("proof", Set.of("kernel")),
          Map.entry(
              "platform", Set.of("kernel", "tabular", "law", "linkage", "synthetic", "proof")),
          Map.entry(
              "cli",
              Set.of(
                  "kernel",
                  "tabular",
                  "law",
                  "linkage",
                  "keyed",
                  "synthetic",
                  "proof",
                  "platform")),
          Map.entry("cluster", Set.of("kernel", "linkage")),
          Map.entry("bench", Set.of("kernel", "linkage")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.relieflink");

  @Test
  @DisplayName("模块只依赖登记过的邻居")
  void modulesUseOnlyTheirDeclaredNeighbours() {
    assertThat(violations(this::undeclaredModule)).isEmpty();
  }

  @Test
  @DisplayName("在命令行之后构建的模块，源码里也只引用登记过的邻居")
  void laterModulesImportOnlyTheirDeclaredNeighbours() {
    assertThat(SourceTree.MODULES)
        .allSatisfy(
            module ->
                assertThat(NEIGHBOURS.getOrDefault(module, Set.of()))
                    .containsAll(SourceTree.imports(module)));
  }

  @Test
  @DisplayName("值、表格、规则、碰撞引擎、密钥碰撞和封存证明不认识任何框架")
  void theCoreKnowsNoFramework() {
    List<String> core =
        List.of("kernel", "tabular", "law", "linkage", "keyed", "synthetic", "proof");
    assertThat(
            violations(
                edge ->
                    core.contains(module(edge.getOriginClass()).orElse(""))
                        && frameworks().anyMatch(edge.getTargetClass().getName()::startsWith)))
        .isEmpty();
  }

  @Test
  @DisplayName("值、规则、碰撞引擎、密钥碰撞和封存证明不看钟：日期总由调用者给出")
  void theCoreReadsNoClock() {
    List<String> core = List.of("kernel", "law", "linkage", "keyed", "proof");
    Set<String> readers = new TreeSet<>();
    for (JavaClass origin : CLASSES) {
      if (core.contains(module(origin).orElse(""))) {
        origin.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTarget().getName().equals("now"))
            .filter(call -> call.getTargetOwner().getName().startsWith("java.time."))
            .forEach(call -> readers.add(call.getDescription()));
      }
    }
    assertThat(readers).isEmpty();
  }

  @Test
  @DisplayName("服务端各能力按故事次序，只向前面的能力要东西")
  void capabilitiesDependOnlyBackwards() {
    assertThat(violations(this::forwardCapability)).isEmpty();
  }

  @Test
  @DisplayName("能力的内部包不被别的能力碰到")
  void noOneReachesIntoInternal() {
    assertThat(
            violations(
                edge -> {
                  Optional<String> from = capability(edge.getOriginClass());
                  Optional<String> to = capability(edge.getTargetClass());
                  boolean hidden =
                      edge.getTargetClass().getPackageName().contains(".internal")
                          || edge.getTargetClass().getPackageName().endsWith(".web");
                  return to.isPresent() && hidden && !from.equals(to);
                }))
        .isEmpty();
  }

  @Test
  @DisplayName("服务端只有故事次序里列出的能力")
  void everyCapabilityIsInTheStory() {
    Set<String> found = new TreeSet<>();
    for (JavaClass origin : CLASSES) {
      capability(origin).ifPresent(found::add);
    }
    assertThat(SourceTree.CAPABILITIES).containsAll(found);
  }

  private boolean undeclaredModule(Dependency edge) {
    Optional<String> from = module(edge.getOriginClass());
    Optional<String> to = module(edge.getTargetClass());
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return false;
    }
    return !NEIGHBOURS.getOrDefault(from.get(), Set.of()).contains(to.get());
  }

  private boolean forwardCapability(Dependency edge) {
    Optional<String> from = capability(edge.getOriginClass());
    Optional<String> to = capability(edge.getTargetClass());
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    return SourceTree.CAPABILITIES.indexOf(to.get()) > SourceTree.CAPABILITIES.indexOf(from.get());
  }

  private static Set<String> violations(java.util.function.Predicate<Dependency> forbidden) {
    Set<String> found = new TreeSet<>();
    for (JavaClass origin : CLASSES) {
      origin.getDirectDependenciesFromSelf().stream()
          .filter(forbidden)
          .forEach(edge -> found.add(edge.getDescription()));
    }
    return found;
  }

  private static Stream<String> frameworks() {
    return Stream.of("org.springframework.", "jakarta.", "java.sql.", "org.thymeleaf.");
  }

  private static Optional<String> module(JavaClass type) {
    return segmentAfter(BASE, type.getPackageName());
  }

  private static Optional<String> capability(JavaClass type) {
    return segmentAfter(PLATFORM, type.getPackageName());
  }

  private static Optional<String> segmentAfter(String base, String packageName) {
    if (!packageName.startsWith(base)) {
      return Optional.empty();
    }
    String rest = packageName.substring(base.length());
    int dot = rest.indexOf('.');
    return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
  }
}
