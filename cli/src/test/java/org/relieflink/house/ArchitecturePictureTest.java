package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("架构图：由代码画出，和代码不符就不让过")
class ArchitecturePictureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.relieflink");

  @Test
  @DisplayName("模块图和能力图是最新的")
  void thePicturesAreDrawnFromTheCode() throws IOException {
    Path page = SourceTree.root().resolve("docs/architecture.md");
    String written = SourceTree.read(page);
    String drawn =
        between(
            between(written, "modules", graph(modules())),
            "capabilities",
            graph(edges("org.relieflink.platform.", SourceTree.CAPABILITIES)));
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(page, drawn);
    }
    assertThat(SourceTree.read(page)).isEqualTo(drawn);
  }

  private static String between(String text, String name, String body) {
    String begin = "<!-- " + name + ":begin -->\n";
    String end = "<!-- " + name + ":end -->";
    int from = text.indexOf(begin) + begin.length();
    return text.substring(0, from) + body + text.substring(text.indexOf(end));
  }

  /** Modules built after this one are drawn from what their sources import. */
  private static Set<String> modules() {
    Set<String> edges = edges("org.relieflink.", SourceTree.MODULES);
    int here = SourceTree.MODULES.indexOf("cli");
    for (String module : SourceTree.MODULES.subList(here + 1, SourceTree.MODULES.size())) {
      SourceTree.imports(module).forEach(to -> edges.add(edge(module, to)));
    }
    return edges;
  }

  private static Set<String> edges(String base, List<String> story) {
    Set<String> edges = new TreeSet<>();
    for (JavaClass origin : CLASSES) {
      String from = segment(base, origin.getPackageName());
      origin.getDirectDependenciesFromSelf().stream()
          .map(edge -> segment(base, edge.getTargetClass().getPackageName()))
          .filter(to -> story.contains(from) && story.contains(to) && !from.equals(to))
          .forEach(to -> edges.add(edge(from, to)));
    }
    return edges;
  }

  private static String edge(String from, String to) {
    return "  " + from + " --> " + to + "\n";
  }

  private static String graph(Set<String> edges) {
    return "```mermaid\ngraph RL\n" + String.join("", edges) + "```\n";
  }

  private static String segment(String base, String packageName) {
    if (!packageName.startsWith(base)) {
      return "";
    }
    String rest = packageName.substring(base.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
